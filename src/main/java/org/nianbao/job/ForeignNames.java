package org.nianbao.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nianbao.job.PassedOver.Reason;

/**
 * The names that programs give to their own files. The resource {@code foreign-names.txt} lists them: a reason and a
 * pattern on each line, separated by a tab.
 *
 * <pre>
 * FOREIGN	thumbs.db
 * UNFINISHED	*.crdownload
 * BESIDE	*.aria2
 * </pre>
 *
 * <p>The comparison ignores case. {@code *} matches anything, {@code ?} matches one character, and {@code \r} matches
 * the carriage return. {@code BESIDE} names a file that exists next to another one until that is complete.
 */
public final class ForeignNames {

    private record Known(String kind, String text, Pattern pattern) {

        static Known of(String line) {
            var parts = line.split("\t", 2);
            var text = parts[1].replace("\\r", "\r");
            var pattern = text.chars()
                    .mapToObj(character -> switch (character) {
                        case '*' -> ".*";
                        case '?' -> ".";
                        default -> Pattern.quote(Character.toString(character));
                    })
                    .collect(joining());
            return new Known(parts[0], text, Pattern.compile(pattern, Pattern.DOTALL));
        }

        boolean matches(String name) {
            return pattern.matcher(name).matches();
        }
    }

    private static final String BESIDE = "BESIDE";

    private static final List<Known> ALL = read();

    private ForeignNames() {}

    /** Returns whether a file of this name belongs to a program and was not sent. */
    public static boolean isForeign(String name) {
        return reason(name).filter(Reason.FOREIGN::equals).isPresent();
    }

    /** Returns why a file of this name was not sent, if the name shows it. */
    static Optional<Reason> reason(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(known -> known.matches(lower))
                .findFirst()
                .map(known -> known.kind().equals(BESIDE) ? Reason.UNFINISHED : Reason.valueOf(known.kind()));
    }

    /** Returns the names of the files that, next to a file of this name, show that it is incomplete. */
    static List<String> beside(String name) {
        return ALL.stream()
                .filter(known -> known.kind().equals(BESIDE))
                .map(known -> known.text().replace("*", name))
                .toList();
    }

    private static List<Known> read() {
        try (var resource = ForeignNames.class.getResourceAsStream("foreign-names.txt")) {
            return new String(Objects.requireNonNull(resource).readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Known::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
