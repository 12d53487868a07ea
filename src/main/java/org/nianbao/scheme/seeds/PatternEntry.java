package org.nianbao.scheme.seeds;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** What the texts of a column must match, as somebody wrote it: one that is compared with any text in no time. */
final class PatternEntry {

    private static final String KEY = "pattern";

    private static final int MOST_OPEN_ENDS = 2;

    /** What is one character, or as many of them as it says. */
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

    /** Whether some text takes more time than there is, or more stack: what may be repeated in many ways is tried in all. */
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
