package org.nianbao.samples;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A column of a form: its name, what goes into it, and in which other ways clerks head it and spell its codes.
 *
 * @param unit of a number, or empty
 * @param headings further headings; {@code 党费/月应交} is a heading under a common one
 * @param spellings of a code, besides the code itself
 */
record Column(
        String name, Kind kind, int decimals, String unit, List<String> headings, Map<String, List<String>> spellings) {

    enum Kind {
        TEXT,
        CODE,
        IDENTITY,
        DATE,
        MONTH,
        NUMBER
    }

    Column {
        headings = List.copyOf(headings);
        spellings = Collections.unmodifiableMap(new LinkedHashMap<>(spellings));
    }

    static Column text(String name) {
        return new Column(name, Kind.TEXT, 0, "", List.of(), Map.of());
    }

    static Column code(String name) {
        return new Column(name, Kind.CODE, 0, "", List.of(), Map.of());
    }

    static Column identity(String name) {
        return new Column(name, Kind.IDENTITY, 0, "", List.of(), Map.of());
    }

    static Column date(String name) {
        return new Column(name, Kind.DATE, 0, "", List.of(), Map.of());
    }

    static Column month(String name) {
        return new Column(name, Kind.MONTH, 0, "", List.of(), Map.of());
    }

    static Column whole(String name, String unit) {
        return new Column(name, Kind.NUMBER, 0, unit, List.of(), Map.of());
    }

    static Column number(String name, int decimals, String unit) {
        return new Column(name, Kind.NUMBER, decimals, unit, List.of(), Map.of());
    }

    /** The column with further headings. */
    Column or(String... more) {
        var all = new ArrayList<>(headings);
        all.addAll(List.of(more));
        return new Column(name, kind, decimals, unit, all, spellings);
    }

    /** The column with further spellings of one code. */
    Column spelt(String code, String... more) {
        var all = new LinkedHashMap<>(spellings);
        all.put(code, List.of(more));
        return new Column(name, kind, decimals, unit, headings, all);
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }
}
