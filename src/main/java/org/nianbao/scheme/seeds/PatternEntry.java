package org.nianbao.scheme.seeds;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** A pattern for the texts of a column as the scheme writes it, which must match any text quickly. */
final class PatternEntry {

    private static final String KEY = "pattern";

    private static final int MOST_OPEN_ENDS = 2;

    /** Matches a single character, or a fixed number of them. */
    private static final Pattern PLAIN = Pattern.compile(
            "(\\\\.|\\[\\^?]?(?:[^\\]\\\\]|\\\\.)*+])|(?<![)])\\{\\d+}|(?<=\\()\\?(?:[:=!>]|<[=!]|<\\w+>)");

    private static final Pattern GROUP = Pattern.compile("\\(([^()]*+)\\)");
    private static final Pattern REPEATED_CHOICE = Pattern.compile("\\([^()]*[*+?{|][^()]*\\)[*+{]");
    private static final Pattern OPEN_END = Pattern.compile("(?:[*+]|\\{\\d+,(?:\\d{3,})?})[+?]?");

    private PatternEntry() {}

    static @Nullable Pattern read(YamlEntry entry) {
        if (!entry.has(KEY)) {
            return null;
        }
        var pattern = entry.<Optional<Pattern>>read(KEY, Optional.empty(), "正则表达式", PatternEntry::compiled);
        pattern.filter(PatternEntry::isEndless)
                .ifPresent(endless ->
                        entry.fault(KEY, "“%s”对有些内容永远比不完：重复的括号里不能再有重复、“?”和“|”，不限次数的“*”“+”最多写两处".formatted(endless)));
        return pattern.orElse(null);
    }

    private static Optional<Optional<Pattern>> compiled(String text) {
        try {
            return Optional.of(Optional.of(Pattern.compile(text)));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** Returns whether some text takes too much time or stack: the matcher tries all ways of a repetition. */
    private static boolean isEndless(Pattern pattern) {
        var plain = PLAIN.matcher(pattern.pattern()).replaceAll(found -> found.group(1) == null ? "" : "x");
        var isEndless = OPEN_END.matcher(plain).results().count() > MOST_OPEN_ENDS;
        for (var before = ""; !isEndless && !before.equals(plain); ) {
            isEndless = REPEATED_CHOICE.matcher(plain).find();
            before = plain;
            plain = GROUP.matcher(plain).replaceAll("$1");
        }
        return isEndless;
    }
}
