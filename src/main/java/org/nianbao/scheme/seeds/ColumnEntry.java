package org.nianbao.scheme.seeds;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import java.util.stream.Stream;
import org.nianbao.formula.Names;
import org.nianbao.scheme.CodeList;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.ColumnKind;
import org.nianbao.scheme.PersonalKind;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A column as the scheme writes it: {@code {name: 全年实交, type: decimal, decimals: 1, unit: 元, required: yes}}. */
final class ColumnEntry {

    private static final String KINDS = " text、integer、decimal、date、month、code、codes、identity 之一";

    /** As many decimals as the ledger keeps of a figure. */
    static final int MOST_DECIMALS = 10;

    /** As much as the prompt of a cell takes beside what is to be filled in. */
    private static final int LONGEST_MEANING = 120;

    private ColumnEntry() {}

    static Column read(YamlEntry entry, String name, SharedCodes shared) {
        var before = entry.faults();
        var kind = entry.read("type", ColumnKind.TEXT, KINDS, ColumnKind::named);
        if (entry.faults() > before) {
            entry.node("codes");
            entry.node("decimals");
        }
        if (!entry.has("type")) {
            entry.text("type");
        }
        var coded = kind == ColumnKind.CODE || kind == ColumnKind.CODES;
        var codes = coded ? codes(entry, shared) : null;
        if (kind == ColumnKind.CODES && codes != null) {
            CodeListEntry.requireSeparable(entry, "codes", codes);
        }
        return new Column(
                name,
                "“%s”".formatted(name),
                kind,
                unit(entry),
                kind == ColumnKind.DECIMAL ? decimals(entry) : 0,
                entry.flag("required"),
                entry.flag("optional"),
                codes,
                entry.has("personal")
                        ? entry.read("personal", PersonalKind.NO, " name、identity 或 text", PersonalKind::named)
                        : PersonalKind.NO,
                headings(entry, name),
                PatternEntry.read(entry),
                entry.text("sample", ""),
                meaning(entry),
                carried(entry, name));
    }

    /** The column is filled in from the same one of last year's entry, or from another one. */
    private static String carried(YamlEntry entry, String name) {
        var carried = entry.text("carried", "");
        return switch (carried) {
            case "yes" -> name;
            case "no" -> "";
            default -> carried;
        };
    }

    /** Returns the column of a line's value. */
    static Column ofLine(Column column, String title, boolean required, String carried) {
        return new Column(
                column.name(),
                title,
                column.kind(),
                column.unit(),
                column.decimals(),
                required,
                column.optional(),
                column.codes(),
                column.personal(),
                column.headings(),
                column.pattern(),
                column.sample(),
                column.meaning(),
                carried);
    }

    private static String meaning(YamlEntry entry) {
        var meaning = entry.text("meaning", "");
        if (meaning.length() > LONGEST_MEANING) {
            entry.fault("meaning", "指标解释有 %d 个字，最多 %d 个：单元格的提示写不下".formatted(meaning.length(), LONGEST_MEANING));
        }
        return meaning;
    }

    private static Set<String> headings(YamlEntry entry, String name) {
        return Stream.concat(Stream.of(name), entry.texts("headings").stream())
                .map(Names::normalised)
                .collect(toSet());
    }

    private static int decimals(YamlEntry entry) {
        if (!entry.has("decimals")) {
            entry.fault("decimals", "数（decimal）要写明小数位数（decimals）");
        }
        return entry.integer("decimals", 0, 0, MOST_DECIMALS);
    }

    private static CodeList codes(YamlEntry entry, SharedCodes shared) {
        if (!entry.has("codes")) {
            entry.fault("codes", "代码栏要写明代码表（codes）");
            return CodeListEntry.UNKNOWN;
        }
        return entry.node("codes").orElse(null) instanceof ScalarNode name
                ? shared.list(name.getValue()).orElseGet(() -> {
                    entry.fault(
                            "codes",
                            name.getValue().matches(".*[，,、；;].*")
                                    ? "“%s”是几个代码的，要写在方括号里，用半角逗号分开，如 [是, 否]".formatted(name.getValue())
                                    : "scheme.yaml 中没有代码表“%s”%s"
                                            .formatted(name.getValue(), shared.suggestion(name.getValue())),
                            "codes\0" + name.getValue());
                    return CodeListEntry.UNKNOWN;
                })
                : CodeListEntry.read(entry, "codes");
    }

    private static String unit(YamlEntry entry) {
        var unit = entry.text("unit", "");
        entry.check("unit", unit, NameKind.UNIT);
        return unit;
    }
}
