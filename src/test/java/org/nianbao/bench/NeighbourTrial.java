package org.nianbao.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nianbao.fixtures.RawXlsx;
import org.nianbao.fixtures.WholeProcess;
import org.nianbao.scale.Townships;
import org.springframework.util.FileSystemUtils;

/**
 * How long {@code village} of one township takes by itself, and while the night of its neighbour runs in another process on the
 * same embedded server. The argument is the folder of the program.
 */
public final class NeighbourTrial {

    /** So many times its usual time it may take. */
    private static final double MOST = 1.3;

    private static final int VILLAGES = 16;

    /** So many of them come one by one, by itself; as many may come beside the neighbour's night. */
    private static final int MEASURED = 5;

    /** So many versions each of the neighbour's villages has sent, so that its night lasts. */
    private static final int VERSIONS = 12;

    private final Installation program;
    private final Path folder;
    private final Path own;
    private final Path neighbour;
    private final List<Path> waiting;

    private NeighbourTrial(Installation program, Path folder) throws IOException {
        this.program = program;
        this.folder = folder;
        var townships = sorted(folder.resolve("townships/2023"));
        own = townships.get(0);
        neighbour = townships.get(1);
        waiting = new ArrayList<>(sorted(inbox(own)).subList(VILLAGES - 2 * MEASURED, VILLAGES));
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("neighbours");
        try {
            System.out.println(Townships.write(folder, 2, VILLAGES));
            var jdk = Path.of(System.getProperty("java.home"));
            var program = Installation.copy(Path.of(arguments[0]), jdk, folder.resolve("app"));
            new NeighbourTrial(program, folder).run();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private Path inbox(Path township) {
        return folder.resolve("inbox/2023").resolve(township.getFileName());
    }

    private void run() throws IOException, InterruptedException {
        for (var file : waiting) {
            Files.move(file, folder.resolve(file.getFileName()));
        }
        multiplyTheNeighbours();
        program.run("nightly", places(own)).endingWith(0, 3);
        var alone = new ArrayList<Double>();
        while (alone.size() < MEASURED) {
            alone.add(village().wall());
        }
        var beside = besideTheNight();
        var ratio = Medians.of(beside) / Medians.of(alone);
        System.out.println("`village` by itself  %s s, of %s".formatted(Line.number(Medians.of(alone)), alone));
        System.out.println(
                "beside the night of the neighbour  %s s, of %s".formatted(Line.number(Medians.of(beside)), beside));
        System.out.println("beside : by itself  %s, at most %s: %s".formatted(Line.number(ratio), MOST, ratio <= MOST));
    }

    private void multiplyTheNeighbours() throws IOException {
        for (var workbook :
                sorted(inbox(neighbour)).stream().filter(VillageFiles::isXlsx).toList()) {
            for (int version = 1; version < VERSIONS; version++) {
                var remark = "<!-- %d -->".formatted(version);
                Files.write(
                        workbook.resolveSibling(version + " " + workbook.getFileName()),
                        RawXlsx.of(workbook)
                                .change("xl/workbook.xml", xml -> xml + remark)
                                .bytes());
            }
        }
    }

    /** Those that have ended before the night has; it is under way when the first of its files is entered. */
    private List<Double> besideTheNight() throws IOException, InterruptedException {
        var night = new ProcessBuilder(program.command("nightly", places(neighbour)))
                .redirectErrorStream(true)
                .start();
        var measured = new ArrayList<Double>();
        try (var said = night.inputReader(UTF_8)) {
            readUntilTheFirstIsEntered(said);
            var draining = new Thread(() -> said.lines().forEach(line -> {}));
            draining.start();
            while (!waiting.isEmpty()) {
                var seconds = village().wall();
                if (!night.isAlive()) {
                    break;
                }
                measured.add(seconds);
            }
            night.waitFor();
            draining.join();
        }
        return measured;
    }

    private static void readUntilTheFirstIsEntered(BufferedReader said) throws IOException {
        for (var line = said.readLine(); line != null && !line.startsWith("1/"); line = said.readLine()) {
            if (!line.startsWith("收件")) {
                System.out.println(line);
            }
        }
    }

    /** The next village reports, and is taken in. */
    private WholeProcess village() throws IOException, InterruptedException {
        var file = folder.resolve(waiting.remove(0).getFileName());
        Files.move(file, inbox(own).resolve(file.getFileName()));
        var code = file.getFileName().toString().split(" ")[0];
        var arguments = new ArrayList<>(List.of(code));
        arguments.addAll(places(own));
        return program.run("village", arguments).endingWith(0, 3);
    }

    private List<String> places(Path township) {
        return List.of(
                "--year",
                "2023",
                "--township",
                township.toString(),
                "--inbox",
                folder.resolve("inbox/2023").toString(),
                "--data",
                folder.resolve("data").toString(),
                "--out",
                folder.resolve("out").toString());
    }
}
