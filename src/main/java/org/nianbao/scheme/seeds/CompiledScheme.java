package org.nianbao.scheme.seeds;

import java.util.List;
import org.nianbao.scheme.Chart;
import org.nianbao.scheme.Narrative;
import org.nianbao.scheme.Rule;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Scheme.Edition;

/** The compiled parts of a scheme: its rules, its indicators, and the report and the charts that use these. */
record CompiledScheme(List<Rule> rules, IndicatorFile indicators, Narrative narrative, List<Chart> charts) {

    static CompiledScheme read(
            SeedFiles files, Edition edition, FormFiles forms, FormulaCompiler formulas, FaultCollector faults) {
        var rules = RuleEntries.read(files, forms, formulas);
        var indicators = IndicatorFile.read(files, edition, formulas);
        return new CompiledScheme(
                rules,
                indicators,
                ReportFile.read(files, indicators, formulas, faults),
                ChartFile.read(files, indicators));
    }

    CompiledScheme with(Narrative other) {
        return new CompiledScheme(rules, indicators, other, charts);
    }

    Scheme scheme(Edition edition, FormFiles forms, TownshipData own, String digest) {
        return new Scheme(
                edition,
                own.register(),
                forms.forms(),
                rules,
                indicators.indicators(),
                own.published(),
                own.referenceRows(),
                narrative,
                charts,
                digest);
    }
}
