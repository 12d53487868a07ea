package org.nianbao.review.cause;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import org.nianbao.submission.Finding;

/**
 * What cells should say.
 *
 * @param values the numbers that make all the rules of the block hold, in the order of the cells
 * @param reason the slip that was made, or how the values are known
 */
record Suggestion(List<NewValue> values, String reason) {

    /** What one cell should say. */
    record NewValue(SuspectCell cell, BigDecimal value) {

        private String told() {
            return "%s 改为 %s".formatted(cell.address(), Finding.number(value));
        }
    }

    Suggestion {
        values = List.copyOf(values);
    }

    List<SuspectCell> cells() {
        return values.stream().map(NewValue::cell).toList();
    }

    /** The values as an instruction: {@code D18 改为 12}. */
    String told() {
        return values.stream().map(NewValue::told).collect(joining("，"));
    }
}
