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
 * Names of persons that are searched in many texts. Each text is read once, however many names there are, because a
 * village has hundreds.
 */
final class PersonNames {

    private static final Comparator<String> LONGEST_FIRST =
            comparingInt(String::length).reversed().thenComparing(naturalOrder());

    private static final SortedSet<String> NONE = Collections.emptySortedSet();

    private static final SortedSet<Integer> NO_LENGTHS = Collections.emptySortedSet();

    /** The longest name; a longer text in a column of names is not a name. */
    private static final int LONGEST = 60;

    private final NavigableSet<String> all = new TreeSet<>();

    /** The lengths of the names that begin with a character. */
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

    /** Returns the names in a text, the longest first, because one may be a part of another. */
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

    /** Returns a shortened text whose end may be the first part of a name; of that part only the surname stays. */
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

    /**
     * Returns where the longest first part of a name begins that ends where a text was cut; the cut itself if none
     * does.
     */
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
