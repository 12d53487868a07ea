package org.nianbao.review.cause;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nianbao.formula.RowView;

/** The rows of a form by the values that they have in some columns; a row that is blank in one of them has no key. */
final class RowsByKey {

    private final int keyed;
    private final Map<RowView, List<Expression>> columns = new IdentityHashMap<>();
    private final Map<List<BigDecimal>, List<RowView>> rows = new HashMap<>();

    /**
     * Finds out the keys.
     *
     * @param parts the columns, of which the first few are the key
     */
    RowsByKey(List<RowView> all, List<Passage> parts, int keyed) {
        this.keyed = keyed;
        for (var row : all) {
            var values = parts.stream().map(part -> part.of(row, row)).toList();
            columns.put(row, values);
            if (values.stream().limit(keyed).noneMatch(Expression::isBlank)) {
                rows.computeIfAbsent(key(values), one -> new ArrayList<>()).add(row);
            }
        }
    }

    private List<BigDecimal> key(List<Expression> values) {
        return values.stream()
                .limit(keyed)
                .map(value -> value.number().value().stripTrailingZeros())
                .toList();
    }

    List<Expression> columns(RowView row) {
        return columns.getOrDefault(row, List.of());
    }

    /** The columns of the other rows with the same key. */
    Stream<List<Expression>> others(RowView row) {
        var own = columns(row);
        return own.stream().limit(keyed).anyMatch(Expression::isBlank)
                ? Stream.empty()
                : rows.getOrDefault(key(own), List.of()).stream()
                        .filter(other -> other != row)
                        .map(this::columns);
    }
}
