package org.nianbao.submission;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

    private final Set<String> all;
    private final Map<Character, List<String>> byFirst;

    PersonNames(Set<String> names) {
        all = Set.copyOf(names);
        byFirst = all.stream().filter(name -> !name.isEmpty()).collect(groupingBy(name -> name.charAt(0)));
    }

    Set<String> all() {
        return all;
    }

    /** Those that a text contains, the longest first, since one may be a part of another. */
    SortedSet<String> in(String text) {
        SortedSet<String> found = NONE;
        for (int i = 0; i < text.length(); i++) {
            for (var name : byFirst.getOrDefault(text.charAt(i), List.of())) {
                if (text.startsWith(name, i)) {
                    found = found.isEmpty() ? new TreeSet<>(LONGEST_FIRST) : found;
                    found.add(name);
                }
            }
        }
        return found;
    }
}
