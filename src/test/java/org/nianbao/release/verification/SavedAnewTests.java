package org.nianbao.release.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.release.proof.NotAReleaseException;

/** A release that somebody opened in another program and saved: {@code make programs} made the files. */
class SavedAnewTests {

    private static final Path SAVED = Path.of("src/test/resources/programs/release");
    private static final Path ISSUED = Path.of("src/test/resources/releases/3078d73/沙日浩来镇2023年年终统计汇总表.xlsx");

    @ParameterizedTest
    @ValueSource(strings = {"libreoffice.xlsx", "gnumeric.xlsx"})
    void isWhatWasIssued(String name) throws Exception {
        var verified = Verification.of(SAVED.resolve(name), Optional.empty());

        assertThat(verified.differences()).isEmpty();
        assertThat(verified.imbalances()).isEmpty();
        assertThat(verified.code())
                .isEqualTo(Verification.of(ISSUED, Optional.empty()).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"libreoffice.xlsx", "gnumeric.xlsx"})
    void aChangeInItIsNoticedAllTheSame(String name, @TempDir Path folder) throws Exception {
        var changed = folder.resolve(name);
        try (var workbook = new XSSFWorkbook(Files.newInputStream(SAVED.resolve(name)));
                var out = Files.newOutputStream(changed)) {
            var cell = workbook.getSheet("综合指标").getRow(9).getCell(4);
            cell.setCellValue(cell.getNumericCellValue() + 1);
            workbook.write(out);
        }

        assertThat(Verification.of(changed, Optional.empty()).differences())
                .singleElement()
                .satisfies(difference -> assertThat(difference.place()).isEqualTo("综合指标!E10"));
    }

    /** Another sheet in the place of the one whose quotes were dropped is a change. */
    @Test
    void aFormulaThatLooksElsewhereIsNoticed(@TempDir Path folder) throws Exception {
        var changed = folder.resolve("改.xlsx");
        try (var workbook = new XSSFWorkbook(Files.newInputStream(SAVED.resolve("libreoffice.xlsx")));
                var out = Files.newOutputStream(changed)) {
            var cell = lookingElsewhere(workbook);
            cell.setCellFormula(cell.getCellFormula().replace("$E:$E", "$F:$F"));
            workbook.write(out);
        }

        assertThat(Verification.of(changed, Optional.empty()).differences())
                .isNotEmpty()
                .allSatisfy(difference -> assertThat(difference.place()).startsWith("图表!"));
    }

    private static Cell lookingElsewhere(XSSFWorkbook workbook) {
        for (var row : workbook.getSheet("图表")) {
            for (var cell : row) {
                if (cell.getCellType() == CellType.FORMULA
                        && cell.getCellFormula().contains("$E:$E")) {
                    return cell;
                }
            }
        }
        throw new IllegalArgumentException("no such formula");
    }

    @Test
    void oneWithoutResultsIsToBeCalculatedAndNotAccused() {
        assertThatThrownBy(() -> Verification.of(SAVED.resolve("openpyxl.xlsx"), Optional.empty()))
                .isInstanceOf(NotAReleaseException.class)
                .hasMessageMatching(
                        "\\d+ 个公式没有计算结果（第一处 .+![A-Z]+\\d+），.*不能断定改没改过：请用 Excel、WPS 或 LibreOffice 打开，重新计算后保存，再核对");
    }

    @ParameterizedTest
    @CsvSource({"libreoffice.ods, 是 .ods 工作簿，没有损坏", "libreoffice.xls, 是 .xls 或者加了密码的工作簿，没有损坏"})
    void anotherFormatIsNotTakenForDamage(String name, String said) {
        assertThatThrownBy(() -> Verification.of(SAVED.resolve(name), Optional.empty()))
                .isInstanceOf(NotAReleaseException.class)
                .hasMessageStartingWith(said)
                .hasMessageContaining("另存为 .xlsx 后再核对");
    }

    @Test
    void whatIsDamagedIsStillCalledSo(@TempDir Path folder) throws IOException {
        var bytes = Files.readAllBytes(ISSUED);
        var half = Files.write(folder.resolve("半.xlsx"), Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> Verification.of(half, Optional.empty()))
                .isInstanceOf(NotAReleaseException.class)
                .hasMessage("打不开，不是年报写出的汇总表，或者已经损坏");
    }
}
