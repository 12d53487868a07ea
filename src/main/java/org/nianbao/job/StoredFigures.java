package org.nianbao.job;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.nianbao.consolidate.Figures;
import org.nianbao.ledger.FigureTable;

/** Converts figures to and from the form in which the ledger stores them: by scope, which is a unit or the township. */
final class StoredFigures {

    private StoredFigures() {}

    static Map<String, Map<String, BigDecimal>> of(Figures figures) {
        var scopes = new TreeMap<String, Map<String, BigDecimal>>(figures.units());
        scopes.put(FigureTable.TOWNSHIP, figures.township());
        scopes.put(FigureTable.LAST_YEAR, figures.lastYear());
        return scopes;
    }

    /** Returns figures as they would come back from the ledger. */
    static Figures asKept(Figures figures) {
        var scopes = of(figures);
        scopes.replaceAll((scope, values) -> values.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, value -> FigureTable.asKept(value.getValue()))));
        return figures(scopes);
    }

    static Figures figures(Map<String, Map<String, BigDecimal>> scopes) {
        var units = new TreeMap<>(scopes);
        var township = units.remove(FigureTable.TOWNSHIP);
        var lastYear = units.remove(FigureTable.LAST_YEAR);
        return new Figures(township == null ? Map.of() : township, units, lastYear == null ? Map.of() : lastYear);
    }
}
