package org.nianbao.workbook.page;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.fixtures.VillageWorkbook.cell;
import static org.nianbao.fixtures.VillageWorkbook.sheet;
import static org.nianbao.workbook.page.SamplePagesTests.texts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.fixtures.RawXlsx;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.review.Reviewer;
import org.nianbao.scheme.Level;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.Explanation;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Masking;
import org.nianbao.workbook.page.PageCell.Trait;
import org.nianbao.workbook.reading.WorkbookReader;
import org.nianbao.workbook.returned.Reply;
import org.nianbao.workbook.returned.ReturnedWorkbook;
import org.nianbao.workbook.template.Template;

/** What the page of a workbook shows, to whom, and where. */
class WorkbookPagesTests {

    private static final WorkbookPages PAGES = new WorkbookPages(Schemes.of2023());
    private static final String ROLL = "B03 党员名册及党费收缴台账";
    private static final String CANARY = "达力根";

    private final Path folder;

    WorkbookPagesTests(@TempDir Path folder) {
        this.folder = folder;
    }

    private static VillageWorkbook village() {
        return VillageWorkbook.of(Schemes.of2023(), "呼和嘎查");
    }

    private Path saved(VillageWorkbook workbook, String format) {
        return workbook.saveAs(folder.resolve("呼和嘎查" + format));
    }

    private WorkbookPage page(VillageWorkbook workbook, String format, boolean masked, Finding... findings) {
        return PAGES.of(saved(workbook, format), List.of(findings), masked);
    }

    private static Finding finding(Level level, String sheet, String... cells) {
        return new Finding(
                "X999",
                level,
                new Finding.Place(sheet, Stream.of(cells).map(CellAddress::of).toList()),
                Finding.Sides.NONE,
                new Finding.Advice("这里不对", "请改正"));
    }

    private static PageCell at(WorkbookPage page, String sheet, String cell) {
        return page.sheet(sheet).orElseThrow().cell(CellAddress.of(cell)).orElseThrow();
    }

    /** The cell of a column of the roll, in a row of the sheet. */
    private static String inRoll(String column, int row) {
        return CellAddress.letters(Schemes.of2023().form("B03").slot(column).orElseThrow()) + row;
    }

    private static String written(WorkbookPage page, String cell) {
        return at(page, ROLL, cell).written();
    }

    private static Consumer<Workbook> put(String form, String cell, String text) {
        return workbook -> cell(sheet(workbook, form), cell).setCellValue(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {".xlsx", ".xls"})
    void aCellShowsWhatIsWrittenAndWhatWasRead(String format) {
        var workbook = village().with("B03", "性别", "男性").with("B03", "集中学习学时", "约40");

        var page = page(workbook, format, false);

        assertThat(at(page, ROLL, inRoll("性别", 3)).texts()).isEqualTo(new PageCell.CellTexts("男性", "男", List.of()));
        assertThat(at(page, ROLL, inRoll("入党日期", 3)).texts())
                .isEqualTo(new PageCell.CellTexts("1995-07-01", "", List.of()));
        assertThat(at(page, ROLL, inRoll("集中学习学时", 3)).texts())
                .isEqualTo(new PageCell.CellTexts("约40", PageCell.UNREAD, List.of()));
        assertThat(at(page, ROLL, inRoll("集中学习学时", 4)).texts()).isEqualTo(new PageCell.CellTexts("32", "", List.of()));
        assertThat(at(page, ROLL, inRoll("集中学习学时", 4)).isNumeric()).isTrue();
        assertThat(at(page, ROLL, inRoll("备注", 3)).texts()).isEqualTo(PageCell.CellTexts.BLANK);
        assertThat(at(page, ROLL, inRoll("姓名", 2)).traits()).containsExactly(Trait.HEADING);
    }

    @ParameterizedTest
    @ValueSource(strings = {".xlsx", ".xls"})
    void aNumberIsShownAsItsFormatShowsIt(String format) {
        var formats = Map.of(
                "H3", List.of(0.5, "0%", "50%", "0.5"),
                "H4", List.of(2.5, "[h]:mm", "60:00", PageCell.UNREAD),
                "H5", List.of(3.0, "0\"万元\"", "3万元", "3"));
        var workbook = village()
                .change(book -> formats.forEach((address, shown) -> {
                    var style = book.createCellStyle();
                    style.setDataFormat(book.createDataFormat().getFormat((String) shown.get(1)));
                    var place = cell(
                            sheet(book, "B03"),
                            inRoll("集中学习学时", CellAddress.of(address).row() + 1));
                    place.setCellValue((Double) shown.get(0));
                    place.setCellStyle(style);
                }));

        var page = page(workbook, format, true);

        formats.forEach((address, shown) -> {
            var texts = at(page, ROLL, inRoll("集中学习学时", CellAddress.of(address).row() + 1))
                    .texts();
            assertThat(List.of(texts.written(), texts.read())).isEqualTo(List.of(shown.get(2), shown.get(3)));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {".xlsx", ".xls"})
    void aCellShowsItsFindingsAndTheGravestLevel(String format) {
        var explained =
                finding(Level.VERIFY, ROLL, "A4").explained(new Explanation("确属实情", "乙某", LocalDate.of(2024, 1, 5)));

        var page = page(
                village(),
                format,
                true,
                finding(Level.NOTICE, ROLL, "A3", "C9"),
                finding(Level.MANDATORY, ROLL, "A3"),
                explained,
                finding(Level.MANDATORY, ROLL),
                finding(Level.MANDATORY, ""),
                finding(Level.MANDATORY, "没有这张表", "A1"));

        var roll = page.sheet(ROLL).orElseThrow().anchor();
        assertThat(page.anchors()).containsExactly(roll + "-A3", roll + "-A3", roll + "-A4", roll, "", "");
        assertThat(page.anchor(0)).contains(roll + "-A3");
        assertThat(page.anchor(4)).isEmpty();
        assertThat(at(page, ROLL, "A3").remarks()).isEqualTo(new PageCell.Remarks(Level.MANDATORY, List.of(0, 1)));
        assertThat(at(page, ROLL, "A4").remarks()).isEqualTo(new PageCell.Remarks(null, List.of(2)));
        assertThat(at(page, ROLL, "C9").remarks()).isEqualTo(new PageCell.Remarks(Level.NOTICE, List.of(0)));
        assertThat(at(page, ROLL, "A5").remarks()).isEqualTo(PageCell.Remarks.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {".xlsx", ".xls"})
    void personsAreMaskedAsInFindings(String format) {
        var workbook = village().with("B03", "备注", CANARY + "之子").with("B04", "地点", "甲某家，电话19900000001");

        var page = page(workbook, format, true);

        assertThat(written(page, inRoll("姓名", 3))).isEqualTo("甲*");
        assertThat(written(page, inRoll("公民身份号码", 3))).isEqualTo("159999**********17");
        assertThat(written(page, inRoll("出生日期", 3))).isEqualTo(Masking.HIDDEN);
        assertThat(written(page, inRoll("备注", 3))).isEqualTo(Masking.HIDDEN);
        assertThat(written(page, inRoll("入党日期", 3))).isEqualTo("1995-07-01");
        assertThat(written(page, inRoll("姓名", 2))).isEqualTo("姓名");
        assertThat(at(page, ROLL, inRoll("姓名", 3)).isMasked()).isTrue();
        assertThat(at(page, ROLL, inRoll("入党日期", 3)).isMasked()).isFalse();
        assertThat(texts(page)).anyMatch("甲*家，电话***********"::equals);
        assertThat(String.join("\n", texts(page))).doesNotContain("甲某", CANARY, "19900000001", "159999197003070017");
    }

    @ParameterizedTest
    @ValueSource(strings = {".xlsx", ".xls"})
    void theUnitItselfSeesItsPersons(String format) {
        var page = page(village(), format, false);

        assertThat(written(page, inRoll("姓名", 3))).isEqualTo("甲某");
        assertThat(written(page, inRoll("公民身份号码", 3))).isEqualTo("159999197003070017");
        assertThat(written(page, inRoll("出生日期", 3))).isEqualTo("1970-03-07");
    }

    /** A name that is in no column of names is indistinguishable from a word, so that its place has to tell. */
    @ParameterizedTest
    @ValueSource(strings = {".xlsx", ".xls"})
    void whereAPersonMayStandNothingUnknownIsShown(String format) {
        var workbook = village()
                .change(put("B03", "A1", "党员名册 填表人：" + CANARY))
                .change(put("B03", "A7", "合计"))
                .change(put("B03", "B7", CANARY))
                .change(put("B03", "A8", "负责人签字 " + CANARY))
                .change(put("B03", "AH2", "联系人"))
                .change(put("B03", "AH3", CANARY))
                .change(put("B03", "AI3", "7654321"))
                .change(put("B01", "H5", CANARY))
                .change(put("B00", "C9", CANARY))
                .change(put("B00", "A20", "审核人：" + CANARY))
                .change(book -> cell(sheet(book, "B09"), "A9").setCellValue("注：" + CANARY + "已核"))
                .change(book -> cell(book.createSheet("旧名册"), "A2").setCellValue(CANARY))
                .change(book -> cell(book.getSheet("旧名册"), "B2").setCellValue(LocalDate.of(1970, 3, 7)))
                .change(book -> cell(book.getSheet("旧名册"), "C2").setCellValue(19900000001.0))
                .change(book -> cell(book.getSheet("旧名册"), "D2").setCellValue(12.5))
                .change(book -> cell(book.getSheet("旧名册"), "A1").setCellValue("姓名"));

        var page = page(workbook, format, true);

        assertThat(String.join("\n", texts(page))).doesNotContain(CANARY, "7654321", "19900000001", "1970");
        assertThat(written(page, "A1")).isEqualTo("党员名册 填表人：" + Masking.HIDDEN);
        assertThat(written(page, "A7")).isEqualTo("合计");
        assertThat(written(page, "AH2")).isEqualTo("联系人");
        assertThat(written(page, "AH3")).isEqualTo(Masking.HIDDEN);
        assertThat(page.sheet("旧名册").orElseThrow().recognised()).isFalse();
        assertThat(at(page, "旧名册", "A1").written()).isEqualTo("姓名");
        assertThat(at(page, "旧名册", "D2").written()).isEqualTo("12.5");
        assertThat(at(page, Schemes.of2023().form("B01").label(), "A3").written())
                .isEqualTo(Schemes.of2023().form("B01").lines().get(0).name());
    }

    @ParameterizedTest
    @ValueSource(strings = {".xlsx", ".xls"})
    void aFormWhoseHeadIsNotFoundShowsNobody(String format) {
        var workbook = village().change(book -> sheet(book, "B03").getRow(1).forEach(cell -> cell.setCellValue("？")));

        var masked = page(workbook, format, true);

        assertThat(masked.sheet(ROLL).orElseThrow().recognised()).isFalse();
        assertThat(masked.sheet(ROLL).orElseThrow().headRows()).isZero();
        assertThat(written(masked, inRoll("姓名", 3))).isEqualTo(Masking.HIDDEN);
        assertThat(written(masked, inRoll("公民身份号码", 3))).isEqualTo(Masking.HIDDEN);
        assertThat(written(masked, inRoll("出生日期", 3))).isEqualTo(Masking.HIDDEN);
        assertThat(written(masked, inRoll("性别", 3))).isEqualTo("男");
        assertThat(written(page(workbook, format, false), inRoll("姓名", 3))).isEqualTo("甲某");
    }

    /** The ledger keeps neither names of files nor of sheets in full. */
    @ParameterizedTest
    @ValueSource(strings = {".xlsx", ".xls"})
    void aFindingOfTheLedgerLeadsToASheetWhoseNameNamesSomebody(String format) {
        var workbook = village().change(book -> book.setSheetName(book.getSheetIndex(ROLL), "B03 名册（己某填）"));
        var file = saved(workbook, format);
        var reading = new WorkbookReader(Schemes.of2023())
                .read(file, new FileId(file.getFileName().toString(), "0".repeat(64)));
        var kept = new Reviewer(Schemes.of2023()).review(reading).read().orElseThrow();
        var sheet = requireNonNull(kept.forms().get("B03")).sheet();
        assertThat(sheet).isEqualTo("B03 名册（己*填）");

        for (var masked : List.of(true, false)) {
            var page = PAGES.of(file, List.of(finding(Level.VERIFY, sheet, "B4")), masked);
            assertThat(page.anchor(0))
                    .isEqualTo(page.anchor(sheet, CellAddress.of("B4")))
                    .isPresent();
            assertThat(at(page, sheet, "B4").findings()).containsExactly(0);
            assertThat(page.sheet(sheet).orElseThrow().name()).isEqualTo(masked ? "B03 名册（己*填）" : "B03 名册（己某填）");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".xlsx", ".xls"})
    void aMergedRangeIsOneCellThatTellsWhatLiesUnderIt(String format) {
        var workbook = village().change(book -> {
            sheet(book, "B03").addMergedRegion(CellRangeAddress.valueOf("A1:D1"));
            sheet(book, "B03").addMergedRegion(CellRangeAddress.valueOf("B3:B4"));
        });

        var page = page(workbook, format, true, finding(Level.NOTICE, ROLL, "B4"));

        var roll = page.sheet(ROLL).orElseThrow();
        assertThat(roll.rows().get(0).cells().get(0).span()).isEqualTo(new PageCell.Span(4, 1, CellAddress.of("D1")));
        assertThat(roll.rows().get(0).cells()).hasSize(roll.columns().size() - 3);
        var merged = at(page, ROLL, "B4");
        assertThat(merged.anchor()).isEqualTo(roll.anchor() + "-B3");
        assertThat(page.anchor(0)).contains(merged.anchor());
        assertThat(merged.rowSpan()).isEqualTo(2);
        assertThat(merged.level()).isEqualTo(Level.NOTICE);
        assertThat(merged.others()).containsExactly("B4：己*");
        assertThat(roll.headRows()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {".xlsx", ".xls"})
    void whatTheUnitDoesNotSeeIsShownAndSaidToBeHidden(String format) {
        var workbook = village().change(book -> {
            sheet(book, "B03").getRow(3).setZeroHeight(true);
            sheet(book, "B03").setColumnHidden(1, true);
            book.setSheetHidden(book.getSheetIndex(sheet(book, "B09")), true);
        });

        var page = page(workbook, format, true);

        var roll = page.sheet(ROLL).orElseThrow();
        assertThat(roll.rows()).extracting(PageRow::hidden).containsExactly(false, false, false, true, false);
        assertThat(roll.columns())
                .filteredOn(PageColumn::hidden)
                .extracting(PageColumn::letters)
                .containsExactly("B");
        assertThat(page.sheets()).filteredOn(SheetPage::hidden).singleElement().satisfies(hidden -> {
            assertThat(hidden.name()).startsWith("B09");
            assertThat(hidden.rows()).hasSizeGreaterThan(2);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {".xlsx", ".xls"})
    void aLargeSheetIsCutButForWhatWasFound(String format) {
        var workbook = village().change(book -> {
            for (int row = 0; row < 2_400; row++) {
                cell(sheet(book, "B09"), "N" + (row + 1)).setCellValue(row);
            }
            for (int column = 0; column < 150; column++) {
                cell(sheet(book, "B09"), CellAddress.letters(column) + "2400").setCellValue(column);
            }
        });

        var page = page(
                workbook,
                format,
                true,
                finding(Level.NOTICE, "B09 沙地地块核查登记表", "A2222"),
                finding(Level.VERIFY, "B09 沙地地块核查登记表", "EA2300"));

        var cut = page.sheet("B09 沙地地块核查登记表").orElseThrow();
        assertThat(cut.cut()).isTrue();
        assertThat(cut.rows().stream().map(PageRow::number).filter(row -> row > 1_999))
                .containsExactly(2_000, 2_222, 2_300);
        assertThat(cut.columns())
                .extracting(PageColumn::letters)
                .hasSize(101)
                .contains("CV", "EA")
                .doesNotContain("CW");
        assertThat(cut.cell(CellAddress.of("EA2300")).orElseThrow().findings()).containsExactly(1);
        assertThat(page.anchor("B09 沙地地块核查登记表", CellAddress.of("A2001"))).contains(cut.anchor());
        assertThat(page.sheets()).filteredOn(sheet -> sheet != cut).noneMatch(SheetPage::cut);
    }

    /** One row after the other of so many, each with a finding, would be a page that no browser shows. */
    /** The head says it where the pointer rests, and a list below the table says it to everybody else. */
    @Test
    void saysWhatEachColumnMeans() {
        var page = page(village(), ".xlsx", false);
        var roll = page.sheet(ROLL).orElseThrow();
        var form = Schemes.of2023().form("B03");
        var education = form.columns().get(form.slot("学历").orElseThrow());

        assertThat(at(page, ROLL, inRoll("学历", 2)).meaning()).isEqualTo(education.meaning());
        assertThat(at(page, ROLL, inRoll("学历", 3)).meaning()).isEmpty();
        assertThat(roll.meanings()).contains(new SheetPage.Meaning("学历", education.meaning()));
        assertThat(page.sheets().stream()
                        .filter(sheet -> sheet.name().startsWith("B01"))
                        .findFirst()
                        .orElseThrow()
                        .meanings())
                .hasSize(Schemes.of2023().form("B01").lines().size());
    }

    @Test
    void theGravestOfTooManyFindingsAreOnThePage() {
        var rows = new String[9_000];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = "A" + (row + 1);
        }
        var file = saved(
                village().change(book -> {
                    for (var row : rows) {
                        cell(sheet(book, "B09"), row).setCellValue("一");
                    }
                }),
                ".xlsx");

        var page = PAGES.of(
                file,
                List.of(
                        finding(Level.NOTICE, "B09 沙地地块核查登记表", rows),
                        finding(Level.MANDATORY, "B09 沙地地块核查登记表", "A8888")),
                true);

        var sheet = page.sheet("B09 沙地地块核查登记表").orElseThrow();
        assertThat(sheet.rows()).hasSize(3_000).extracting(PageRow::number).contains(8_888);
        assertThat(sheet.cut()).isTrue();
        assertThat(page.anchors()).containsExactly(sheet.anchor() + "-A1", sheet.anchor() + "-A8888");
    }

    @Test
    void longBlankStretchesAreLeftOut() throws IOException {
        var file = folder.resolve("一张.xlsx");
        Files.write(
                file,
                RawXlsx.withRows("<row r=\"2\"><c r=\"B2\"><v>1</v></c></row>"
                                + "<row r=\"5\"><c r=\"ZZ5\"><v>2</v></c></row>"
                                + "<row r=\"1000000\"><c r=\"A1000000\"><v>3</v></c></row>")
                        .storedBytes());

        var sheet = PAGES.of(file, List.of(), true).sheets().get(0);

        assertThat(sheet.rows()).extracting(PageRow::number).containsExactly(1, 2, 3, 4, 5, 1_000_000);
        assertThat(sheet.columns()).extracting(PageColumn::letters).containsExactly("A", "B", "ZZ");
        assertThat(sheet.cut()).isFalse();
    }

    /** Many sheets, each as large as one may be: the first take up the room, and the others keep what was found. */
    @Test
    void allSheetsTogetherHaveNoMoreRoomThanAPage() {
        var file = saved(
                village().change(book -> {
                    for (int sheet = 0; sheet < 4; sheet++) {
                        var wide = book.createSheet("附表" + sheet);
                        for (int row = 0; row < 1_000; row++) {
                            cell(wide, "A" + (row + 1)).setCellValue(row);
                        }
                        cell(wide, "CV1").setCellValue(1);
                        for (int column = 1; column < 99; column++) {
                            cell(wide, CellAddress.letters(column) + "1").setCellValue(column);
                        }
                    }
                }),
                ".xlsx");

        var page = PAGES.of(file, List.of(finding(Level.NOTICE, "附表3", "B700")), true);

        var cells = page.sheets().stream()
                .flatMap(sheet -> sheet.rows().stream())
                .mapToInt(row -> row.cells().size())
                .sum();
        assertThat(cells).isLessThan(350_000);
        assertThat(page.sheet("附表0").orElseThrow().cut()).isFalse();
        assertThat(page.sheet("附表3").orElseThrow().cut()).isTrue();
        assertThat(at(page, "附表3", "B700").findings()).containsExactly(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {".xlsx", ".xls"})
    void aLongTextIsShownInPart(String format) {
        var page = page(village().change(put("B03", "A1", "第一行\n" + "字".repeat(500))), format, true);

        assertThat(written(page, "A1"))
                .startsWith("第一行\n字")
                .endsWith("字……（以下略）")
                .hasSize(407);
    }

    @Test
    void whatWeAddedToAWorkbookIsNotOnThePage() throws IOException {
        var unit = Schemes.of2023().register().called("呼和嘎查").orElseThrow();
        var template = Template.of(Schemes.of2023(), unit, Map.of()).withEntries(3);
        var file = Files.write(folder.resolve("空表.xlsx"), template.bytes());
        assertThat(PAGES.of(file, List.of(), true).sheets())
                .extracting(SheetPage::name)
                .contains(ROLL)
                .noneMatch(name -> name.startsWith("自查"));

        var sent = saved(village().with("B03", "性别", "男性"), ".xlsx");
        var plain = PAGES.of(sent, List.of(), true);
        var reply = Reply.to(new Reviewer(Schemes.of2023())
                .review(new WorkbookReader(Schemes.of2023()).read(sent, new FileId("呼和嘎查", "0".repeat(64)))));
        var marked = Files.write(
                folder.resolve("退回.xlsx"), ReturnedWorkbook.of(sent, reply).bytes());
        assertThat(PAGES.of(marked, List.of(), true)).isEqualTo(plain);
    }

    @Test
    void aFileThatIsNoWorkbookHasAPageThatSaysWhy() throws IOException {
        var file = Files.write(folder.resolve("文本.xlsx"), "姓名,电话\n".getBytes(StandardCharsets.UTF_8));

        var page = PAGES.of(file, List.of(finding(Level.MANDATORY, "")), true);

        assertThat(page)
                .isEqualTo(new WorkbookPage(
                        List.of(), List.of(""), "文件是文本（CSV 或 TXT），不是电子表格。请用 Excel 或 WPS 打开后另存为 .xlsx 再报送。"));
        assertThat(PAGES.of(folder.resolve("没有.xlsx"), List.of(), true).refusal())
                .contains("找不到这个文件");
    }
}
