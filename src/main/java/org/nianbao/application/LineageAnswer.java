package org.nianbao.application;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.application.TraceFigure.Traced;
import org.nianbao.application.json.LineageJson;
import org.nianbao.application.json.LineageJson.FigureJson;
import org.nianbao.application.json.LineageJson.PartJson;
import org.nianbao.application.json.LineageJson.RowJson;
import org.nianbao.application.json.LineageJson.ShareJson;
import org.nianbao.consolidate.Lineage.Branch;
import org.nianbao.consolidate.Lineage.Leaf;
import org.nianbao.consolidate.Lineage.Share;
import org.nianbao.scheme.Form;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.EnteredSubmission;
import org.nianbao.submission.ReportingStatus;

/** The sources of an indicator's figures, ready to be shown: of persons there are only tokens. */
public record LineageAnswer(TraceFigure.Result result) {

    /** Returns the answer for programs. */
    public LineageJson forPrograms() {
        return LineageJson.of(
                result.indicator(), result.figures().stream().map(this::figure).toList());
    }

    private FigureJson figure(Traced traced) {
        return new FigureJson(
                traced.whose(),
                traced.formula(),
                traced.lineage().number(),
                traced.lineage().branches().stream().map(this::part).toList());
    }

    private PartJson part(Branch branch) {
        return new PartJson(
                branch.part().text(),
                branch.part().kind(),
                plain(branch.part().value()),
                branch.shares().stream().map(share -> share(branch, share)).toList());
    }

    private ShareJson share(Branch branch, Share share) {
        var entered = entered(result, share);
        return new ShareJson(
                share.unit().code(),
                share.unit().name(),
                entered.map(one -> one.file().name()).orElse(null),
                entered.map(one -> one.file().sha256()).orElse(null),
                entered.map(EnteredSubmission::batch).orElse(null),
                share.form().sheet(),
                share.leaves().stream()
                        .map(leaf -> new RowJson(
                                shown(branch, leaf),
                                leaf.deciding().stream()
                                        .map(CellAddress::toString)
                                        .toList()))
                        .toList());
    }

    /** Returns the submission that a share is from. */
    public static Optional<EnteredSubmission> entered(TraceFigure.Result result, Share share) {
        return Optional.ofNullable(result.standings().get(share.unit().code())).flatMap(ReportingStatus::inFigures);
    }

    /** Returns what a row contributes; for a person only the token that the ledger keeps. */
    public static String shown(Branch branch, Leaf leaf) {
        var form = (Form) branch.part().table();
        var isPersonal = branch.part().values().stream().anyMatch(column -> form.isPersonal(column.column()));
        return isPersonal ? "代号 " + leaf.value() : plain(leaf.value());
    }

    /** Returns a value in plain digits, or as a text. */
    public static String plain(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }
}
