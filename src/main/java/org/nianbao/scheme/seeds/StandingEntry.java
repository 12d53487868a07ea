package org.nianbao.scheme.seeds;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.nianbao.formula.Names;
import org.nianbao.scheme.CodeList;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.Standing;

/**
 * How the entries of a ledger last from year to year, as the scheme writes it: {@code standing: {key: [公民身份号码], change:
 * 本年变动, pending: 待核, gone: 减}}.
 */
final class StandingEntry {

    private StandingEntry() {}

    /**
     * Reads the entry, if there is one.
     *
     * @param isInDoubt whether a column of that name may be there, though it could not be read
     */
    static Optional<Standing> read(YamlEntry form, List<Column> columns, Predicate<String> isInDoubt) {
        return form.entry("standing").flatMap(entry -> {
            var before = form.faults();
            var key = entry.texts("key");
            var change = entry.text("change");
            var pending = entry.text("pending");
            var gone = entry.text("gone");
            var names = columns.stream().map(Column::name).toList();
            if (key.isEmpty() && !entry.isFaulty("key")) {
                entry.fault("key", "没有写按哪几栏认得是同一行（key），写作 [公民身份号码]");
            }
            key.stream()
                    .filter(name -> !names.contains(name) && !isInDoubt.test(name))
                    .forEach(name -> entry.fault("key", missing(name, names)));
            if (names.contains(change)) {
                var column = columns.get(names.indexOf(change));
                requireCode(entry, "pending", pending, column);
                requireCode(entry, "gone", gone, column);
            } else if (!change.isEmpty() && !isInDoubt.test(change)) {
                entry.fault("change", missing(change, names));
            }
            entry.finished();
            return form.faults() > before || !names.contains(change) || !names.containsAll(key)
                    ? Optional.<Standing>empty()
                    : Optional.of(new Standing(
                            key.stream().map(names::indexOf).toList(), names.indexOf(change), pending, gone));
        });
    }

    private static String missing(String name, List<String> names) {
        return "没有“%s”这一栏%s".formatted(name, Names.suggestion(name, names));
    }

    private static void requireCode(YamlEntry entry, String place, String code, Column column) {
        var codes = column.codeList().map(CodeList::codes).orElse(List.of());
        var isUnknown = column.codeList().stream().anyMatch(list -> list == CodeListEntry.UNKNOWN);
        if (!code.isEmpty() && !isUnknown && !codes.contains(code)) {
            entry.fault(place, "“%s”的代码表里没有“%s”%s".formatted(column.name(), code, Names.suggestion(code, codes)));
        }
    }
}
