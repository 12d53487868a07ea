package org.nianbao.scheme.seeds;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nianbao.formula.Names;

/**
 * The spellings that a person probably meant by a value in another notation: in full width, in capitals, with strokes.
 */
final class LikelySpellings {

    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Map<String, String> WORDS = Map.of("true", "yes", "是", "yes", "false", "no", "否", "no");

    private LikelySpellings() {}

    /** Returns the correct spellings, the likeliest first. */
    static Stream<String> by(String text) {
        var plain = Names.normalised(text);
        var small = plain.toLowerCase(Locale.ROOT);
        var date = DATE.matcher(plain);
        return Stream.of(
                        date.matches()
                                ? "%s-%02d-%02d"
                                        .formatted(
                                                date.group(1),
                                                Integer.parseInt(date.group(2)),
                                                Integer.parseInt(date.group(3)))
                                : plain,
                        plain.replace(",", ""),
                        small,
                        WORDS.getOrDefault(small, small))
                .filter(other -> !other.equals(text))
                .distinct();
    }
}
