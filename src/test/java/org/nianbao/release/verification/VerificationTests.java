package org.nianbao.release.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.WorkbookText;
import org.nianbao.release.Release;
import org.nianbao.release.Releases;
import org.nianbao.release.proof.CheckCode;
import org.nianbao.release.proof.Difference;
import org.nianbao.release.proof.NotAReleaseException;
import org.nianbao.release.proof.Proof;
import org.nianbao.scheme.Level;
import org.nianbao.submission.Verdict;

class VerificationTests {

    private static final int CHANGES = 200;

    private static final Release RELEASE = Releases.whole()
            .missing("友爱村")
            .refusedAgain("水泉嘎查", Verdict.HELD, Releases.finding(Level.VERIFY, "比上年增长 275%"))
            .lastYear("DJ01", "19")
            .lastYear("DJ15", "39874.5")
            .lastYear("XZ12", "9000.5")
            .township("XZ13", "99.63")
            .release();

    private static byte[] issued = {};

    private final Path file;

    VerificationTests(@TempDir Path folder) throws IOException {
        file = Files.write(folder.resolve("汇总表.xlsx"), issued);
    }

    @BeforeAll
    static void issue(@TempDir Path folder) throws IOException {
        var written = Releases.write(RELEASE, folder.resolve("汇总表.xlsx"));
        issued = Files.readAllBytes(written.file());
    }

    @Test
    void aReleaseIsAsItWasIssued() throws Exception {
        var verified = verify();

        assertThat(verified.differences()).isEmpty();
        assertThat(verified.imbalances()).isEmpty();
        assertThat(WorkbookText.of(file).row("封面", "校验码")).isEqualTo("校验码 | " + verified.code());
        assertThat(verified.code()).matches("([2-9A-HJKMNP-Z]{4}-){3}[2-9A-HJKMNP-Z]{4}");
    }

    @Test
    void namesTheCellOfAnySingleChange() throws Exception {
        var random = new Random(6);
        try (var workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            var cells = StreamSupport.stream(workbook.spliterator(), false)
                    .flatMap(sheet -> StreamSupport.stream(sheet.spliterator(), false))
                    .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                    .toList();
            for (int i = 0; i < CHANGES; i++) {
                var cell = cells.get(random.nextInt(cells.size()));
                var undo = change(cell);
                var place = cell.getSheet().getSheetName() + "!" + cell.getAddress();

                assertThat(Proof.of(workbook, Optional.empty()).differences())
                        .as("change %d, of %s", i, place)
                        .extracting(Difference::place)
                        .containsExactly(place);
                undo.run();
            }
        }
    }

    /** Changes what a cell says, and answers how to take that back. */
    private static Runnable change(Cell cell) {
        if (cell.getCellType() == CellType.FORMULA) {
            var formula = cell.getCellFormula();
            cell.setCellFormula(formula + "+0");
            return () -> cell.setCellFormula(formula);
        } else if (cell.getCellType() == CellType.NUMERIC) {
            var number = cell.getNumericCellValue();
            cell.setCellValue(number + 1);
            return () -> cell.setCellValue(number);
        }
        var text = new DataFormatter().formatCellValue(cell);
        cell.setCellValue(text + "2");
        return () -> cell.setCellValue(text);
    }

    @Test
    void theSameNumbersTypedAgainAreTheSame() throws Exception {
        edit(workbook -> {
            var plain = workbook.createCellStyle();
            workbook.forEach(sheet -> {
                sheet.setColumnWidth(1, 3000);
                sheet.forEach(row ->
                        row.forEach(cell -> type(cell, cell.getCellStyle().getDataFormatString())));
                sheet.forEach(row -> row.forEach(cell -> cell.setCellStyle(plain)));
            });
        });

        assertThat(verify().differences()).isEmpty();
        assertThat(verify().imbalances()).isEmpty();
    }

    /** Types what is printed over what is there: a number to its places, also where it was computed. */
    private static void type(Cell cell, String format) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.NUMERIC) {
            var printed = new DataFormatter().formatRawCellContents(cell.getNumericCellValue(), 0, format);
            cell.setBlank();
            cell.setCellValue(Double.parseDouble(printed.replace(",", "")));
        }
    }

    @Test
    void tellsTheValueThatWasChangedAndWhatNoLongerBalances() throws Exception {
        edit(workbook -> workbook.getSheet("分村明细").getRow(8).getCell(3).setCellValue(77));

        var verified = verify();

        assertThat(verified.differences()).hasToString("[分村明细!D9  内容与校验码不符；现在是“77”]");
        assertThat(verified.imbalances()).hasToString("[分村明细!S9  公式 =SUM(D9:R9) 应得 92；现在是“16”]");
    }

    @Test
    void listsWhatMayHaveBeenChangedWhereThereAreSeveral() throws Exception {
        edit(workbook -> {
            workbook.getSheet("分村明细").getRow(8).getCell(3).setCellValue(77);
            workbook.getSheet("分村明细").getRow(10).getCell(5).setCellValue(78);
        });

        assertThat(verify().differences())
                .extracting(Difference::place)
                .containsExactly("分村明细!D9", "分村明细!F9", "分村明细!D11", "分村明细!F11");
    }

    @Test
    void anotherFormulaWithTheSameResultIsAChange() throws Exception {
        edit(workbook -> {
            var cell = workbook.getSheet("分村明细").getRow(8).getCell(18);
            var result = cell.getNumericCellValue();
            cell.setCellFormula("SUM(D9:Q9)");
            cell.setCellValue(result);
        });

        assertThat(verify().differences()).hasToString("[分村明细!S9  公式与这一列的公式校验码不符；现在是“=SUM(D9:Q9)”]");
    }

    @Test
    void aSheetThatIsGoneOrRenamedIsMissed() throws Exception {
        edit(workbook -> {
            workbook.removeSheetAt(workbook.getSheetIndex("审核情况"));
            workbook.setSheetName(workbook.getSheetIndex("报送情况"), "情况");
        });

        assertThat(verify().differences())
                .extracting(Difference::toString)
                .contains("审核情况  缺少这个工作表", "报送情况  缺少这个工作表", "情况  多出这个工作表，或改了名称");
    }

    @Test
    void somethingWrittenBesideATableIsAChange() throws Exception {
        edit(workbook -> workbook.getSheet("综合指标").getRow(8).createCell(30).setCellValue("改"));

        assertThat(verify().differences()).hasToString("[综合指标!AE9  内容与校验码不符；现在是“改”]");
    }

    @Test
    void aFileIsHeldAgainstTheCodeOnPaper() throws Exception {
        var code = verify().code();

        assertThat(Verification.of(file, Optional.of(code)).holds()).isTrue();
        assertThat(Verification.of(file, CheckCode.typed(code.replace("-", "").toLowerCase(Locale.ROOT)))
                        .holds())
                .isTrue();
        assertThat(Verification.of(file, Optional.of("2222-2222-2222-2222")).differences())
                .hasToString("[校验码  各项指标的数与所给的校验码不符；现在是“" + code + "”]");
    }

    @Test
    void figuresTypedIntoAnotherWorkbookAreHeldAgainstPaperToo() throws Exception {
        var code = verify().code();
        edit(workbook -> {
            workbook.removeSheetAt(workbook.getSheetIndex("校验"));
            workbook.removeSheetAt(0);
            workbook.forEach(sheet -> sheet.forEach(
                    row -> row.forEach(cell -> type(cell, cell.getCellStyle().getDataFormatString()))));
        });

        assertThat(Verification.of(file, Optional.of(code)).holds()).isTrue();
        assertThatThrownBy(this::verify)
                .isInstanceOf(NotAReleaseException.class)
                .hasMessageStartingWith("没有“校验”工作表，无法逐格核对；请用 --code 给出纸质封面上的校验码");
    }

    @Test
    void aMistypedCodeIsKnownAsSuch() throws Exception {
        var code = verify().code();
        var other = code.charAt(0) == '2' ? '3' : '2';

        assertThat(CheckCode.typed(code)).contains(code);
        assertThat(CheckCode.typed(other + code.substring(1))).isEmpty();
        assertThat(CheckCode.typed(code.substring(1))).isEmpty();
    }

    @Test
    void theJobIsContentWithWhatItMeant() {
        assertThatCode(() -> Verification.require(RELEASE, file, file)).doesNotThrowAnyException();
    }

    @Test
    void theJobNoticesAnotherValueThanItMeant() {
        var other = Releases.whole().township("DJ01", "21").release();

        assertThatThrownBy(() -> Verification.require(other, file, file))
                .isInstanceOf(UnsoundReleaseException.class)
                .hasMessageContaining("\n  综合指标!E5  DJ01 镇党委所辖基层党支部数 应是 21；现在是“20”\n");
    }

    @Test
    void theJobNoticesAFileThatBreaksOff() throws IOException {
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> Verification.require(RELEASE, file, file))
                .isInstanceOf(UnsoundReleaseException.class)
                .hasMessageContaining("\n  汇总表  写出的文件读不回来：打不开，不是年报写出的汇总表，或者已经损坏\n");
    }

    private VerificationResult verify() throws NotAReleaseException {
        return Verification.of(file, Optional.empty());
    }

    private void edit(Consumer<XSSFWorkbook> change) throws IOException {
        try (var in = Files.newInputStream(file);
                var workbook = new XSSFWorkbook(in)) {
            change.accept(workbook);
            try (var out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }
}
