package org.nianbao.workbook.reading;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nianbao.scheme.Column;

/**
 * The heading over a column of a sheet, from the outermost group down to the column itself, without white space.
 *
 * @param column the column of the sheet, counted from 0
 * @param path the texts one above the other; none repeated, none empty
 */
record Heading(int column, List<String> path) {

    private static final Pattern BRACKETED = Pattern.compile("(.+?)[(\\[【](?:单位[:：]?)?([^()\\[\\]【】]+)[)\\]】]");

    String leaf() {
        return path.get(path.size() - 1);
    }

    /** Whether this is the heading of a column of the form, by its name or one of its accepted headings. */
    boolean names(Column column) {
        return Stream.concat(Stream.of(column.name()), column.headings().stream())
                .map(Spelling::plain)
                .anyMatch(this::isCalled);
    }

    private boolean isCalled(String name) {
        return name.contains("/")
                ? path.size() > 1 && (group() + "/" + bare(leaf())).equals(name)
                : leaf().equals(name) || bare(leaf()).equals(name);
    }

    /** What stands in brackets behind the heading or, failing that, behind its group; empty if nothing does. */
    String bracketed() {
        var own = inBrackets(leaf());
        return own.isEmpty() && path.size() > 1 ? inBrackets(path.get(path.size() - 2)) : own;
    }

    private String group() {
        return bare(path.get(path.size() - 2));
    }

    private static String bare(String text) {
        var matcher = BRACKETED.matcher(text);
        return matcher.matches() ? matcher.group(1) : text;
    }

    private static String inBrackets(String text) {
        var matcher = BRACKETED.matcher(text);
        return matcher.matches() ? matcher.group(2) : "";
    }
}
