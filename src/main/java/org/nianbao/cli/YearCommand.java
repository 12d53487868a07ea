package org.nianbao.cli;

import java.util.concurrent.Callable;
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
}
