package org.nianbao.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nianbao.application.json.AnswerSchemas;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.scheme.Unit;
import org.nianbao.server.EmbeddedServer;
import org.nianbao.server.HeldServers;
import org.nianbao.server.PreparedServer;

/** An inbox, a data folder and an outbox of a test's own, and commands run on them as a user would. */
record Workshop(Path folder) {

    /** The commands that share the database with any other program; the rest want it for themselves, or not at all. */
    private static final Set<String> JOINING = Set.of(
            "nightly",
            "county",
            "village",
            "status",
            "explain",
            "undo",
            "release",
            "report",
            "trace",
            "template",
            "check");

    private static final Map<Unit, byte[]> SMALL_WORKBOOKS = new ConcurrentHashMap<>();

    /** What a command did. */
    record Result(int exit, String out, String err) {}

    Path inbox() {
        return folder.resolve("inbox");
    }

    /** Where the data are, for a test that looks at them or changes them: no server stands in its way. */
    Path data() {
        HeldServers.leaveAlone(database());
        return dataFolder();
    }

    /** The same, for a test that is about what is kept beside the database: a server may be at work there. */
    Path dataFolder() {
        return folder.resolve("data");
    }

    /** The files of the database, which no server has open until the next command. */
    Path databaseAtRest() {
        HeldServers.release(database());
        return database();
    }

    Path release() {
        return folder.resolve("out").resolve(Schemes.of2023().edition().releaseName());
    }

    /** The small workbook of every unit, in the inbox, and a scheme whose township is as small. */
    void everyUnitReports() {
        copyTheScheme();
        shrinkTheTownship();
        Schemes.of2023().register().units().forEach(this::report);
    }

    /** There is one branch of three members in each of the fourteen villages, and none in the office. */
    private void shrinkTheTownship() {
        var file = seeds().resolve("2023/scheme.yaml");
        try {
            var scheme =
                    Files.readString(file).replace("全镇党支部数: 20", "全镇党支部数: 14").replace("全镇党员数: 539", "全镇党员数: 42");
            Files.writeString(file, scheme);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path seeds() {
        return folder.resolve("seeds");
    }

    /** The scheme that the small workbooks are for. */
    void copyTheScheme() {
        try {
            Schemes.copyTo(seeds().resolve("2023"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the inbox and the scheme of another workshop, which is left without. */
    void takeOver(Workshop other) throws IOException {
        Files.createDirectories(folder);
        Files.move(other.inbox(), inbox());
        Files.move(other.seeds(), seeds());
    }

    /** Nearly every test of a command has these fifteen, and to make them takes as long as many a command. */
    private void report(Unit unit) {
        var name = unit.name() + ".xlsx";
        try {
            Files.createDirectories(inbox());
            var bytes = SMALL_WORKBOOKS.get(unit);
            if (bytes == null) {
                SMALL_WORKBOOKS.put(unit, Files.readAllBytes(put(workbook(unit.name()), name)));
            } else {
                Files.write(inbox().resolve(name), bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a workbook into the inbox. */
    Path put(VillageWorkbook workbook, String fileName) {
        try {
            if (Files.notExists(seeds())) {
                copyTheScheme();
            }
            Files.createDirectories(inbox());
            return workbook.saveAs(inbox().resolve(fileName));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the copies of the journals, which the next run writes anew as the database has them. */
    void forgetsTheJournal() {
        try (var files = Files.walk(dataFolder().resolve("journal"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static VillageWorkbook workbook(String unit) {
        return VillageWorkbook.of(Schemes.of2023(), unit);
    }

    /** Runs a command that works on this workshop. The first that would make its database finds one just made. */
    Result run(String... arguments) {
        var all = Stream.concat(Stream.of(arguments), places()).toArray(String[]::new);
        if (makesTheDatabase(arguments)) {
            return runOnANewDatabase(all);
        }
        if (arguments.length > 0 && JOINING.contains(arguments[0])) {
            HeldServers.hold(database());
        } else {
            HeldServers.release(database());
        }
        return runAnywhere(all);
    }

    private boolean makesTheDatabase(String... arguments) {
        return arguments.length > 0
                && Set.of("nightly", "village").contains(arguments[0])
                && Stream.of(arguments).noneMatch(argument -> argument.startsWith("--spring.datasource.url="))
                && Files.notExists(database());
    }

    /** What a command makes that comes so far takes seconds each time; of one that is refused nothing may be left. */
    private Result runOnANewDatabase(String... arguments) {
        var isNew = Files.notExists(dataFolder());
        PreparedServer.putInto(database());
        var result = runAnywhere(arguments);
        PreparedServer.takeBack(database());
        if (isNew) {
            // Does nothing where the command has left anything.
            dataFolder().toFile().delete();
        }
        return result;
    }

    private Path database() {
        return dataFolder().resolve("mariadb");
    }

    private Stream<String> places() {
        return Stream.of(
                "--seeds",
                (Files.exists(seeds()) ? seeds() : Path.of("seeds")).toString(),
                "--inbox",
                inbox().toString(),
                "--data",
                dataFolder().toString(),
                "--out",
                folder.resolve("out").toString());
    }

    /** The arguments of a command that is given a server, whose password stands in a file. */
    String[] on(EmbeddedServer server, String... command) {
        return withPassword(server.password(), server, command);
    }

    /** The same, with a password that need not be right. */
    String[] withPassword(String password, EmbeddedServer server, String... command) {
        var secrets = folder.resolve("secrets");
        try {
            Files.createDirectories(secrets);
            Files.writeString(secrets.resolve("spring.datasource.password"), password + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var access = Stream.of(
                "--spring.datasource.url=" + server.jdbcUrl(),
                "--spring.datasource.username=" + server.username(),
                "--spring.config.import=configtree:" + secrets + "/");
        return Stream.concat(Stream.of(command), access).toArray(String[]::new);
    }

    /** Opens the console on this workshop, at any port that is free. */
    OpenConsole serve(String... options) {
        if (Files.notExists(database())) {
            PreparedServer.putInto(database());
        }
        var arguments = Stream.of(Stream.of("serve", "--year", "2023", "--port", "0"), Stream.of(options), places());
        return new OpenConsole(arguments.flatMap(part -> part).toArray(String[]::new));
    }

    /** Runs a command that is told nothing of a workshop. */
    static Result runAnywhere(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false);
        var exit = Nianbao.run(terminal, arguments);
        AnswerSchemas.hold(arguments, out.toString(UTF_8));
        return new Result(exit, out.toString(UTF_8), err.toString(UTF_8));
    }

    /** Makes the database before the first command, which is then not about how it is made. */
    void makeTheDatabase() {
        PreparedServer.putInto(database());
    }

    /** The command line of a process of its own that runs a command on this workshop. */
    ProcessBuilder process(String... arguments) {
        return process(PreparedProgram.THIS, arguments);
    }

    ProcessBuilder process(Program program, String... arguments) {
        HeldServers.leaveAlone(database());
        return program.process(Stream.concat(Stream.of(arguments), places()).toList());
    }

    /** The rows that the last of some statements for the embedded database answers, each as its values with blanks between. */
    List<String> query(String... sql) {
        return ask(server -> lastOf(server, sql));
    }

    /** What the server of the embedded database answers. */
    <T> T ask(Function<EmbeddedServer, T> question) {
        var held = HeldServers.hold(database());
        if (held.isPresent()) {
            return question.apply(held.get());
        }
        try (var server = EmbeddedServer.start(database())) {
            server.awaitReady(Duration.ofMinutes(5));
            return question.apply(server);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> lastOf(EmbeddedServer server, String... sql) {
        return Arrays.stream(sql)
                .map(statement -> query(server, statement))
                .reduce((earlier, last) -> last)
                .orElse(List.of());
    }

    static List<String> query(EmbeddedServer server, String sql) {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join(" ", row));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets a server do something that it does not answer. */
    static void execute(EmbeddedServer server, String sql) {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a signal to a process, such as {@code STOP}. */
    static void signal(Process process, String name) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        if (kill.waitFor() != 0) {
            throw new IllegalStateException("there is no process " + process.pid());
        }
    }

    byte[] releaseBytes() {
        try {
            return Files.readAllBytes(release());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
