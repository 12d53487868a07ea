package org.nianbao.workbook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.submission.FileId;

/** Content that no cell of an entry has, which nobody would miss: it is read, or told. */
class SilentDropTests {

    private final Path folder;

    SilentDropTests(@TempDir Path folder) {
        this.folder = folder;
    }

    private static VillageWorkbook parcels(int count) {
        var book = VillageWorkbook.of(Schemes.of2023(), "呼和嘎查");
        for (int parcel = 2; parcel <= count; parcel++) {
            book.copy("B09", 0, "地块编号=15052510621300%02d".formatted(parcel));
        }
        return book;
    }

    private static VillageWorkbook parcels(int count, Consumer<Sheet> change) {
        return parcels(count).change(workbook -> change.accept(VillageWorkbook.sheet(workbook, "B09")));
    }

    /** The groups of the rows from the first on; a blank is none. */
    private static Consumer<Sheet> groups(String... groups) {
        return sheet -> {
            for (int i = 0; i < groups.length; i++) {
                var cell = VillageWorkbook.cell(sheet, "B" + (3 + i));
                if (groups[i].isEmpty()) {
                    cell.setBlank();
                } else {
                    cell.setCellValue(groups[i]);
                }
            }
        };
    }

    private List<String> told(VillageWorkbook book, String name) {
        var reading = new WorkbookReader(Schemes.of2023())
                .read(book.saveAs(folder.resolve(name)), new FileId(name, "0".repeat(64)));
        return reading.findings().stream()
                .map(finding -> "%s %s %s".formatted(finding.rule(), finding.place(), finding.message()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"一.xlsx", "一.xls"})
    void groupsWhoseCellsAreNoLongerMergedAreAskedAbout(String name) {
        assertThat(told(parcels(7, groups("一组", "", "", "", "二组", "", "")), name))
                .containsExactly("F015 B09 沙地地块核查登记表!B4、B5、B6、B8、B9 “村民小组”只在每组的第一行填了，像是合并的单元格被拆开了，其余 5 行空着，没有收取");
        assertThat(told(parcels(4, groups("一组", "", "", "")), name))
                .singleElement()
                .asString()
                .startsWith("F015")
                .contains("其余 3 行");
        assertThat(told(parcels(9, groups("一组", "", "", "二组", "", "", "三组", "", "")), name))
                .singleElement()
                .asString()
                .contains("其余 6 行");
    }

    @ParameterizedTest
    @ValueSource(strings = {"一.xlsx", "一.xls"})
    void aColumnThatGroupsNothingIsNotAskedAbout(String name) {
        assertThat(told(parcels(5, groups("", "", "", "", "")), name)).isEmpty();
        assertThat(told(parcels(5, groups("一组", "一组", "一组", "", "")), name)).isEmpty();
        assertThat(told(parcels(5, groups("", "", "二组", "", "")), name)).isEmpty();
        assertThat(told(parcels(5, groups("一组", "", "一组", "", "")), name)).isEmpty();
        assertThat(told(parcels(5, sheet -> VillageWorkbook.cell(sheet, "L3").setCellValue("已整治")), name))
                .isEmpty();
    }

    private static VillageWorkbook membersWithSerial(String text) {
        return VillageWorkbook.of(Schemes.of2023(), "呼和嘎查").change(workbook -> {
            var sheet = VillageWorkbook.sheet(workbook, "B03");
            VillageWorkbook.cell(sheet, "A" + (sheet.getLastRowNum() + 2)).setCellValue(text);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"一.xlsx", "一.xls"})
    void wordsInTheColumnOfSerialNumbersAreTold(String name) {
        for (var words : List.of("以下为流动党员", "王某", "第二支部", "1 未到会")) {
            assertThat(told(membersWithSerial(words), name))
                    .as(words)
                    .singleElement()
                    .asString()
                    .startsWith("F021 B03 党员名册及党费收缴台账!A")
                    .endsWith("模板的栏和行以外有内容，未收取");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"一.xlsx", "一.xls"})
    void aRowThatOnlyCountsIsNoContent(String name) {
        for (var number : List.of("12", "１２", "12.", "（十二）", "……", "—")) {
            assertThat(told(membersWithSerial(number), name)).as(number).isEmpty();
        }
    }

    /** As Excel 365 stores a picture that was put into a cell. */
    @Test
    void aPictureInACellIsToldAsOne() {
        var picture = parcels(1, sheet -> {
            var cell = (XSSFCell) VillageWorkbook.cell(sheet, "H3");
            cell.setCellErrorValue(FormulaError.VALUE);
            cell.getCTCell().setVm(1);
        });
        var error =
                parcels(1, sheet -> VillageWorkbook.cell(sheet, "H3").setCellErrorValue(FormulaError.VALUE.getCode()));
        var spilled = parcels(1, sheet -> {
            var cell = (XSSFCell) VillageWorkbook.cell(sheet, "H3");
            cell.setCellFormula("1/0");
            cell.setCellErrorValue(FormulaError.VALUE);
            cell.getCTCell().setVm(1);
        });

        assertThat(told(picture, "图.xlsx")).containsExactly("F018 B09 沙地地块核查登记表!H3 “拟整治方式”放的是图片，不是文字或数");
        assertThat(told(error, "错.xlsx")).singleElement().asString().contains("错误值 #VALUE!");
        assertThat(told(spilled, "溢出.xlsx")).singleElement().asString().contains("错误值 #VALUE!");
    }

    private static void thread(XSSFSheet sheet, String xml) {
        try {
            var name = PackagingURIHelper.createPartName("/xl/threadedComments/threadedComment1.xml");
            var part =
                    sheet.getWorkbook().getPackage().createPart(name, "application/vnd.ms-excel.threadedcomments+xml");
            try (var out = part.getOutputStream()) {
                out.write(xml.getBytes(StandardCharsets.UTF_8));
            }
            sheet.getPackagePart()
                    .addRelationship(
                            name,
                            TargetMode.INTERNAL,
                            "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aConversationAboutACellIsAskedAboutEvenIfItStandsAlone() {
        var talk =
                "<ThreadedComments xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\">%s</ThreadedComments>";
        var comment = "<threadedComment ref=\"%s\" id=\"{1}\" personId=\"{2}\"><text>待核</text></threadedComment>";

        assertThat(told(
                        parcels(1, sheet -> thread((XSSFSheet) sheet, talk.formatted(comment.formatted("C3")))),
                        "一.xlsx"))
                .containsExactly("F015 B09 沙地地块核查登记表!C3 单元格有批注");
        assertThat(told(
                        parcels(
                                1,
                                sheet -> thread(
                                        (XSSFSheet) sheet,
                                        talk.formatted(comment.formatted("C3") + comment.formatted("D3")))),
                        "两处.xlsx"))
                .containsExactly("F015 B09 沙地地块核查登记表!C3、D3 单元格有批注");
        assertThat(told(parcels(1, sheet -> thread((XSSFSheet) sheet, talk.formatted(""))), "无.xlsx"))
                .isEmpty();
    }
}
