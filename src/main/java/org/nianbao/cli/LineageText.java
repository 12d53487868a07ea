package org.nianbao.cli;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.application.TraceFigure;
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
import org.nianbao.scheme.Indicator;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.EnteredSubmission;
import org.nianbao.submission.ReportingStatus;

/**
 * The sources of an indicator's figures, as a tree: figure, aggregates, units with their files, cells.
 *
 * @param result the result to show
 */
record LineageText(TraceFigure.Result result) {

    @Override
    public String toString() {
        return result.figures().stream().map(this::text).collect(joining("\n"));
    }

    private Indicator indicator() {
        return result.indicator();
    }

    private String text(Traced traced) {
        var head = "%s（%s）  %s  %s%n"
                .formatted(
                        indicator(),
                        indicator().unit(),
                        traced.whose(),
                        traced.value().orElse("无法计算"));
        var formula = traced.formula().isEmpty() ? "" : "公式  " + traced.formula() + converted() + "\n";
        return head
                + formula
                + traced.lineage().branches().stream().map(this::text).collect(joining());
    }

    private String converted() {
        return indicator()
                .measure()
                .conversion()
                .map(conversion -> "，" + conversion.chinese())
                .orElse("");
    }

    private String text(Branch branch) {
        return "  %s = %s  %d 个单位 %d 行%n"
                        .formatted(
                                branch.part().text(),
                                plain(branch.part().value()),
                                branch.shares().size(),
                                branch.rows())
                + branch.shares().stream().map(share -> text(branch, share)).collect(joining());
    }

    private String text(Branch branch, Share share) {
        return "    %s  %d 行  %s  工作表“%s”%n"
                        .formatted(
                                share.unit().name(),
                                share.leaves().size(),
                                file(share),
                                share.form().sheet())
                + share.leaves().stream()
                        .map(leaf -> "      %s  %s%n".formatted(cells(leaf), shown(branch, leaf)))
                        .collect(joining());
    }

    private static String cells(Leaf leaf) {
        return leaf.deciding().stream().map(Object::toString).collect(joining("、"));
    }

    private String file(Share share) {
        return entered(share)
                .map(entered -> "%s（第%d批，SHA-256 %s）"
                        .formatted(
                                entered.file().name(),
                                entered.batch(),
                                entered.file().sha256()))
                .orElse("");
    }

    private Optional<EnteredSubmission> entered(Share share) {
        return Optional.ofNullable(result.standings().get(share.unit().code())).flatMap(ReportingStatus::inFigures);
    }

    /** Returns what a row contributes; for a person only the token that the ledger keeps. */
    private static String shown(Branch branch, Leaf leaf) {
        var form = (Form) branch.part().table();
        var isPersonal = branch.part().values().stream().anyMatch(column -> form.isPersonal(column.column()));
        return isPersonal ? "代号 " + leaf.value() : plain(leaf.value());
    }

    private static String plain(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }

    /** Returns the answer for programs. */
    LineageJson forPrograms() {
        return LineageJson.of(
                indicator(), result.figures().stream().map(this::figure).toList());
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
        var entered = entered(share);
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
}
