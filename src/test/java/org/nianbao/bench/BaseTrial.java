package org.nianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nianbao.bench.Turns.Command;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.scale.Townships;
import org.springframework.util.FileSystemUtils;

/**
 * Measures the program against that of an earlier commit, whole commands in turns: {@code make bench BASE=<commit>}. The
 * arguments are the folder of the program, the commit, how thoroughly, and how many times as much anything may cost.
 */
public final class BaseTrial {

    private static final Path FILE = Path.of("target/bench-base.md");

    /** The villages of 奈曼旗. */
    private static final int COUNTY = 381;

    private final Path folder;
    private final boolean quick;

    private BaseTrial(Path folder, boolean quick) {
        this.folder = folder;
        this.quick = quick;
    }

    public static void main(String[] arguments) throws Exception {
        var hash = BaseBuild.hash(arguments[1]);
        var folder = Files.createTempDirectory("bench-base");
        try {
            var trial = new BaseTrial(folder, arguments[2].equals("quick"));
            var jdk = Path.of(System.getProperty("java.home"));
            var base = BaseBuild.copy(hash, jdk, folder.resolve("base"));
            var present = Installation.copy(Path.of(arguments[0]), jdk, folder.resolve("present"));
            var text = trial.table(hash, base, present, Double.parseDouble(arguments[3]));
            Files.writeString(FILE, text);
            System.out.println(text);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private String table(String hash, Installation base, Installation present, double most)
            throws IOException, InterruptedException {
        var lines = new ArrayList<String>();
        lines.add("# Against " + hash + "\n");
        Machine.description().forEach(line -> lines.add("* " + line));
        lines.add("\nMedians of %d runs in turns, with the least and the most.\n".formatted(rounds()));
        lines.add("| what | base | now | now : base | at most %s times |".formatted(Line.number(most)));
        lines.add("|---|---|---|---|---|");
        var broken = new ArrayList<String>();
        for (var command : commands()) {
            var own = folder.resolve("turns" + lines.size());
            var turns = Turns.of(command, base, present, own, rounds());
            lines.addAll(turns.rows(most));
            broken.addAll(turns.broken(most));
            FileSystemUtils.deleteRecursively(own);
        }
        lines.add("\n" + summary(Line.number(most), broken));
        return String.join("\n", lines) + "\n";
    }

    private static String summary(String most, List<String> broken) {
        return broken.isEmpty()
                ? "The bound is met: nothing costs more than %s times what it did, as far as the spread lets that be told."
                        .formatted(most)
                : "The bound of %s times is **not** met by: %s.".formatted(most, String.join("; ", broken));
    }

    private int rounds() {
        return quick ? 3 : 7;
    }

    private List<Command> commands() throws IOException {
        var sample = VillageFiles.samples().get(0).toAbsolutePath().toString();
        var samples = VillageFiles.FOLDER.toAbsolutePath();
        var commands = new ArrayList<>(List.of(
                new Command("`check` of a file", (own, program) -> year(), "check", List.of(sample), 0, 3),
                new Command(
                        "`nightly` over the samples", (own, program) -> places(own, samples), "nightly", List.of(), 0),
                new Command(
                        "`nightly`, nothing new",
                        (own, program) -> after(own, samples, program),
                        "nightly",
                        List.of(),
                        0),
                new Command("`village`", this::beforeVillage, "village", List.of("金星嘎查"), 0, 3)));
        var returned = strangers(quick ? 40 : 400);
        commands.add(new Command(
                "`nightly`, nothing new and %d files in 退回".formatted(quick ? 40 : 400),
                (own, program) -> after(own, returned, program),
                "nightly",
                List.of(),
                3));
        if (!quick) {
            commands.add(county());
        }
        return commands;
    }

    private Command county() throws IOException {
        var county = folder.resolve("county");
        Townships.write(county, COUNTY);
        return new Command(
                "`nightly` over %d villages and their townships".formatted(COUNTY),
                (own, program) -> {
                    headLike(program.home(), county.resolve("townships/2023"));
                    return places(own, county.resolve("inbox/2023"));
                },
                "nightly",
                List.of("--townships", county.resolve("townships/2023").toString()),
                3);
    }

    /** Gives what was approved of townships the headings that a program knows from its own scheme. */
    private static void headLike(Path home, Path townships) throws IOException {
        var headings = Files.readAllLines(home.resolve(VillageFiles.SEEDS).resolve("approved.csv"))
                .get(0);
        try (var all = Files.list(townships)) {
            for (var township : all.toList()) {
                var file = township.resolve("approved.csv");
                var lines = new ArrayList<>(Files.readAllLines(file));
                lines.set(0, headings);
                Files.write(file, lines);
            }
        }
    }

    /** Workbooks that nobody of the register has sent, each of which goes back. */
    private Path strangers(int count) throws IOException {
        var inbox = Files.createDirectories(folder.resolve("strangers"));
        for (int i = 0; i < count; i++) {
            VillageWorkbook.of(Schemes.of2023(), "金星嘎查")
                    .set("B00", "区划代码", "999999999%03d".formatted(i))
                    .saveAs(inbox.resolve("外来%d.xlsx".formatted(i)));
        }
        return inbox;
    }

    private static List<String> year() {
        return List.of("--year", "2023");
    }

    private static List<String> places(Path own, Path inbox) {
        return List.of(
                "--year",
                "2023",
                "--inbox",
                inbox.toString(),
                "--data",
                own.resolve("data").toString(),
                "--out",
                own.resolve("out").toString());
    }

    private static List<String> after(Path own, Path inbox, Installation program)
            throws IOException, InterruptedException {
        program.run("nightly", places(own, inbox)).endingWith(0, 3);
        return places(own, inbox);
    }

    /** All units but one are in the database, and its workbook has come. */
    private List<String> beforeVillage(Path own, Installation program) throws IOException, InterruptedException {
        var inbox = Files.createDirectories(own.resolve("inbox"));
        for (var sample : VillageFiles.samples()) {
            Files.copy(sample, inbox.resolve(sample.getFileName()));
        }
        program.run("nightly", places(own, inbox)).endingWith(0, 3);
        VillageWorkbook.of(Schemes.of2023(), "金星嘎查").set("B00", "报送批次", 9).saveAs(inbox.resolve("金星嘎查（第9批）.xlsx"));
        return places(own, inbox);
    }
}
