package org.nianbao.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.regex.Pattern;
import org.nianbao.outbox.WholeFile;

/**
 * Binds each line of a journal to all lines before it, so that a changed, removed or inserted line is found without the
 * database.
 *
 * <p>A line ends in the SHA-256 of the previous hash and of itself: {@code …,"chain":"9f86…"}}. Lines of earlier builds
 * have no hash; the first line that has one binds them. Lines that were cut off at the end cannot be found, because
 * nothing is bound to them.
 */
final class JournalChain {

    private static final Pattern BOUND = Pattern.compile("(.*),\"chain\":\"([0-9a-f]{64})\"}", Pattern.DOTALL);

    private String last = "";
    private boolean bound;

    /** Returns the chain that ends in the last of some lines, whatever their content. */
    static JournalChain after(List<String> lines) {
        var chain = new JournalChain();
        lines.forEach(chain::take);
        return chain;
    }

    /** Returns the number of the first line that does not match those before it; 0 if all match. */
    static int firstBroken(List<String> lines) {
        var chain = new JournalChain();
        for (int i = 0; i < lines.size(); i++) {
            if (!chain.take(lines.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Adds an existing line; returns whether it matches those before it. */
    private boolean take(String line) {
        var found = BOUND.matcher(line);
        var isBound = found.matches();
        last = hash(isBound ? found.group(1) + "}" : line);
        var fits = isBound ? last.equals(found.group(2)) : !bound;
        bound |= isBound;
        return fits;
    }

    /** Returns the next line with its hash. */
    String bound(String line) {
        last = hash(line);
        return line.substring(0, line.length() - 1) + ",\"chain\":\"" + last + "\"}";
    }

    private String hash(String line) {
        return WholeFile.sha256((last + "\n" + line).getBytes(UTF_8));
    }
}
