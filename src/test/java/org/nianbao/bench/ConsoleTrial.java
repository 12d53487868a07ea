package org.nianbao.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.nianbao.fixtures.RawXlsx;
import org.nianbao.scale.Townships;
import org.nianbao.web.Browser;
import org.springframework.util.FileSystemUtils;

/**
 * How much faster the console answers than the command line of the same build does: a workbook, a new release, a board of
 * 106 townships; and whether ten clerks at once wait longer than one. The arguments are the folder of the program and how
 * many workbooks are uploaded.
 */
public final class ConsoleTrial {

    private static final String TOWNSHIP = "/t/150525106000";
    private static final String PASSWORD = "bu-yao-gaosu-bieren";
    private static final Pattern ADDRESS = Pattern.compile("控制台已打开：(\\S+)");
    private static final Pattern FIRST = Pattern.compile("(http\\S+/first/\\S+)");

    private static final double NANOS = 1e9;
    private static final int COMMANDS = 5;
    private static final int CLERKS = 10;
    private static final int TOWNSHIPS = 106;

    private final Installation program;
    private final Path folder;
    private final int uploads;
    private final Path workbook;

    private ConsoleTrial(Installation program, Path folder, int uploads) throws IOException {
        this.program = program;
        this.folder = folder;
        this.uploads = uploads;
        try (var files = Files.list(Path.of("input-samples/faulty"))) {
            workbook = files.filter(file -> file.getFileName().toString().startsWith("F014"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        }
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("console");
        try {
            var jdk = Path.of(System.getProperty("java.home"));
            var program = Installation.copy(Path.of(arguments[0]), jdk, folder.resolve("app"));
            new ConsoleTrial(program, folder, Integer.parseInt(arguments[1])).run();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void run() throws Exception {
        var office = folder.resolve("office");
        Files.createDirectories(office.resolve("inbox"));
        try (var console = new Serving(office, List.of())) {
            var browser = console.officer();
            measure(uploads / 5, () -> check(browser));
            var one = measure(uploads, () -> check(browser));
            var commands = measure(
                    COMMANDS,
                    () -> program.run(
                                    "check",
                                    List.of(
                                            workbook.toString(),
                                            "--year",
                                            "2023",
                                            "--return",
                                            folder.resolve("marked") + ""))
                            .endingWith(3));
            tell("verdict and marked file", Medians.of(commands), p95(one), 8);
            clerks(console, one);
            release(browser);
        }
        board();
    }

    private void check(Browser browser) throws IOException {
        browser.open(TOWNSHIP + "/intake")
                .upload("/check", "files", Map.of("a.xlsx", Files.readAllBytes(workbook)))
                .follow("/marked");
        require(browser, 'P' == browser.bytes()[0], "no marked file");
    }

    private static void require(Browser browser, boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise + ": " + browser.words());
        }
    }

    private void clerks(Serving console, List<Double> alone) throws Exception {
        var clerks = IntStream.range(0, CLERKS).mapToObj(i -> console.officer()).toList();
        var each = Math.max(1, uploads / CLERKS);
        var pool = Executors.newFixedThreadPool(CLERKS, task -> new Thread(task, "clerk"));
        var all = new ArrayList<Double>();
        var start = System.nanoTime();
        for (var measured : pool.invokeAll(clerks.stream()
                .map(clerk -> (Callable<List<Double>>) () -> measure(each, () -> check(clerk)))
                .toList())) {
            all.addAll(measured.get());
        }
        var seconds = (System.nanoTime() - start) / NANOS;
        pool.shutdown();
        var alonePerSecond =
                alone.size() / alone.stream().mapToDouble(Double::doubleValue).sum();
        System.out.printf(
                Locale.ROOT,
                "ten clerks: p95 %.3f s, %.1f times that of one (at most 12)%n",
                p95(all),
                p95(all) / p95(alone));
        System.out.printf(
                Locale.ROOT, "throughput: %.1f a second, of one clerk %.1f%n", all.size() / seconds, alonePerSecond);
    }

    private void release(Browser browser) throws Exception {
        var sound = Path.of("input-samples/2023/巴嘎淖尔.xlsx").toAbsolutePath();
        var other = folder.resolve("other");
        Files.createDirectories(other.resolve("inbox"));
        var pages = new ArrayList<Double>();
        var commands = new ArrayList<Double>();
        for (int version = 0; version <= COMMANDS; version++) {
            var remark = "<!-- %d -->".formatted(version);
            var bytes = RawXlsx.of(sound)
                    .change("xl/workbook.xml", xml -> xml + remark)
                    .bytes();
            var page = measure(1, () -> {
                browser.open(TOWNSHIP + "/intake")
                        .upload("/submit", "files", Map.of("a.xlsx", bytes))
                        .awaitRun();
                require(browser, browser.words().contains("汇总表是"), "no release");
            });
            Files.write(other.resolve("inbox/%d.xlsx".formatted(version)), bytes);
            var command = measure(
                    1,
                    () -> program.run("village", places(other, List.of("巴嘎淖尔村")))
                            .endingWith(0, 3));
            if (version > 0) {
                pages.addAll(page);
                commands.addAll(command);
            }
        }
        tell("new release", Medians.of(commands), Medians.of(pages), 5);
    }

    private void board() throws Exception {
        var county = folder.resolve("county");
        System.out.println(Townships.write(county, TOWNSHIPS, 1));
        var options = List.of("--townships", county.resolve("townships/2023").toString());
        program.run("nightly", places(county, options, "inbox/2023")).endingWith(0, 3);
        var commands = measure(
                COMMANDS,
                () -> program.run("status", places(county, options, "inbox/2023"))
                        .endingWith(0, 3));
        try (var console = new Serving(county, options, "inbox/2023")) {
            var browser = console.officer();
            measure(COMMANDS, () -> browser.open("/townships"));
            var pages = measure(COMMANDS, () -> {
                browser.open("/townships");
                require(browser, browser.status() == 200, "no board");
            });
            tell("board of %d townships".formatted(TOWNSHIPS), Medians.of(commands), Medians.of(pages), 10);
        }
    }

    private static void tell(String what, double command, double page, int wanted) {
        System.out.printf(
                Locale.ROOT,
                "%s: command %.3f s, console %.3f s: %.1f times faster (at least %d)%n",
                what,
                command,
                page,
                command / page,
                wanted);
    }

    /** What is done again and again. */
    private interface TimedStep {
        void run() throws Exception;
    }

    private static List<Double> measure(int times, TimedStep action) throws Exception {
        var seconds = new ArrayList<Double>();
        for (int i = 0; i < times; i++) {
            var start = System.nanoTime();
            action.run();
            seconds.add((System.nanoTime() - start) / NANOS);
        }
        return seconds;
    }

    private static double p95(List<Double> seconds) {
        var sorted = seconds.stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
    }

    private static List<String> places(Path office, List<String> others) {
        return places(office, others, "inbox");
    }

    private static List<String> places(Path office, List<String> others, String inbox) {
        var all = new ArrayList<>(others);
        all.addAll(List.of(
                "--year",
                "2023",
                "--inbox",
                office.resolve(inbox).toString(),
                "--data",
                office.resolve("data").toString(),
                "--out",
                office.resolve("out").toString()));
        return all;
    }

    /** The console, opened as a process of its own. */
    private final class Serving implements AutoCloseable {

        private final Process process;
        private final BufferedReader out;
        private final String address;
        private boolean hasAccount;
        private final Path said;

        Serving(Path office, List<String> options) throws IOException {
            this(office, options, "inbox");
        }

        Serving(Path office, List<String> options, String inbox) throws IOException {
            said = office.resolve("serve.err");
            var arguments = new ArrayList<>(places(office, options, inbox));
            arguments.addAll(List.of("--port", "0"));
            process = new ProcessBuilder(program.command("serve", arguments))
                    .redirectError(said.toFile())
                    .start();
            out = process.inputReader(UTF_8);
            var line = out.readLine();
            var matcher = ADDRESS.matcher(line == null ? "" : line);
            if (!matcher.find()) {
                throw new IllegalStateException("the console did not open: " + Files.readString(said));
            }
            address = matcher.group(1);
        }

        Browser officer() {
            try {
                var first = FIRST.matcher(Files.readString(said));
                if (!hasAccount && first.find()) {
                    new Browser(address)
                            .open(first.group(1))
                            .submit(
                                    "/first/",
                                    "login",
                                    "tongji",
                                    "name",
                                    "王统计",
                                    "password",
                                    PASSWORD,
                                    "again",
                                    PASSWORD);
                    hasAccount = true;
                }
                var browser = new Browser(address);
                browser.open("/sign-in").submit("/sign-in", "login", "tongji", "password", PASSWORD);
                return browser;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws IOException {
            process.destroy();
            process.onExit().join();
            out.close();
        }
    }
}
