package org.nianbao.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of a form: values under the names of its columns. What is absent is blank.
 *
 * <p>A value is a text, a {@code BigDecimal}, a {@code LocalDate} or a {@code YearMonth}.
 */
record Row(Map<String, Object> values) {

    Row {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A row of names and values by turns; a pair whose value is null is left out. */
    static Row of(@Nullable Object... namesAndValues) {
        var values = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            if (value != null) {
                values.put(String.valueOf(namesAndValues[i]), plain(value));
            }
        }
        return new Row(values);
    }

    Row with(String name, Object value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(name, plain(value));
        return new Row(changed);
    }

    Row without(String name) {
        var changed = new LinkedHashMap<>(values);
        changed.remove(name);
        return new Row(changed);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    boolean is(String name, String value) {
        return value.equals(values.get(name));
    }

    Optional<Object> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String text(String name) {
        return value(name).map(Object::toString).orElse("");
    }

    BigDecimal number(String name) {
        return values.get(name) instanceof BigDecimal number ? number : BigDecimal.ZERO;
    }

    int count(String name) {
        return number(name).intValueExact();
    }

    Optional<LocalDate> date(String name) {
        return value(name).map(LocalDate.class::cast);
    }

    private static Object plain(Object value) {
        return value instanceof Integer whole ? BigDecimal.valueOf(whole) : value;
    }
}
