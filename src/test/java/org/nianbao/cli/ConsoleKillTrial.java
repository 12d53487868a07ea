package org.nianbao.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nianbao.fixtures.Schemes;
import org.nianbao.web.Browser;

/**
 * {@code make console-kills}: kills the console while workbooks are uploaded and runs are under way, and looks whether a
 * file that was acknowledged is lost, the inbox has half a file, or the record of who did what is broken.
 */
final class ConsoleKillTrial {

    private static final String TOWNSHIP = "/t/150525106000";
    private static final Pattern ADDRESS = Pattern.compile("控制台已打开：(\\S+)");

    /** Two uploads and the run after them take about as long on an idle machine. */
    private static final int SPAN = 4000;

    private static final int CHECKED_AFTER = 10;

    private final Workshop workshop;
    private final Random random;
    private final List<String> faults = new ArrayList<>();

    /** What was sent, and what the console said it had taken, by SHA-256. */
    private final Set<String> sent = ConcurrentHashMap.newKeySet();

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    private ConsoleKillTrial(Path folder, long seed) {
        workshop = new Workshop(folder);
        random = new Random(seed);
    }

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        var kills = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
        var seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        var trial = new ConsoleKillTrial(Files.createTempDirectory("console-kills"), seed);
        System.exit(trial.run(kills) ? 0 : 1);
    }

    private boolean run(int kills) throws Exception {
        workshop.everyUnitReports();
        try (var files = Files.list(workshop.inbox())) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        try (var console = workshop.serve()) {
            console.officer();
        }
        for (int number = 1; number <= kills; number++) {
            kill(number);
            lookAtTheInbox(number);
            if (number % CHECKED_AFTER == 0 || number == kills) {
                lookAtTheRecord(number);
            }
        }
        lookAtTheDatabase();
        System.out.printf(
                Locale.ROOT,
                "%d kills, %d files sent, %d acknowledged, %d faults%n",
                kills,
                sent.size(),
                acknowledged.size(),
                faults.size());
        faults.forEach(System.out::println);
        return faults.isEmpty();
    }

    private void kill(int number) throws Exception {
        var process = workshop.process("serve", "--year", "2023", "--port", "0")
                .redirectError(workshop.folder().resolve("serve.err").toFile())
                .start();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            var address = address(out);
            if (address.isEmpty()) {
                faults.add("%d: the console did not open: %s"
                        .formatted(number, Files.readString(workshop.folder().resolve("serve.err"))));
                return;
            }
            var upload = new Thread(() -> upload(address, number));
            upload.start();
            process.waitFor(random.nextInt(SPAN), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            upload.join();
        }
        System.out.printf(Locale.ROOT, "%d sent %d acknowledged %d%n", number, sent.size(), acknowledged.size());
    }

    private static String address(BufferedReader out) throws IOException {
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            var matcher = ADDRESS.matcher(line);
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        return "";
    }

    /** Uploads until the console is gone: each workbook is one that never was before. */
    private void upload(String address, int number) {
        var units = Schemes.of2023().register().units();
        try {
            var browser = new Browser(address);
            browser.open("/sign-in").submit("/sign-in", "login", "tongji", "password", OpenConsole.PASSWORD);
            for (int i = 0; ; i++) {
                var unit = units.get((number + i) % (units.size() - 1)).name();
                var bytes = workbook(unit, "%d-%d".formatted(number, i));
                var sha256 = sha256(bytes);
                sent.add(sha256);
                browser.open(TOWNSHIP + "/intake").upload("/submit", "files", Map.of(unit + ".xlsx", bytes));
                if (browser.words().contains("已收下")) {
                    acknowledged.add(sha256);
                }
            }
        } catch (UncheckedIOException killed) {
            return;
        }
    }

    private byte[] workbook(String unit, String remark) {
        try {
            var scratch = new Workshop(workshop.folder().resolve("scratch"));
            var file = scratch.put(Workshop.workbook(unit).set("B03", 0, "备注=" + remark), "scratch.xlsx");
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is acknowledged is there, and what is there was sent so; drafts are hidden, and nobody takes them in. */
    private void lookAtTheInbox(int number) throws IOException {
        try (Stream<Path> files = Files.list(workshop.inbox())) {
            var there = new ArrayList<String>();
            for (var file : files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList()) {
                var sha256 = sha256(Files.readAllBytes(file));
                there.add(sha256);
                if (!sent.contains(sha256)) {
                    faults.add("%d: %s is not as anybody sent it".formatted(number, file.getFileName()));
                }
            }
            acknowledged.stream()
                    .filter(one -> !there.contains(one))
                    .forEach(one -> faults.add("%d: %s was acknowledged and is not there".formatted(number, one)));
        }
    }

    private void lookAtTheRecord(int number) throws Exception {
        var said = workshop.folder().resolve("audit.out");
        var audit = workshop.process("audit", "--verify", "--year", "2023")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (audit.waitFor() != 0) {
            faults.add("%d: %s".formatted(number, Files.readString(said)));
        }
    }

    /** After one plain run everything that was acknowledged is known. */
    private void lookAtTheDatabase() throws Exception {
        var night = workshop.run("nightly", "--year", "2023");
        if (night.exit() != 0 && night.exit() != 3) {
            faults.add("the night ended with %d: %s".formatted(night.exit(), night.err()));
        }
        var known = Set.copyOf(workshop.query("SELECT sha256 FROM submission"));
        acknowledged.stream()
                .filter(one -> !known.contains(one))
                .forEach(one -> faults.add(one + " was acknowledged and never taken in"));
        var archive = workshop.run("verify", "--archive", "--year", "2023");
        if (archive.exit() != 0) {
            faults.add(archive.out());
        }
    }
}
