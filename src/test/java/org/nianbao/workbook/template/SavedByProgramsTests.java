package org.nianbao.workbook.template;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.fixtures.Schemes;
import org.nianbao.review.Reviewer;
import org.nianbao.scheme.Scheme;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Reading;
import org.nianbao.submission.Screening;
import org.nianbao.workbook.reading.WorkbookReader;
import org.nianbao.workbook.returned.Reply;
import org.nianbao.workbook.returned.ReturnedWorkbook;

/** A template that was filled in and then saved by another program comes back with marks, and says what it said. */
class SavedByProgramsTests {

    private static final Scheme SCHEME = Schemes.of2023();
    private static final Path SAVED = Path.of("src/test/resources/programs/template");

    /** What a program may take from a formula: that its result is not there, or not calculated yet. */
    private static final Set<String> OF_RESULTS = Set.of("F018");

    private static final Screening FILLED = screening("filled.xlsx");

    private static Reading reading(String name) {
        return new WorkbookReader(SCHEME).read(SAVED.resolve(name), new FileId(name, "0".repeat(64)));
    }

    private static Screening screening(String name) {
        return new Reviewer(SCHEME).review(reading(name));
    }

    /** Every value of every form, where it stands. */
    private static List<String> values(Reading reading) {
        var values = new ArrayList<String>();
        reading.forms().values().stream()
                .sorted((one, other) -> one.form().code().compareTo(other.form().code()))
                .forEach(filled -> filled.rows()
                        .forEach(row -> IntStream.range(
                                        0, filled.form().columns().size())
                                .filter(column -> row.value(column) != null)
                                .forEach(column -> values.add(filled.sheet() + "!" + filled.address(row, column) + "="
                                        + row.value(column)))));
        return values;
    }

    private static Set<String> findings(Screening screening) {
        return screening.findings().stream()
                .filter(finding -> !OF_RESULTS.contains(finding.rule()))
                .map(finding -> finding.rule() + " " + finding.sheet() + finding.cells() + " " + finding.message())
                .collect(toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "libreoffice.xlsx",
                "libreoffice.xls",
                "gnumeric.xlsx",
                "openpyxl.xlsx",
                "exceljs.xlsx",
                "sheetjs.xlsx"
            })
    void nothingIsLost(String name) {
        assertThat(values(reading(name))).containsAll(values(reading("filled.xlsx")));
        assertThat(findings(screening(name))).isEqualTo(findings(FILLED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "libreoffice.xlsx",
                "libreoffice.xls",
                "gnumeric.xlsx",
                "openpyxl.xlsx",
                "exceljs.xlsx",
                "sheetjs.xlsx"
            })
    void comesBackWithMarksAtItsCells(String name) throws IOException {
        var screening = screening(name);
        var returned = ReturnedWorkbook.of(SAVED.resolve(name), Reply.to(screening));
        var marked = screening.findings().stream()
                .filter(finding -> finding.rule().equals("F012"))
                .toList();

        assertThat(returned.suffix()).isEqualTo("_退回" + name.substring(name.lastIndexOf('.')));
        assertThat(marked).isNotEmpty();
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(returned.bytes()))) {
            assertThat(marked).allSatisfy(finding -> assertIsMarked(workbook, finding));
        }
    }

    private static void assertIsMarked(Workbook workbook, Finding finding) {
        var sheet = workbook.getSheet(finding.sheet());
        assertThat(finding.cells())
                .allSatisfy(cell -> assertThat(sheet.getCellComment(new CellAddress(cell.row(), cell.column()))
                                .getString()
                                .getString())
                        .contains(finding.message()));
    }

    /** The formulas of 自查 and of the sheet that calculates for it; SheetJS keeps no shared formulas. */
    @ParameterizedTest
    @CsvSource({
        "libreoffice.xlsx, 100",
        "gnumeric.xlsx, 100",
        "openpyxl.xlsx, 100",
        "exceljs.xlsx, 100",
        "sheetjs.xlsx, 100"
    })
    void theSelfCheckIsAlive(String name, int percent) throws IOException {
        for (var sheet : List.of("自查", "自查计算")) {
            assertThat(100 * formulas(name, sheet))
                    .as(sheet)
                    .isGreaterThanOrEqualTo(percent * formulas("filled.xlsx", sheet));
        }
    }

    private static long formulas(String name, String sheet) throws IOException {
        try (var workbook = WorkbookFactory.create(Files.newInputStream(SAVED.resolve(name)))) {
            var formulas = 0L;
            for (var row : workbook.getSheet(sheet)) {
                for (var cell : row) {
                    formulas += cell.getCellType() == CellType.FORMULA ? 1 : 0;
                }
            }
            return formulas;
        }
    }
}
