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
            var base = Installation.copy(BaseBuild.of(hash), jdk, folder.resolve("base"));
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
        lines.add("| what | base | now | now : base | at most %s, or within the spread |".formatted(Line.number(most)));
        lines.add("|---|---|---|---|---|");
        for (var command : commands()) {
            var own = folder.resolve("turns" + lines.size());
            lines.addAll(Turns.of(command, base, present, own, rounds()).rows(most));
        }
        return String.join("\n", lines) + "\n";
    }

    private int rounds() {
        return quick ? 3 : 7;
    }

    private List<Command> commands() throws IOException {
        var sample = VillageFiles.samples().get(0).toString();
        var samples = VillageFiles.FOLDER;
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
                (own, program) -> places(own, county.resolve("inbox/2023")),
                "nightly",
                List.of("--townships", county.resolve("townships/2023").toString()),
                3);
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
