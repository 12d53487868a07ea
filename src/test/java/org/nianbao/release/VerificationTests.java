package org.nianbao.release;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTests {

    private final Release release = Releases.of("DJ01", "XC05").release();

    private final Path file;

    VerificationTests(@TempDir Path folder) throws IOException {
        file = ReleaseWriter.write(release, folder.resolve("汇总表.xlsx")).file();
    }

    @Test
    void isContentWithWhatWasMeant() {
        assertThatCode(() -> Verification.of(release).check(file)).doesNotThrowAnyException();
    }

    @Test
    void noticesAnotherValue() throws IOException {
        edit(workbook -> workbook.getSheet("综合指标").getRow(4).getCell(4).setCellValue(21));

        assertRefused("DJ01 镇党委所辖基层党支部数 is 21.0, but should be 20");
    }

    @Test
    void noticesAnIndicatorThatIsMissing() {
        assertThatThrownBy(() ->
                        Verification.of(Releases.of("DJ01", "DJ02").release()).check(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("DJ02 主题教育参学党员数 is missing");
    }

    @Test
    void noticesAMissingSheet() throws IOException {
        edit(workbook -> workbook.removeSheetAt(2));

        assertRefused("the sheets are [封面, 综合指标, 审核情况, 上报说明, 报送情况, 与公布数核对]");
    }

    @Test
    void noticesACellInError() throws IOException {
        edit(workbook -> workbook.getSheet("审核情况").getRow(0).getCell(0).setCellErrorValue(FormulaError.REF.getCode()));

        assertRefused("cell A1 is in error");
    }

    @Test
    void noticesAFileThatBreaksOff() throws IOException {
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

        assertRefused("the release cannot be read again");
    }

    private void assertRefused(String why) {
        assertThatThrownBy(() -> Verification.of(release).check(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith(why);
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
