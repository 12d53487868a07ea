package org.nianbao.formula;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The texts that a part can have.
 *
 * @param only all of them; none if they cannot be listed
 * @param pattern what they match; null if nothing is known of that
 */
record Texts(
        Set<String> only,
        int shortest,
        int longest,
        @Nullable Pattern pattern) implements Extent {

    static final Texts ANY = new Texts(Set.of(), 0, Integer.MAX_VALUE, null);

    /** More are not listed one by one. */
    private static final int MOST_TOLD = 12;

    /** These texts and no others. */
    static Texts of(Collection<String> only) {
        var shortest = Integer.MAX_VALUE;
        var longest = Integer.MIN_VALUE;
        for (var text : only) {
            shortest = Math.min(shortest, length(text));
            longest = Math.max(longest, length(text));
        }
        return new Texts(new LinkedHashSet<>(only), shortest, longest, null);
    }

    static Texts of(Bounds bounds) {
        return new Texts(Set.of(), bounds.shortest(), bounds.longest(), bounds.pattern());
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    boolean areListed() {
        return !only.isEmpty();
    }

    boolean canBe(String text) {
        if (areListed()) {
            return only.contains(text);
        }
        return shortest <= length(text)
                && length(text) <= longest
                && (pattern == null || pattern.matcher(text).matches());
    }

    boolean meets(Texts other) {
        if (areListed()) {
            return only.stream().anyMatch(other::canBe);
        }
        return other.areListed() ? other.meets(this) : shortest <= other.longest && other.shortest <= longest;
    }

    Texts or(Texts other) {
        return areListed() && other.areListed()
                ? of(Stream.concat(only.stream(), other.only.stream()).toList())
                : new Texts(Set.of(), Math.min(shortest, other.shortest), Math.max(longest, other.longest), null);
    }

    /** What is left of each by a function that takes so many characters of it, beginning at one that is counted from 1. */
    Texts part(int start, int count, UnaryOperator<String> slice) {
        return areListed()
                ? of(only.stream().map(slice).toList())
                : new Texts(Set.of(), part(shortest, start, count), part(longest, start, count), null);
    }

    private static int part(int length, int start, int count) {
        return Math.max(0, Math.min(count, length - start + 1));
    }

    @Override
    public String told() {
        if (areListed()) {
            return "只会是 " + list(List.copyOf(only));
        } else if (pattern != null) {
            return "要合 %s 的样式".formatted(pattern.pattern());
        }
        return shortest == longest ? "总是 %d 个字".formatted(longest) : "最多 %d 个字".formatted(longest);
    }

    static String list(Collection<String> texts) {
        return String.join("、", texts.stream().limit(MOST_TOLD).toList()) + (texts.size() > MOST_TOLD ? " 等" : "");
    }
}
