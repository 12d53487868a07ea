package org.nianbao.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A program that was run from its start to its end.
 *
 * @param wall seconds on the clock
 * @param cpu seconds of processor time, of the program and of all that it has started and seen end
 * @param output what it wrote to the standard output and the standard error
 */
record WholeProcess(int exit, double wall, double cpu, String output) {

    private static final double NANOS = 1e9;

    /** Runs the rest of its arguments, and writes what they took into the file that the first one names. */
    private static final String TIMED = "file=$1; shift; \"$@\"; exit=$?; times >\"$file\"; exit $exit";

    private static final Pattern TIME = Pattern.compile("(\\d+)m([\\d.]+)s");

    static WholeProcess run(Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        var times = Files.createTempFile("times", ".txt");
        var output = Files.createTempFile("output", ".txt");
        try {
            var timed = new ArrayList<>(List.of("sh", "-c", TIMED, "sh", times.toString()));
            timed.addAll(command);
            var builder = new ProcessBuilder(timed).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            var start = System.nanoTime();
            var exit = builder.start().waitFor();
            var wall = (System.nanoTime() - start) / NANOS;
            return new WholeProcess(exit, wall, ofChildren(times), Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            Files.delete(times);
            Files.delete(output);
        }
    }

    /** The second line of what the shell's {@code times} prints: user and system time of all that it has waited for. */
    private static double ofChildren(Path times) throws IOException {
        return TIME.matcher(Files.readAllLines(times).get(1))
                .results()
                .mapToDouble(time -> 60 * Integer.parseInt(time.group(1)) + new BigDecimal(time.group(2)).doubleValue())
                .sum();
    }

    /** The same, if it ended with one of these. */
    WholeProcess endingWith(Integer... exits) {
        if (!List.of(exits).contains(exit)) {
            throw new IllegalStateException("ended with %d: %s".formatted(exit, output));
        }
        return this;
    }
}
