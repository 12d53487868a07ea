package org.nianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.nianbao.fixtures.RawXlsx;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.fixtures.WholeProcess;

/** {@code check} of workbooks with a million rows, in a heap of 512 MB. */
final class SizesTrial {

    private static final String HEAP = "-Xmx512m";
    private static final int MILLION = 1_000_000;

    /** Below the entries that the workbook has. */
    private static final int FIRST = 20;

    /** The roll of the members of the party. */
    private static final String SHEET = "xl/worksheets/sheet4.xml";

    private final Installation program;
    private final Path folder;
    private final List<Line> lines = new ArrayList<>();

    private SizesTrial(Installation program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    static List<Line> lines(Installation program, Path folder) throws IOException, InterruptedException {
        var trial = new SizesTrial(program, Files.createDirectories(folder));
        trial.check(
                "a million filled rows", row -> "<row r=\"%1$d\"><c r=\"A%1$d\"><v>%1$d</v></c></row>".formatted(row));
        trial.check(
                "a million formatted blank rows",
                row -> "<row r=\"%1$d\" s=\"1\"><c r=\"A%1$d\" s=\"1\"/></row>".formatted(row));
        return trial.lines;
    }

    private void check(String what, IntFunction<String> row) throws IOException, InterruptedException {
        var sound = VillageWorkbook.of(Schemes.of2023(), "金星嘎查").saveAs(folder.resolve("sound.xlsx"));
        var file = folder.resolve(what + ".xlsx");
        Files.write(
                file, RawXlsx.of(sound).change(SHEET, xml -> filled(xml, row)).bytes());
        var answer = program.runWith(HEAP, "check", List.of(file.toString(), "--year", "2023"));
        lines.add(new Line(
                "`check` of a workbook with " + what,
                "%s s: %s".formatted(Line.number(answer.wall()), verdict(answer)),
                "",
                "",
                "answered in a heap of 512 MB",
                answer.exit() == 0 || answer.exit() == 3));
    }

    private static String filled(String xml, IntFunction<String> row) {
        var rows = new StringBuilder();
        for (int i = FIRST; i < MILLION; i++) {
            rows.append(row.apply(i));
        }
        return xml.replace("</sheetData>", rows + "</sheetData>");
    }

    /** The first word of the answer. */
    private static String verdict(WholeProcess answer) {
        return answer.output().strip().split("\\s", 2)[0];
    }
}
