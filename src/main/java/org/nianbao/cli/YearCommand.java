package org.nianbao.cli;

import static java.util.stream.Collectors.joining;

import java.util.concurrent.Callable;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** A command about a year: what all of them have in common. */
@Command(synopsisHeading = "用法：", parameterListHeading = "%n参数：%n", optionListHeading = "%n选项：%n")
abstract class YearCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Nianbao program;

    @Mixin
    private final Settings settings = new Settings();

    /** Does what the command is for. */
    abstract Exit run();

    @Override
    public final Integer call() {
        return run().code();
    }

    final Nianbao program() {
        return program;
    }

    final Settings settings() {
        return settings;
    }

    /** Prints the answer. */
    final void print(Object answer) {
        program.terminal().out().print(answer);
    }

    /** The unit that goes by a name, an alias or a code, or the nearest ones as a complaint. */
    static Unit unit(Scheme scheme, String name) {
        return scheme.register().called(name).orElseThrow(() -> {
            var nearest =
                    scheme.register().nearest(name).stream().map(Unit::name).collect(joining("、"));
            return new UsageException("名录中没有“%s”，是否指 %s？".formatted(name, nearest));
        });
    }
}
