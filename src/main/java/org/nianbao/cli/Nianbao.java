package org.nianbao.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.nianbao.application.Exit;
import org.nianbao.application.Failure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: {@code nianbao <command> …}. */
@Command(
        name = "nianbao",
        description = {"年报：收取各嘎查村的年终报表，审核、入库、汇总，写出上报旗统计局的汇总表。", ""},
        synopsisHeading = "用法：",
        synopsisSubcommandLabel = "<命令>",
        commandListHeading = "%n命令：%n",
        optionListHeading = "%n选项：%n",
        subcommands = {
            NightlyCommand.class,
            CountyCommand.class,
            VillageCommand.class,
            CheckCommand.class,
            TemplateCommand.class,
            StatusCommand.class,
            ExplainCommand.class,
            UndoCommand.class,
            ReleaseCommand.class,
            TraceCommand.class,
            VerifyCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ReportCommand.class,
            SchemeCommand.class,
            RulesCommand.class,
            NewYearCommand.class,
            RebuildCommand.class,
            ServeCommand.class,
            UserCommand.class,
            AuditCommand.class
        },
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {
            "0:已汇总，没有待处理的事项",
            "1:运行失败，可以放心重跑",
            "2:用法或配置有误",
            "3:已运行完，但有单位退回、待说明或未报；verify 发现汇总表或存档有改动",
            "75:请稍后再试：另一次运行未结束，或数据库连不上",
            "130,143:被中止；再次运行即接着做完"
        },
        footer = {
            "",
            "各命令的说明：nianbao <命令> --help",
            "使用外部数据库：--spring.datasource.url=jdbc:mariadb://主机:3306/库名",
            "  用户名和口令放在环境变量 SPRING_DATASOURCE_USERNAME、SPRING_DATASOURCE_PASSWORD 中；",
            "  或者放在文件夹里，一项一个文件（文件名如 spring.datasource.password），",
            "  再写 --spring.config.import=configtree:文件夹/。口令不能写在命令行上。"
        })
public final class Nianbao {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @CommandLine.Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "显示本说明",
            scope = CommandLine.ScopeType.INHERIT)
    private boolean help;

    private final Terminal terminal;
    private final List<String> springArguments;

    private Nianbao(Terminal terminal, List<String> springArguments) {
        this.terminal = terminal;
        this.springArguments = springArguments;
    }

    /**
     * Runs a command and ends the program with its exit code.
     *
     * <p>The program uses Chinese whatever the locale of the machine; under an Arabic locale even its numbers would
     * change.
     */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        var terminal = Terminal.ofProcess();
        System.exit(Terminal.canNameFiles() ? run(terminal, arguments) : complain(terminal));
    }

    private static int complain(Terminal terminal) {
        terminal.err().println("当前语言环境不能表示中文文件名，请先执行 export LC_ALL=C.UTF-8 再运行");
        return Exit.USAGE.code();
    }

    /** Runs a command and returns its exit code. */
    static int run(Terminal terminal, String... arguments) {
        Predicate<String> forSpring = argument -> argument.matches("--(spring|logging)\\..*");
        var springArguments = Arrays.stream(arguments).filter(forSpring).toList();
        if (springArguments.stream().anyMatch(Nianbao::tellsASecret)) {
            terminal.err()
                    .println("口令不能写在命令行上：同一台机器上的人都看得到。"
                            + "请放在环境变量 SPRING_DATASOURCE_PASSWORD 中，或者放在文件里，见 nianbao --help");
            return Exit.USAGE.code();
        }
        var ours = Arrays.stream(arguments).filter(forSpring.negate()).toArray(String[]::new);
        try {
            return commandLine(terminal, springArguments).execute(ours);
        } catch (OutOfMemoryError | StackOverflowError e) {
            return report(terminal, Failure.of(e));
        }
    }

    /** Returns whether an argument has a password, as an option or in the URL. */
    private static boolean tellsASecret(String argument) {
        return argument.toLowerCase(Locale.ROOT).matches("[^=]*(password|secret).*=.*|.*jdbc:.*password.*");
    }

    private static CommandLine commandLine(Terminal terminal, List<String> springArguments) {
        return new CommandLine(new Nianbao(terminal, springArguments))
                .setOut(writer(terminal.out()))
                .setErr(writer(terminal.err()))
                .setUsageHelpAutoWidth(true)
                .setAdjustLineBreaksForWideCJKCharacters(true)
                .setParameterExceptionHandler((e, given) -> complain(terminal, e))
                .setExecutionExceptionHandler((e, command, parsed) -> report(terminal, Failure.of(e)));
    }

    /** Returns a writer on the stream, which alone knows the charset of the terminal. */
    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(
                new Writer() {
                    @Override
                    public void write(char[] text, int start, int length) {
                        stream.print(new String(text, start, length));
                    }

                    @Override
                    public void flush() {
                        stream.flush();
                    }

                    @Override
                    public void close() {
                        stream.flush();
                    }
                },
                true);
    }

    private static int report(Terminal terminal, Failure failure) {
        failure.lines().forEach(terminal.err()::println);
        return failure.exit().code();
    }

    private static int complain(Terminal terminal, ParameterException e) {
        terminal.err().println(UsageMessages.chinese(e));
        terminal.err().println("用法见 nianbao --help");
        return Exit.USAGE.code();
    }

    Terminal terminal() {
        return terminal;
    }

    List<String> springArguments() {
        return springArguments;
    }
}
