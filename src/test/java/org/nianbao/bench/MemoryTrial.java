package org.nianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.nianbao.fixtures.RawXlsx;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.fixtures.WholeProcess;
import org.springframework.util.FileSystemUtils;

/**
 * What grows only as much as it must: the memory of a run over hundreds of workbooks, and the work on one that is wrong in
 * all of its rows. The arguments are the folder of the program and how many workbooks there shall be.
 */
public final class MemoryTrial {

    private static final String HEAP = "-Xmx512m";
    private static final int ROWS = 20_000;

    /** So many times a sound workbook one may cost that is wrong in every cell. */
    private static final double MOST = 2;

    private final Installation program;
    private final Path folder;

    private MemoryTrial(Installation program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("memory");
        try {
            var jdk = Path.of(System.getProperty("java.home"));
            var trial = new MemoryTrial(Installation.copy(Path.of(arguments[0]), jdk, folder.resolve("app")), folder);
            trial.manyWorkbooks(Integer.parseInt(arguments[1]));
            trial.manyWrongRows();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void manyWorkbooks(int count) throws IOException, InterruptedException {
        var inbox = Files.createDirectories(folder.resolve("inbox"));
        var samples = VillageFiles.all();
        for (int i = 0; i < count; i++) {
            var remark = "<!-- %d -->".formatted(i);
            Files.write(
                    inbox.resolve("报表%d.xlsx".formatted(i)),
                    RawXlsx.of(samples.get(i % samples.size()))
                            .change("xl/workbook.xml", xml -> xml + remark)
                            .bytes());
        }
        tell("`nightly` over %d workbooks in 512 MB".formatted(count), nightly(inbox));
    }

    private void manyWrongRows() throws IOException, InterruptedException {
        var sound = rows("sound", false);
        var wrong = rows("wrong", true);
        var checks = List.of(check(sound), check(wrong));
        tell("`check` of %,d sound rows".formatted(ROWS), checks.get(0));
        tell("`check` of as many that are wrong in every cell", checks.get(1));
        var nights = List.of(nightly(sound.resolveSibling(".")), nightly(wrong.resolveSibling(".")));
        tell("`nightly` over the sound ones", nights.get(0));
        tell("`nightly` over the wrong ones", nights.get(1));
        for (var pair : List.of(checks, nights)) {
            var ratio = pair.get(1).cpu() / pair.get(0).cpu();
            System.out.println("wrong : sound  %s, at most %s: %s".formatted(Line.number(ratio), MOST, ratio <= MOST));
        }
    }

    private WholeProcess check(Path file) throws IOException, InterruptedException {
        return program.runWith("-Xmx1g", "check", List.of(file.toString(), "--year", "2023"))
                .endingWith(0, 3);
    }

    private WholeProcess nightly(Path inbox) throws IOException, InterruptedException {
        var own = Files.createTempDirectory(folder, "night");
        return program.runWith(
                        HEAP,
                        "nightly",
                        List.of(
                                "--year",
                                "2023",
                                "--inbox",
                                inbox.toString(),
                                "--data",
                                own.resolve("data").toString(),
                                "--out",
                                own.resolve("out").toString()))
                .endingWith(0, 3);
    }

    private Path rows(String name, boolean wrong) throws IOException {
        var village = VillageWorkbook.of(Schemes.of2023(), "金星嘎查");
        for (int row = 3; row < ROWS; row++) {
            village.copy("B03", row % 3, "序号=" + (row + 1));
        }
        if (wrong) {
            for (int row = 0; row < ROWS; row++) {
                var entry = village.row("B03", row);
                var said = "不知道" + row;
                entry.replaceAll((column, value) -> said);
            }
        }
        return village.saveAs(Files.createDirectories(folder.resolve(name)).resolve("金星嘎查.xlsx"));
    }

    private static void tell(String what, WholeProcess run) {
        System.out.println("%s  %s s CPU, %s s".formatted(what, Line.number(run.cpu()), Line.number(run.wall())));
    }
}
