package org.nianbao.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.scheme.Unit;

/**
 * Kills the program or its database at random moments of a run, several times in a row, then runs it plainly, and compares
 * what there is in the end with what an undisturbed run leaves.
 */
public final class Torture {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** What there is of a year in the database, apart from which run did it and when. */
    private static final List<String> STATE = List.of(
            "SELECT sha256, file_name, unit_code, batch, reported_on, verdict, basis FROM submission ORDER BY id",
            "SELECT s.sha256, f.ordinal, f.rule, f.level, f.sheet, f.cells, f.found, f.expected, f.message, f.reason"
                    + " FROM finding f JOIN submission s ON s.id = f.submission_id ORDER BY s.id, f.ordinal",
            "SELECT s.sha256, r.form, r.ordinal, r.sheet_row, r.content"
                    + " FROM form_row r JOIN submission s ON s.id = r.submission_id ORDER BY s.id, r.form, r.ordinal",
            "SELECT s.sha256, p.form, p.sheet, p.places"
                    + " FROM form_place p JOIN submission s ON s.id = p.submission_id ORDER BY s.id, p.form",
            "SELECT scope, indicator, value FROM indicator_value ORDER BY 1, 2",
            "SELECT ordinal, unit_code, rule, message FROM township_finding ORDER BY 1",
            "SELECT unit_code, rule, sheet, cells, found, reason FROM explanation ORDER BY id",
            "SELECT sha256 FROM `release` WHERE number = (SELECT MAX(number) FROM `release`)",
            "SELECT COUNT(*) FROM BATCH_JOB_EXECUTION WHERE status NOT IN ('COMPLETED', 'FAILED', 'STOPPED')");

    private final Path folder;
    private final Random random;
    private final Workshop undisturbed;
    private final Duration duration;
    private final String expected;
    private int rounds;

    /** What is done to a run. */
    enum Blow {
        KILL_PROGRAM,
        KILL_SERVER,
        STOP_PROGRAM
    }

    /** What became of a round: the blows that struck, and what came of them that should not have. */
    record Outcome(List<String> blows, List<String> differences) {}

    Torture(Path folder, long seed) throws IOException, InterruptedException {
        this.folder = folder;
        random = new Random(seed);
        undisturbed = prepared("undisturbed");
        var start = Instant.now();
        run(undisturbed).waitFor();
        duration = Duration.between(start, Instant.now());
        expected = state(undisturbed);
    }

    /** The small township: units in several batches, one returned, one that waits, and a file of nobody. */
    private Workshop prepared(String name) throws IOException {
        var workshop = new Workshop(folder.resolve(name));
        Files.createDirectories(workshop.folder());
        workshop.everyUnitReports();
        Schemes.of2023().register().units().stream().limit(3).forEach(unit -> report(workshop, unit));
        workshop.put(Workshop.workbook("水泉嘎查").set("B00", "报送批次", 2).set("B03", 1, "性别="), "水泉嘎查 第2批.xls");
        workshop.put(Workshop.workbook("呼和嘎查").set("B00", "报送批次", 2).set("B03", 1, "集中学习学时=10"), "呼和嘎查 2.xlsx");
        Files.writeString(workshop.inbox().resolve("扫描件.pdf"), "%PDF-1.4 …");
        return workshop;
    }

    private static void report(Workshop workshop, Unit unit) {
        for (int batch = 2; batch <= 3; batch++) {
            workshop.put(
                    VillageWorkbook.of(Schemes.of2023(), unit.name()).set("B00", "报送批次", batch),
                    "%s 第%d批.xlsx".formatted(unit.name(), batch));
        }
    }

    private static Process run(Workshop workshop) throws IOException {
        return workshop.process("nightly")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(workshop.folder().resolve("stderr.txt").toFile())
                .start();
    }

    /** Deals as many blows, some of which may come too late, to runs over one workshop, then lets a plain run do the rest. */
    Outcome round(int blows) throws IOException, InterruptedException {
        var workshop = copy("round" + ++rounds);
        var dealt = new ArrayList<String>();
        var differences = new ArrayList<String>();
        for (int i = 0; i < blows; i++) {
            var blow = Blow.values()[Math.max(0, random.nextInt(6) - 3)];
            var moment = Duration.ofMillis(random.nextInt((int) duration.toMillis() + 200));
            var run = run(workshop);
            if (deal(blow, moment, run, workshop)) {
                dealt.add("%s after %d ms".formatted(blow, moment.toMillis()));
            }
            if (!run.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                run.destroyForcibly().waitFor();
                differences.add("the run hangs after %s".formatted(dealt));
            }
        }
        var last = run(workshop);
        if (!last.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            last.destroyForcibly().waitFor();
            differences.add("the plain run hangs");
        } else if (last.exitValue() != 3) {
            differences.add("the plain run ends with %d: %s"
                    .formatted(
                            last.exitValue(), Files.readString(workshop.folder().resolve("stderr.txt"))));
        }
        orphan(workshop).ifPresent(server -> differences.add("the server outlives the program: " + server.pid()));
        if (differences.isEmpty()) {
            var state = state(workshop);
            if (!state.equals(expected)) {
                differences.add(difference(state));
            }
        }
        return new Outcome(dealt, differences);
    }

    /** The inbox, the scheme and the key of the undisturbed run, without which tokens would differ. */
    private Workshop copy(String name) throws IOException {
        var workshop = new Workshop(folder.resolve(name));
        for (var part : List.of("inbox", "seeds", "data/token.key")) {
            copy(undisturbed.folder().resolve(part), workshop.folder().resolve(part));
        }
        Files.setPosixFilePermissions(workshop.data(), PosixFilePermissions.fromString("rwx------"));
        return workshop;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /** Deals a blow, unless it comes too late, and answers whether it struck. */
    private static boolean deal(Blow blow, Duration moment, Process run, Workshop workshop)
            throws IOException, InterruptedException {
        if (run.waitFor(moment.toMillis(), TimeUnit.MILLISECONDS)) {
            return false;
        }
        return switch (blow) {
            case KILL_PROGRAM -> run.destroyForcibly().isAlive() || run.exitValue() > 128;
            case KILL_SERVER ->
                server(workshop).filter(ProcessHandle::destroyForcibly).isPresent();
            case STOP_PROGRAM -> {
                run.destroy();
                yield true;
            }
        };
    }

    private static Optional<ProcessHandle> server(Workshop workshop) throws IOException {
        var file = workshop.data().resolve("mariadb/mariadbd.pid");
        var pid = Files.exists(file) ? Files.readString(file).strip() : "";
        return pid.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(pid))
                        .filter(process ->
                                process.info().command().stream().anyMatch(name -> name.contains("mariadbd")));
    }

    /** A server that is still there a while after the program has ended. */
    private static Optional<ProcessHandle> orphan(Workshop workshop) throws IOException {
        return server(workshop).filter(ProcessHandle::isAlive);
    }

    /** All that a run leaves: the rows of the database, and the files that go out and are archived, by their hashes. */
    private static String state(Workshop workshop) throws IOException {
        var state = new TreeMap<String, String>();
        for (var query : STATE) {
            state.put(query, String.join("\n", workshop.query(query)));
        }
        for (var part :
                List.of(workshop.folder().resolve("out"), workshop.data().resolve("archive"))) {
            files(part)
                    .forEach(
                            file -> state.put(workshop.folder().relativize(file).toString(), hash(file)));
        }
        return state.entrySet().stream()
                .map(entry -> entry.getKey() + "\n" + entry.getValue())
                .collect(joining("\n"));
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String hash(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first line in which a state is not as it should be. */
    private String difference(String state) {
        var lines = state.lines().toList();
        var right = expected.lines().toList();
        for (int i = 0; i < Math.min(lines.size(), right.size()); i++) {
            if (!lines.get(i).equals(right.get(i))) {
                return "line %d is “%s” instead of “%s”".formatted(i, lines.get(i), right.get(i));
            }
        }
        return "%d lines instead of %d".formatted(lines.size(), right.size());
    }

    /** {@code make torture}: so many blows, from a seed on, four at most in a round; fails if any leaves a trace. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var blows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        var seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        var torture = new Torture(Files.createTempDirectory("torture"), seed);
        System.out.printf("undisturbed: %d ms%n", torture.duration.toMillis());
        var dealt = 0;
        var traces = 0;
        while (dealt < blows) {
            var outcome = torture.round(Math.min(blows - dealt, 1 + torture.random.nextInt(4)));
            dealt += outcome.blows().size();
            traces += outcome.differences().size();
            System.out.printf("%d/%d %s %s%n", dealt, blows, outcome.blows(), outcome.differences());
        }
        System.out.printf("%d blows, %d differences%n", dealt, traces);
        System.exit(traces == 0 ? 0 : 1);
    }
}
