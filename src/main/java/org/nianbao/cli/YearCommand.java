package org.nianbao.cli;

import java.util.concurrent.Callable;
import org.nianbao.application.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** A command that concerns a year: what all these commands share. */
@Command(synopsisHeading = "用法：", parameterListHeading = "%n参数：%n", optionListHeading = "%n选项：%n")
abstract class YearCommand implements Callable<Integer> {

    static final String UNIT = "<单位>";
    static final String UNIT_NAMED = "单位的名称、别名或 12 位区划代码";

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Nianbao program;

    @Mixin
    private final CommonOptions settings = new CommonOptions();

    /** Does the work of the command. */
    abstract Exit run();

    @Override
    public final Integer call() {
        settings.tell(program.terminal().err()::println);
        settings.besides(program.springArguments());
        return run().code();
    }

    final Nianbao program() {
        return program;
    }

    final CommonOptions settings() {
        return settings;
    }

    /** Prints the answer. */
    final void print(Object answer) {
        program.terminal().out().print(answer);
    }
}
