package org.nianbao.cli;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.consolidate.Lineage;
import org.nianbao.consolidate.Lineage.Branch;
import org.nianbao.consolidate.Lineage.Leaf;
import org.nianbao.consolidate.Lineage.Share;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Indicator;
import org.nianbao.submission.Entered;
import org.nianbao.submission.Standing;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where figures of an indicator come from, as a tree: figure, aggregates, units with their files, cells.
 *
 * @param standings by division code, for the files
 */
record LineageAnswer(Indicator indicator, List<Traced> figures, Map<String, Standing> standings) {

    /**
     * One figure.
     *
     * @param whose of whom and when: {@code 全镇}
     * @param formula empty if it is not computed here
     */
    record Traced(String whose, String formula, Lineage lineage) {}

    @Override
    public String toString() {
        return figures.stream().map(this::text).collect(joining("\n"));
    }

    private String text(Traced traced) {
        var head = "%s（%s）  %s  %s%n"
                .formatted(
                        indicator,
                        indicator.unit(),
                        traced.whose(),
                        traced.lineage().value().map(BigDecimal::toPlainString).orElse("无法计算"));
        var formula = traced.formula().isEmpty() ? "" : "公式  " + traced.formula() + converted() + "\n";
        return head
                + formula
                + traced.lineage().branches().stream().map(this::text).collect(joining());
    }

    private String converted() {
        return indicator
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

    private Optional<Entered> entered(Share share) {
        return Optional.ofNullable(standings.get(share.unit().code())).flatMap(Standing::inFigures);
    }

    /** What a row contributes; of a person only the token that the ledger keeps. */
    private static String shown(Branch branch, Leaf leaf) {
        var form = (Form) branch.part().table();
        var isPersonal = branch.part().values().stream().anyMatch(column -> form.isPersonal(column.column()));
        return isPersonal ? "代号 " + leaf.value() : plain(leaf.value());
    }

    private static String plain(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }

    String json() {
        var root = JsonAnswer.JSON
                .createObjectNode()
                .put("indicator", indicator.code())
                .put("name", indicator.name())
                .put("unit", indicator.unit());
        indicator
                .measure()
                .conversion()
                .ifPresent(conversion -> root.putObject("conversion")
                        .put("from", conversion.from())
                        .put("to", conversion.to())
                        .put("factor", conversion.factor()));
        var array = root.putArray("figures");
        figures.forEach(traced -> put(array.addObject(), traced));
        return JsonAnswer.JSON.writeValueAsString(root) + "\n";
    }

    private void put(ObjectNode node, Traced traced) {
        node.put("of", traced.whose()).put("formula", traced.formula());
        node.put("value", traced.lineage().number());
        var parts = node.putArray("parts");
        traced.lineage().branches().forEach(branch -> put(parts.addObject(), branch));
    }

    private void put(ObjectNode node, Branch branch) {
        node.put("formula", branch.part().text())
                .put("kind", branch.part().kind())
                .put("value", plain(branch.part().value()));
        var units = node.putArray("units");
        branch.shares().forEach(share -> put(units.addObject(), branch, share));
    }

    private void put(ObjectNode node, Branch branch, Share share) {
        node.put("code", share.unit().code()).put("name", share.unit().name());
        entered(share)
                .ifPresent(entered -> node.put("file", entered.file().name())
                        .put("sha256", entered.file().sha256())
                        .put("batch", entered.batch()));
        var rows = node.put("sheet", share.form().sheet()).putArray("rows");
        for (var leaf : share.leaves()) {
            var row = rows.addObject().put("value", shown(branch, leaf));
            var cells = row.putArray("cells");
            leaf.deciding().forEach(cell -> cells.add(cell.toString()));
        }
    }
}
