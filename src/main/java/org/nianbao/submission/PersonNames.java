package org.nianbao.submission;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Names of persons, to be looked for in many texts: a text is gone through once, however many names there are, for a
 * village names hundreds.
 */
final class PersonNames {

    private static final Comparator<String> LONGEST_FIRST =
            comparingInt(String::length).reversed().thenComparing(naturalOrder());

    private static final SortedSet<String> NONE = Collections.emptySortedSet();

    private static final SortedSet<Integer> NO_LENGTHS = Collections.emptySortedSet();

    /** What is longer is a text in a column of names, and nobody's name elsewhere. */
    private static final int LONGEST = 60;

    private final NavigableSet<String> all = new TreeSet<>();

    /** How long the names are that begin with a character. */
    private final Map<Character, SortedSet<Integer>> lengths = new HashMap<>();

    PersonNames(Set<String> names) {
        names.stream()
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST)
                .forEach(name -> {
                    all.add(name);
                    lengths.computeIfAbsent(name.charAt(0), first -> new TreeSet<>())
                            .add(name.length());
                });
    }

    /** Those that a text contains, the longest first, since one may be a part of another. */
    SortedSet<String> in(String text) {
        SortedSet<String> found = NONE;
        for (int i = 0; i < text.length(); i++) {
            for (var length : lengths.getOrDefault(text.charAt(i), NO_LENGTHS)) {
                if (i + length <= text.length() && all.contains(text.substring(i, i + length))) {
                    found = found.isEmpty() ? new TreeSet<>(LONGEST_FIRST) : found;
                    found.add(text.substring(i, i + length));
                }
            }
        }
        return found;
    }

    /** A text, in which what was shortened may end in the first part of a name: of that the surname is left. */
    String cutMasked(String text) {
        var masked = new StringBuilder();
        var from = 0;
        for (int cut = text.indexOf(DisplayText.CUT); cut >= 0; cut = text.indexOf(DisplayText.CUT, cut + 1)) {
            var start = beginning(text, from, cut);
            masked.append(text, from, start);
            masked.append(start < cut ? Masking.name(text.substring(start, cut)) : "");
            from = cut;
        }
        return masked.append(text, from, text.length()).toString();
    }

    /** Where the longest first part of a name begins that ends where a text was cut; there if none does. */
    private int beginning(String text, int from, int cut) {
        for (int start = Math.max(from, cut - LONGEST); start < cut - 1; start++) {
            var part = text.substring(start, cut);
            var name = all.higher(part);
            if (name != null && name.startsWith(part)) {
                return start;
            }
        }
        return cut;
    }
}
