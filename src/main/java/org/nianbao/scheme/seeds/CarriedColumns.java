package org.nianbao.scheme.seeds;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.nianbao.formula.Names;
import org.nianbao.scheme.CodeList;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.Form;

/** What the scheme says of entries that the blank workbook of the next year begins with. */
final class CarriedColumns {

    private CarriedColumns() {}

    /**
     * Returns the code that ends an entry, by its column: {@code ended: {column: 风险是否消除, code: 是}}.
     *
     * @param isInDoubt whether a column of that name may be there, though it could not be read
     */
    static Map<String, String> ended(YamlEntry entry, List<Column> columns, Predicate<String> isInDoubt) {
        var ended = entry.entry("ended");
        if (ended.isEmpty()) {
            return Map.of();
        }
        var name = ended.get().text("column");
        var code = ended.get().text("code");
        var names = columns.stream().map(Column::name).toList();
        var codes = columns.stream()
                .filter(column -> column.name().equals(name))
                .flatMap(column -> column.codeList().stream())
                .filter(list -> list != CodeListEntry.UNKNOWN)
                .map(CodeList::codes)
                .flatMap(List::stream)
                .toList();
        if (!name.isEmpty() && !names.contains(name) && !isInDoubt.test(name)) {
            ended.get().fault("column", "没有“%s”这一栏%s".formatted(name, Names.suggestion(name, names)));
        } else if (!code.isEmpty() && !codes.isEmpty() && !codes.contains(code)) {
            ended.get().fault("code", "“%s”的代码表里没有“%s”%s".formatted(name, code, Names.suggestion(code, codes)));
        }
        ended.get().finished();
        return Map.of(name, code);
    }

    /** Requires that what columns are filled in from is there, and of their kind. */
    static void check(YamlEntry entry, Form form) {
        var names = form.columns().stream().map(Column::name).toList();
        for (var column : form.columns()) {
            if (column.carried().isEmpty()) {
                continue;
            }
            var from = form.slot(column.carried()).map(form.columns()::get);
            if (from.isEmpty()) {
                entry.fault(
                        "form",
                        "“%s”的 carried 写的是“%s”，应是 yes，或上年同一行的另一栏%s"
                                .formatted(column.name(), column.carried(), Names.suggestion(column.carried(), names)),
                        "carried\0" + column.name());
            } else if (from.get().kind() != column.kind()) {
                entry.fault(
                        "form",
                        "“%s”取自上年的“%s”，一个是%s，一个是%s"
                                .formatted(
                                        column.name(),
                                        from.get().name(),
                                        column.kind().chinese(),
                                        from.get().kind().chinese()),
                        "carried\0" + column.name());
            }
        }
    }
}
