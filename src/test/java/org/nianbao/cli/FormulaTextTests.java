package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.application.Exit;

/** What a unit writes so that it looks like a formula is a text in all that goes out. */
class FormulaTextTests {

    private static final String PLANTED = "PLANTED";

    /** In names of files; what also stands among names of persons would be masked there. */
    private static final String NAMED = "NAMED";

    private static final List<String> TEXTS =
            List.of("=PLANTED+1", "+PLANTED", "-PLANTED", "@PLANTED", "\t=PLANTED", "\r=PLANTED");

    /** The code on the cover, by which it is known whose the file is. */
    private static final String CODE = "150525106";

    @Test
    void textOfAUnitNeverBecomesAFormula(@TempDir Path folder) throws IOException {
        var workshop = new Workshop(folder);
        workshop.everyUnitReports();
        workshop.put(Workshop.workbook("呼和嘎查").change(FormulaTextTests::plant), "=NAMED() 1.xlsx");
        workshop.put(Workshop.workbook("金星嘎查").change(FormulaTextTests::plant), "@NAMED 2.xls");
        workshop.put(Workshop.workbook("水泉嘎查").set("B03", 1, "集中学习学时=10"), "水泉嘎查.xlsx");
        Files.delete(workshop.inbox().resolve("呼和嘎查.xlsx"));
        Files.delete(workshop.inbox().resolve("金星嘎查.xlsx"));

        workshop.run("nightly");
        var explained = workshop.run("explain", "水泉嘎查", "R321", "--reason", "=PLANTED()", "--by", "@PLANTED");

        assertThat(explained.exit()).as(explained.err()).isEqualTo(Exit.DONE.code());
        var out = files(folder.resolve("out"));
        assertThat(out).map(file -> file.getFileName().toString()).contains("=NAMED() 1_退回.xlsx", "@NAMED 2_退回.xls");
        for (var file : out) {
            assertThat(faults(file)).as(file.toString()).isEmpty();
        }
    }

    /** Into every cell that holds a text below the header, and as the name of a sheet. */
    private static void plant(Workbook workbook) {
        var next = 0;
        for (var sheet : workbook) {
            for (var row : sheet) {
                for (var cell : row) {
                    if (isEntry(cell)) {
                        cell.setCellValue(TEXTS.get(next++ % TEXTS.size()));
                    }
                }
            }
        }
        workbook.createSheet("=PLANTED()").createRow(0).createCell(0).setCellValue(TEXTS.get(0));
    }

    private static boolean isEntry(Cell cell) {
        return cell.getRowIndex() > 1
                && cell.getColumnIndex() > 0
                && cell.getCellType() == CellType.STRING
                && !cell.getStringCellValue().startsWith(CODE);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<String> faults(Path file) throws IOException {
        if (!file.toString().matches(".*\\.xlsx?")) {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.strip().matches("[=+@-].*"))
                    .toList();
        }
        try (var workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            var faults = new ArrayList<String>();
            for (var sheet : workbook) {
                var ours =
                        sheet.getSheetName().equals("问题清单") || file.toString().contains("汇总表");
                sheet.forEach(row -> row.forEach(
                        cell -> fault(cell, ours).forEach(fault -> faults.add(sheet.getSheetName() + "!" + fault))));
            }
            return faults;
        }
    }

    /** A planted text as a formula; or in a sheet of ours, one that becomes a formula when somebody edits the cell. */
    private static Stream<String> fault(Cell cell, boolean ours) {
        var isFormula =
                cell.getCellType() == CellType.FORMULA && cell.getCellFormula().contains(PLANTED);
        var wouldBe = ours
                && cell.getCellType() == CellType.STRING
                && cell.getStringCellValue().matches("(?s)[=+@-].*(" + PLANTED + "|" + NAMED + ").*")
                && !cell.getCellStyle().getQuotePrefixed();
        return isFormula || wouldBe ? Stream.of(cell.getAddress() + " " + cell) : Stream.empty();
    }
}
