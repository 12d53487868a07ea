package org.nianbao.scheme.seeds;

import java.util.List;
import org.nianbao.scheme.Chart;
import org.nianbao.scheme.Narrative;
import org.nianbao.scheme.Rule;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Scheme.Edition;

/** What formulas make of a scheme: its rules, its indicators, and what is told and drawn of these. */
record Contents(List<Rule> rules, IndicatorFile indicators, Narrative narrative, List<Chart> charts) {

    static Contents read(SeedFiles files, Edition edition, FormFiles forms, Formulas formulas, Faults faults) {
        var rules = RuleEntries.read(files, forms, formulas);
        var indicators = IndicatorFile.read(files, edition, formulas);
        return new Contents(
                rules,
                indicators,
                ReportFile.read(files, indicators, formulas, faults),
                ChartFile.read(files, indicators));
    }

    Contents with(Narrative other) {
        return new Contents(rules, indicators, other, charts);
    }

    Scheme scheme(Edition edition, FormFiles forms, Own own, String digest) {
        return new Scheme(
                edition,
                own.register(),
                forms.forms(),
                rules,
                indicators.indicators(),
                own.published(),
                own.given(),
                narrative,
                charts,
                digest);
    }
}
