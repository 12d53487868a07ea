package org.nianbao.scheme.seeds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Names;
import org.nianbao.scheme.Conversion;
import org.nianbao.scheme.Indicator;
import org.nianbao.scheme.Measure;
import org.nianbao.scheme.Scheme;

/** {@code indicators.yaml}: the indicators, theme by theme, in the order of the release. */
final class IndicatorFile {

    static final String NAME = "indicators.yaml";

    private static final String THEMES = "themes";
    private static final String INDICATORS = "indicators";
    private static final String SHOWN_IN = "shown-in";

    private static final int MOST_INDICATORS = 2_000;

    private static final int MOST_ROUNDED = 1_000_000;

    private final Scheme.Edition edition;
    private final FormulaCompiler formulas;
    private final Set<String> codes = new HashSet<>();
    private final Set<String> looks = new HashSet<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private boolean whole = true;
    private final SumDeclarations sums = new SumDeclarations(this);

    private IndicatorFile(Scheme.Edition edition, FormulaCompiler formulas) {
        this.edition = edition;
        this.formulas = formulas;
    }

    static IndicatorFile read(SeedFiles files, Scheme.Edition edition, FormulaCompiler formulas) {
        var read = new IndicatorFile(edition, formulas);
        files.yaml(NAME).ifPresentOrElse(file -> read.addThemes(file), () -> read.whole = false);
        return read;
    }

    List<Indicator> indicators() {
        return indicators;
    }

    /** Returns the codes of all indicators in the file, including those with faulty formulas. */
    Set<String> codes() {
        return codes;
    }

    /** Returns whether no indicator has a code; if the file could not be read completely, that is unknown. */
    boolean isUnknown(String code) {
        return whole && !codes.contains(code);
    }

    /** Returns the indicator with a code; empty if there is none, or if its formula is faulty. */
    Optional<Indicator> called(String code) {
        return indicators.stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst();
    }

    /** Returns the message for an unknown code. */
    String unknown(String code) {
        return "没有指标“%s”%s"
                .formatted(code, codes.isEmpty() ? "" : "，最相近的是 " + Names.nearest(code, new TreeSet<>(codes)));
    }

    private void addThemes(YamlEntry file) {
        file.entries(THEMES).forEach(this::addTheme);
        if (codes.isEmpty() && !file.isFaulty(THEMES) && !file.isMisspelt(THEMES)) {
            file.fault(THEMES, "没有一个指标");
        }
        if (codes.size() > MOST_INDICATORS) {
            file.fault(THEMES, "有 %,d 个指标，最多 %,d 个".formatted(codes.size(), MOST_INDICATORS));
        }
        whole &= !file.isFaulty(THEMES) && !file.isMisspelt(THEMES);
        file.finished();
        sums.check();
    }

    private void addTheme(YamlEntry entry) {
        var theme = entry.name("theme", NameKind.LABEL);
        entry.entries(INDICATORS).forEach(item -> add(item, theme));
        if (!entry.has(INDICATORS) && !entry.isMisspelt(INDICATORS)) {
            entry.fault("theme", "没有指标（indicators）");
        }
        whole &= entry.has(INDICATORS) && !entry.isFaulty(INDICATORS);
        entry.finished();
    }

    private void add(YamlEntry entry, String theme) {
        var code = entry.name("code", NameKind.CODE);
        whole &= !code.isEmpty();
        if (!codes.add(code) || !looks.add(NameKind.alike(code))) {
            entry.fault("code", "指标代码 %s 重复".formatted(code));
        }
        var name = entry.name("name", NameKind.LABEL);
        var measure = measure(entry);
        var definition = entry.text("definition", "");
        var approximate = entry.integer("approximate", 0, 0, MOST_ROUNDED);
        var parts = entry.texts(SumDeclarations.KEY);
        sums.add(code, parts, entry);
        var lastYear =
                entry.has("last-year") ? formulas.number(entry, "last-year").orElse(null) : null;
        formulas.number(entry, "formula").ifPresent(formula -> {
            if (formula.references().isEmpty() && formula.tables().isEmpty()) {
                entry.fault("formula", "指标 %s 不取自任何表".formatted(code));
            }
            indicators.add(
                    new Indicator(code, name, theme, measure, formula, lastYear, definition, approximate, parts));
        });
        entry.finished();
    }

    private Measure measure(YamlEntry entry) {
        var unit = entry.name("unit", NameKind.UNIT);
        var shown = entry.text(SHOWN_IN, unit);
        return new Measure(
                shown,
                entry.text("counter", shown),
                entry.integer("decimals", 0, 0, ColumnEntry.MOST_DECIMALS),
                entry.has(SHOWN_IN) ? conversion(entry, unit, shown) : null);
    }

    private @Nullable Conversion conversion(YamlEntry entry, String unit, String shown) {
        var conversion = edition.conversion(unit, shown).orElse(null);
        if (conversion == null && edition.year() > 0) {
            entry.fault(SHOWN_IN, "scheme.yaml 的 conversions 没有列明怎样把%s换算为%s".formatted(unit, shown));
        }
        return conversion;
    }
}
