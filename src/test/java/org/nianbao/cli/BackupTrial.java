package org.nianbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.nianbao.application.Exit;

/**
 * Backups made at random moments of a night, each restored elsewhere, where a plain run ends in the same rows and bytes as the
 * night did. {@code make backups} for more of them than the tests make.
 */
final class BackupTrial {

    /** So long a night of small workbooks lasts at the most, from the moment on in which its tables are there. */
    private static final int NIGHT_MILLIS = 4000;

    private final Path folder;
    private final Random random;

    BackupTrial(Path folder, long seed) {
        this.folder = folder;
        random = new Random(seed);
    }

    public static void main(String[] arguments) throws Exception {
        var rounds = Integer.parseInt(arguments[0]);
        var differences = new BackupTrial(Files.createTempDirectory("backups"), 20231231).rounds(rounds);
        differences.forEach(System.out::println);
        System.out.println("%d backups during a night, %d differences".formatted(rounds, differences.size()));
        System.exit(differences.isEmpty() ? 0 : 1);
    }

    /** What went otherwise than it should. */
    List<String> rounds(int rounds) throws IOException, InterruptedException {
        var differences = new ArrayList<String>();
        for (int round = 1; round <= rounds; round++) {
            var here = new Workshop(Files.createDirectories(folder.resolve("here" + round)));
            var there = new Workshop(Files.createDirectories(folder.resolve("there" + round)));
            for (var difference : round(here, there)) {
                differences.add("round %d: %s".formatted(round, difference));
            }
        }
        return differences;
    }

    private List<String> round(Workshop here, Workshop there) throws IOException, InterruptedException {
        here.everyUnitReports();
        here.put(Workshop.workbook("金星嘎查").with("B03", "示范岗", "可能"), "金星嘎查.xlsx");
        var backup = here.folder().resolve("backup");
        var night = here.process(Program.compiled(), "nightly")
                .redirectErrorStream(true)
                .redirectOutput(here.folder().resolve("said").toFile())
                .start();
        var made = backUp(here, backup, night);
        night.waitFor();
        var whole = Remains.of(here);
        var restored = there.run("restore", backup.toString());
        if (made.exit() != 0 || restored.exit() != 0) {
            return List.of(made + "\n" + restored);
        }
        there.takeOver(here);
        there.run("nightly");
        var differences = new ArrayList<>(whole.lines());
        var lines = Remains.of(there).lines();
        var more = new ArrayList<>(lines);
        more.removeAll(differences);
        differences.removeAll(lines);
        differences.addAll(more);
        return differences;
    }

    /** At some moment of the night, or as soon after it as there is anything. */
    private Workshop.Result backUp(Workshop here, Path backup, Process night) throws InterruptedException {
        while (Files.notExists(here.data().resolve("token.key")) && night.isAlive()) {
            night.waitFor(20, TimeUnit.MILLISECONDS);
        }
        night.waitFor(random.nextInt(NIGHT_MILLIS), TimeUnit.MILLISECONDS);
        var made = here.run("backup", backup.toString());
        while (made.exit() == Exit.USAGE.code()) {
            night.waitFor(50, TimeUnit.MILLISECONDS);
            made = here.run("backup", backup.toString());
        }
        return made;
    }
}
