package org.nianbao.cli;

import static java.util.stream.Collectors.joining;

import org.nianbao.application.LineageAnswer;
import org.nianbao.application.TraceFigure;
import org.nianbao.application.TraceFigure.Traced;
import org.nianbao.consolidate.Lineage.Branch;
import org.nianbao.consolidate.Lineage.Leaf;
import org.nianbao.consolidate.Lineage.Share;
import org.nianbao.scheme.Indicator;

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
                                LineageAnswer.plain(branch.part().value()),
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
                        .map(leaf -> "      %s  %s%n".formatted(cells(leaf), LineageAnswer.shown(branch, leaf)))
                        .collect(joining());
    }

    private static String cells(Leaf leaf) {
        return leaf.deciding().stream().map(Object::toString).collect(joining("、"));
    }

    private String file(Share share) {
        return LineageAnswer.entered(result, share)
                .map(entered -> "%s（第%d批，SHA-256 %s）"
                        .formatted(
                                entered.file().name(),
                                entered.batch(),
                                entered.file().sha256()))
                .orElse("");
    }
}
