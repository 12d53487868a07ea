package org.nianbao.scheme.seeds;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nianbao.scheme.Column;

/**
 * The value of a column in a CSV file of the scheme: {@code 38}, {@code 12.5}, {@code 2023-05-01}, {@code 2023-05}, a
 * code, or several separated by {@code 、}.
 */
final class SeedValue {

    private static final String NUMBER = "-?\\d{1,15}(\\.\\d{1,%d})?";

    private SeedValue() {}

    /** Returns the value, or empty if the text is not valid for the column. */
    static Optional<Object> of(Column column, String text) {
        return switch (column.kind()) {
            case INTEGER, DECIMAL -> number(text, column.decimals());
            case DATE -> parsed(text, LocalDate::parse);
            case MONTH -> parsed(text, YearMonth::parse);
            case CODE -> Optional.<Object>of(text).filter(code -> codes(column).contains(code));
            case CODES ->
                Optional.<Object>of(Arrays.asList(text.split("、")))
                        .filter(all -> codes(column).containsAll((List<?>) all));
            case TEXT, IDENTITY -> Optional.of(text);
        };
    }

    /** Returns the text of a value. */
    static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof List<?> codes
                ? codes.stream().map(Object::toString).collect(joining("、"))
                : value.toString();
    }

    private static Optional<Object> number(String text, int decimals) {
        return Optional.of(text)
                .filter(number -> number.matches(decimals == 0 ? "-?\\d{1,15}" : NUMBER.formatted(decimals)))
                .map(BigDecimal::new);
    }

    private static Optional<Object> parsed(String text, Function<String, Object> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static List<String> codes(Column column) {
        return List.copyOf(column.codeList().orElseThrow().codes());
    }

    /** Returns an example of a value of the column, as the object of 应是. */
    static String expected(Column column) {
        return column.decimals() == 0
                ? column.kind().chinese()
                : "最多 %d 位小数的%s".formatted(column.decimals(), column.kind().chinese());
    }
}
