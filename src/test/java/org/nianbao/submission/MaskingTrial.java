package org.nianbao.submission;

import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Whether masking a text takes as much longer as the text is longer, and no more, whatever is in it: eight times the text, at
 * most twelve times the time, the best of some runs. Prints a line for each kind of text; ends with 1 if one takes longer.
 */
final class MaskingTrial {

    private static final int FEW = 16_000;
    private static final int MANY = 8 * FEW;
    private static final int MOST = 12;
    private static final int RUNS = 5;

    /** What takes less is lost in what else goes on. */
    private static final double LEAST_MILLIS = 5;

    private static final double MILLION = 1e6;

    private MaskingTrial() {}

    public static void main(String[] arguments) {
        var tooSlow =
                MaskingTests.HOSTILE.stream().filter(part -> !isLinear(part)).toList();
        System.exit(tooSlow.isEmpty() ? 0 : 1);
    }

    private static boolean isLinear(String part) {
        var few = millis(part.repeat(FEW));
        var many = millis(part.repeat(MANY));
        System.out.printf(Locale.ROOT, "%-40s %8.1f ms %8.1f ms  x %.1f%n", part.strip(), few, many, many / few);
        return few < LEAST_MILLIS || many <= few * MOST;
    }

    private static double millis(String text) {
        return IntStream.range(0, RUNS)
                .mapToDouble(run -> {
                    var begin = System.nanoTime();
                    Masking.numbersMasked(text);
                    return (System.nanoTime() - begin) / MILLION;
                })
                .min()
                .orElseThrow();
    }
}
