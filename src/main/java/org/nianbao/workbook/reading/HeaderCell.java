package org.nianbao.workbook.reading;

import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nianbao.scheme.Column;

/**
 * The heading over a column of a sheet, from the outermost group down to the column itself, without white space.
 *
 * @param column the column of the sheet, counted from 0
 * @param path the texts one above the other; none repeated, none empty
 * @param names what it may be taken for: its text, with and without what is in brackets, alone and below its group
 */
record HeaderCell(int column, List<String> path, Set<String> names) {

    private static final Pattern BRACKETED = Pattern.compile("(.+?)[(\\[【](?:单位[:：]?)?([^()\\[\\]【】]+)[)\\]】]");

    HeaderCell(int column, List<String> path) {
        this(column, path, names(path));
    }

    /** The texts of a path that a heading goes by: its own and, if it has one, that of its group before it. */
    static List<String> closest(Deque<String> path) {
        var upward = path.descendingIterator();
        var leaf = upward.next();
        return upward.hasNext() ? List.of(upward.next(), leaf) : List.of(leaf);
    }

    /** What a heading may be taken for that has this path. */
    static Set<String> names(List<String> path) {
        var leaf = path.get(path.size() - 1);
        var names = new HashSet<>(List.of(leaf));
        names.add(bare(leaf));
        names.add(bare(bare(leaf)));
        if (path.size() > 1) {
            names.add(bare(path.get(path.size() - 2)) + "/" + bare(leaf));
        }
        return names;
    }

    String leaf() {
        return path.get(path.size() - 1);
    }

    /** Whether this is the heading of a column of the form, by its name or one of its accepted headings. */
    boolean names(Column column) {
        return names.stream().anyMatch(column.headings()::contains);
    }

    /**
     * Returns what may be the unit of measurement: the heading itself, what stands in brackets behind it, the last first, then
     * the same of its group.
     */
    List<String> units() {
        var last = path.size() - 1;
        return IntStream.rangeClosed(0, Math.min(1, last))
                .mapToObj(up -> path.get(last - up))
                .flatMap(text -> Stream.of(text, inBrackets(text), inBrackets(bare(text))))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** A text without what stands in brackets behind it. */
    static String bare(String text) {
        if (text.isEmpty() || ")]】".indexOf(text.charAt(text.length() - 1)) < 0) {
            return text;
        }
        var matcher = BRACKETED.matcher(text);
        return matcher.matches() ? matcher.group(1) : text;
    }

    private static String inBrackets(String text) {
        var matcher = BRACKETED.matcher(text);
        return matcher.matches() ? matcher.group(2) : "";
    }
}
