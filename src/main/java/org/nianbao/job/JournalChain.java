package org.nianbao.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Binds each line of a journal to all those before it, so that one that is changed, taken out or put in between is found
 * without the database.
 *
 * <p>A line ends in the SHA-256 of the line before's and of itself: {@code …,"chain":"9f86…"}}. Lines that earlier builds have
 * written have none, and are bound by the first that has. What nothing is bound to cannot be found: lines that are cut off at
 * the end.
 */
final class JournalChain {

    private static final Pattern BOUND = Pattern.compile("(.*),\"chain\":\"([0-9a-f]{64})\"}", Pattern.DOTALL);

    private String last = "";
    private boolean bound;

    /** The chain that ends in the last of some lines, whatever they say. */
    static JournalChain after(List<String> lines) {
        var chain = new JournalChain();
        lines.forEach(chain::take);
        return chain;
    }

    /** The number of the first line that does not go with those before it; 0 if all do. */
    static int firstBroken(List<String> lines) {
        var chain = new JournalChain();
        for (int i = 0; i < lines.size(); i++) {
            if (!chain.take(lines.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Takes a line that is there; whether it goes with those before it. */
    private boolean take(String line) {
        var found = BOUND.matcher(line);
        var isBound = found.matches();
        last = hash(isBound ? found.group(1) + "}" : line);
        var fits = isBound ? last.equals(found.group(2)) : !bound;
        bound |= isBound;
        return fits;
    }

    /** A line that comes next, with what binds it. */
    String bound(String line) {
        last = hash(line);
        return line.substring(0, line.length() - 1) + ",\"chain\":\"" + last + "\"}";
    }

    private String hash(String line) {
        return HexFormat.of().formatHex(Archive.sha256().digest((last + "\n" + line).getBytes(UTF_8)));
    }
}
