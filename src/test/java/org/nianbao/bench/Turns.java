package org.nianbao.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.nianbao.fixtures.WholeProcess;

/** A command of the present program and of an earlier one, which take turns. */
final class Turns {

    /**
     * A command to be measured.
     *
     * @param exits how it may end
     */
    record Command(String what, Preparation preparation, String name, List<String> arguments, Integer... exits) {}

    /** What has to be there before a command is run, in a folder of its own. */
    @FunctionalInterface
    interface Preparation {

        /** Prepares a folder for a program; answers the arguments that say where everything is. */
        List<String> in(Path folder, Installation program) throws IOException, InterruptedException;
    }

    private static final String HEAP = "-Xmx1g";

    private final String what;
    private final List<WholeProcess> before = new ArrayList<>();
    private final List<WholeProcess> now = new ArrayList<>();

    private Turns(String what) {
        this.what = what;
    }

    /** Runs a command so many times by each of the programs. */
    static Turns of(Command command, Installation base, Installation present, Path folder, int rounds)
            throws IOException, InterruptedException {
        var turns = new Turns(command.what());
        for (int i = 0; i < rounds; i++) {
            turns.before.add(run(command, base, folder.resolve("base" + i)));
            turns.now.add(run(command, present, folder.resolve("now" + i)));
        }
        return turns;
    }

    private static WholeProcess run(Command command, Installation program, Path folder)
            throws IOException, InterruptedException {
        var arguments = new ArrayList<>(command.preparation().in(folder, program));
        arguments.addAll(command.arguments());
        return program.runWith(HEAP, command.name(), arguments).endingWith(command.exits());
    }

    /** Rows of a table in Markdown: processor time, and time on the clock. */
    List<String> rows(double most) {
        return List.of(row(", CPU", WholeProcess::cpu, most), row(", by the clock", WholeProcess::wall, most));
    }

    private String row(String of, Function<WholeProcess, Double> cost, double most) {
        var first = new Spread(before.stream().map(cost).toList());
        var second = new Spread(now.stream().map(cost).toList());
        return "| %s%s | %s | %s | %s | %s |"
                .formatted(
                        what,
                        of,
                        first,
                        second,
                        Line.number(second.median() / first.median()),
                        second.isAtMost(most, first) ? "yes" : "**no**");
    }
}
