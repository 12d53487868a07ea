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

    /** What is held against each other. */
    private record Compared(String what, Spread before, Spread now) {

        /** A row of a table in Markdown. */
        String row(double most) {
            return "| %s | %s | %s | %s | %s |"
                    .formatted(
                            what,
                            before,
                            now,
                            Line.number(now.median() / before.median()),
                            now.median() <= most * before.median()
                                    ? "yes"
                                    : now.isAtMost(most, before) ? "within the spread" : "**no**");
        }
    }

    /** Processor time, and time on the clock. */
    private List<Compared> compared() {
        return List.of(compared(", CPU", WholeProcess::cpu), compared(", by the clock", WholeProcess::wall));
    }

    private Compared compared(String of, Function<WholeProcess, Double> cost) {
        return new Compared(
                what + of,
                new Spread(before.stream().map(cost).toList()),
                new Spread(now.stream().map(cost).toList()));
    }

    /** Rows of a table in Markdown. */
    List<String> rows(double most) {
        return compared().stream().map(compared -> compared.row(most)).toList();
    }

    /** What costs more than so many times what it did, beyond what the spread explains. */
    List<String> broken(double most) {
        return compared().stream()
                .filter(compared -> !compared.now().isAtMost(most, compared.before()))
                .map(Compared::what)
                .toList();
    }
}
