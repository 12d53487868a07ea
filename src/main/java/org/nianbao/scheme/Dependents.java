package org.nianbao.scheme;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nianbao.formula.FormView;
import org.nianbao.formula.Formula;
import org.nianbao.formula.Reference;

/** Which indicators depend on which columns, according to their formulas, including those of last year. */
public final class Dependents {

    private final List<Inputs> indicators;

    private record Inputs(String code, Set<Reference> columns, Set<FormView> forms) {}

    public Dependents(Scheme scheme) {
        indicators = scheme.indicators().stream().map(Dependents::inputs).toList();
    }

    private static Inputs inputs(Indicator indicator) {
        return new Inputs(indicator.code(), all(indicator, Formula::references), all(indicator, Formula::tables));
    }

    private static <T> Set<T> all(Indicator indicator, Function<Formula, Set<T>> inputs) {
        return Stream.concat(Stream.of(indicator.formula()), indicator.lastYearFormula().stream())
                .flatMap(formula -> inputs.apply(formula).stream())
                .collect(toUnmodifiableSet());
    }

    /**
     * Returns the codes of the indicators that read one of the columns, or anything of one of the forms, even the
     * number of its rows, in the order of the release.
     */
    public List<String> of(Collection<Reference> columns, Collection<? extends FormView> forms) {
        return indicators.stream()
                .filter(inputs -> !Collections.disjoint(inputs.columns(), columns)
                        || !Collections.disjoint(inputs.forms(), forms))
                .map(Inputs::code)
                .toList();
    }
}
