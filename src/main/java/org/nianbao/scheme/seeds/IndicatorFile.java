package org.nianbao.scheme.seeds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nianbao.formula.Names;
import org.nianbao.scheme.Indicator;

/** {@code indicators.yaml}: the indicators, theme by theme, in the order of the release. */
final class IndicatorFile {

    static final String NAME = "indicators.yaml";

    private final Formulas formulas;
    private final Set<String> codes = new HashSet<>();
    private final List<Indicator> indicators = new ArrayList<>();

    private IndicatorFile(Formulas formulas) {
        this.formulas = formulas;
    }

    static IndicatorFile read(SeedFiles files, Formulas formulas) {
        var read = new IndicatorFile(formulas);
        files.yaml(NAME).ifPresent(file -> {
            file.entries("themes").forEach(read::addTheme);
            file.finished();
        });
        return read;
    }

    List<Indicator> indicators() {
        return indicators;
    }

    /** The codes of all indicators that are written down, also of those whose formulas are at fault. */
    Set<String> codes() {
        return codes;
    }

    /** The indicator with a code; empty if there is none, or its formula is at fault. */
    Optional<Indicator> called(String code) {
        return indicators.stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst();
    }

    /** What to say of a code that is none. */
    String unknown(String code) {
        return "没有指标“%s”，最相近的是 %s".formatted(code, Names.nearest(code, new TreeSet<>(codes)));
    }

    private void addTheme(Entry entry) {
        var theme = entry.text("theme");
        entry.entries("indicators").forEach(item -> add(item, theme));
        entry.finished();
    }

    private void add(Entry entry, String theme) {
        var code = entry.text("code");
        if (!codes.add(code)) {
            entry.fault("code", "指标代码 %s 重复".formatted(code));
        }
        var name = entry.text("name");
        var unit = entry.text("unit");
        var counter = entry.text("counter", unit);
        var decimals = entry.integer("decimals", 0);
        var definition = entry.text("definition", "");
        var approximate = entry.integer("approximate", 0);
        var lastYear =
                entry.has("last-year") ? formulas.number(entry, "last-year").orElse(null) : null;
        formulas.number(entry, "formula").ifPresent(formula -> {
            if (formula.references().isEmpty() && formula.tables().isEmpty()) {
                entry.fault("formula", "指标 %s 不取自任何表".formatted(code));
            }
            indicators.add(new Indicator(
                    code, name, theme, unit, counter, decimals, formula, lastYear, definition, approximate));
        });
        entry.finished();
    }
}
