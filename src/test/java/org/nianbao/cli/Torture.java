package org.nianbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;

/**
 * Rounds of runs that are struck and hindered, two at a time, held against an undisturbed run of the same inbox.
 *
 * <p>The township is small: some units in several batches, one returned, one that waits, and a file of nobody.
 */
final class Torture {

    private static final int SIDE_BY_SIDE = 2;

    private final Path folder;
    private final long seed;
    private final Workshop undisturbed;
    private final Program program;
    private final Duration duration;
    private final Remains expected;

    Torture(Path folder, long seed) throws IOException, InterruptedException {
        this.folder = folder;
        this.seed = seed;
        undisturbed = new Workshop(folder.resolve("undisturbed"));
        fill(undisturbed);
        var packed = Program.packed(folder);
        var classes = folder.resolve("classes.jsa");
        program = packed.withClasses(classes);
        var start = Instant.now();
        Round.start(undisturbed.process(packed.keepingClasses(classes), "nightly"), undisturbed)
                .waitFor();
        duration = Duration.between(start, Instant.now());
        expected = Remains.of(undisturbed);
    }

    private static void fill(Workshop workshop) throws IOException {
        Files.createDirectories(workshop.folder());
        workshop.everyUnitReports();
        for (int batch = 2; batch <= 3; batch++) {
            workshop.put(village("金星嘎查", batch), "金星嘎查 第%d批.xlsx".formatted(batch));
        }
        workshop.put(village("水泉嘎查", 2).set("B03", 1, "性别="), "水泉嘎查 第2批.xls");
        workshop.put(village("呼和嘎查", 2).set("B03", 1, "集中学习学时=10"), "呼和嘎查 2.xlsx");
        Files.writeString(workshop.inbox().resolve("扫描件.pdf"), "%PDF-1.4 …");
    }

    private static VillageWorkbook village(String name, int batch) {
        return VillageWorkbook.of(Schemes.of2023(), name).set("B00", "报送批次", batch);
    }

    /** As long as any run takes, more or less: the undisturbed one has the machine to itself, but keeps its classes. */
    Duration span() {
        return duration;
    }

    Program program() {
        return program;
    }

    Remains expected() {
        return expected;
    }

    /** Rounds until so many runs were killed, each told of at its end. */
    void rounds(int kills, Consumer<Round.Outcome> told) {
        var rounds = new AtomicInteger();
        var killed = new AtomicInteger();
        Runnable worker = () -> {
            while (killed.get() < kills) {
                var outcome = new Round(this, rounds.getAndIncrement()).outcome();
                killed.addAndGet(outcome.kills());
                told.accept(outcome);
            }
        };
        var workers = Stream.generate(() -> CompletableFuture.runAsync(worker))
                .limit(SIDE_BY_SIDE)
                .toList();
        workers.forEach(CompletableFuture::join);
    }

    /** What a round starts from: the inbox, the scheme and the key, without which tokens would differ. */
    Workshop workshop(int round) throws IOException {
        var workshop = new Workshop(folder.resolve("round" + round));
        for (var part : List.of("inbox", "seeds", "data/token.key")) {
            copy(undisturbed.folder().resolve(part), workshop.folder().resolve(part));
        }
        Files.setPosixFilePermissions(workshop.data(), PosixFilePermissions.fromString("rwx------"));
        return workshop;
    }

    long seed(int round) {
        return seed * 1_000_003 + round;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
