package org.nianbao.job;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.nianbao.consolidate.Figures;
import org.nianbao.ledger.FigureScope;
import org.nianbao.ledger.FigureTable;
import org.nianbao.scheme.DivisionLevel;
import org.nianbao.scheme.Scheme;

/** Converts figures to and from the form in which the ledger stores them: by scope, which is a unit or the township. */
final class StoredFigures {

    private StoredFigures() {}

    static Map<FigureScope, Map<String, BigDecimal>> of(Scheme scheme, Figures figures) {
        var scopes = new TreeMap<FigureScope, Map<String, BigDecimal>>();
        figures.units().forEach((code, values) -> scopes.put(unit(code, scheme.year()), values));
        scopes.put(township(scheme, scheme.year()), figures.township());
        scopes.put(township(scheme, scheme.year() - 1), figures.lastYear());
        return scopes;
    }

    /** Returns the scope of the township's own values about a year. */
    static FigureScope township(Scheme scheme, int about) {
        return new FigureScope(DivisionLevel.TOWNSHIP, scheme.township().code(), about);
    }

    /** Returns the scope of a unit's values about a year. */
    static FigureScope unit(String code, int about) {
        return new FigureScope(DivisionLevel.UNIT, code, about);
    }

    /** Returns figures as they would come back from the ledger. */
    static Figures asKept(Figures figures) {
        var units = new TreeMap<String, Map<String, BigDecimal>>();
        figures.units().forEach((code, values) -> units.put(code, asKept(values)));
        return new Figures(asKept(figures.township()), units, asKept(figures.lastYear()));
    }

    private static Map<String, BigDecimal> asKept(Map<String, BigDecimal> values) {
        return values.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, value -> FigureTable.asKept(value.getValue())));
    }

    static Figures figures(Scheme scheme, Map<FigureScope, Map<String, BigDecimal>> scopes) {
        var units = new TreeMap<String, Map<String, BigDecimal>>();
        scopes.forEach((scope, values) -> {
            if (scope.level() == DivisionLevel.UNIT) {
                units.put(scope.code(), values);
            }
        });
        return new Figures(
                scopes.getOrDefault(township(scheme, scheme.year()), Map.of()),
                units,
                scopes.getOrDefault(township(scheme, scheme.year() - 1), Map.of()));
    }
}
