package org.nianbao.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.WorkbookText;
import org.nianbao.scheme.Level;
import org.nianbao.submission.Verdict;

class SheetTests {

    private final Path folder;

    SheetTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aSumThatCanBeAddedUpIsLive() throws IOException {
        assertThat(text(Releases.of("DJ04")).row("分村明细", "DJ04")).endsWith("| =SUM(D5:R5) → 28 [#,##0] | 相加");
    }

    @Test
    void liveSumsGiveTheirCachedValues() throws IOException {
        Releases.write(Releases.whole().release(), target());

        try (var workbook = WorkbookFactory.create(target().toFile(), null, true)) {
            var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            for (var row : workbook.getSheet("分村明细")) {
                for (var cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        assertThat(evaluator.evaluate(cell).getNumberValue())
                                .as(cell.getAddress().toString())
                                .isCloseTo(cell.getNumericCellValue(), within(1e-9));
                    }
                }
            }
        }
    }

    @Test
    void aCountOfDifferentThingsIsNoSum() throws IOException {
        assertThat(text(Releases.of("XZ01")).row("分村明细", "XZ01")).endsWith("| 10 [#,##0] | 按全镇计算");
    }

    @Test
    void anAdditiveFigureThatIsNotTheSumIsNotPassedOffAsOne() throws IOException {
        assertThat(text(Releases.of("XZ27").township("XZ27", "49.0001")).row("分村明细", "XZ27"))
                .endsWith("| 49.0001 [#,##0.00] | 按全镇计算");
        assertThat(WorkbookText.of(target()).toString())
                .contains("[注 1] 没有舍位平衡：各单位相加得 49，全镇是 49.0001，相差 0.0001，所以合计按全镇计算。");
    }

    @Test
    void unitsThatAreNotCountedAreShownAsSuch() throws IOException {
        var text = text(Releases.of("DJ08", "DJ09")
                .missing("友爱村")
                .refused("金星嘎查", Verdict.RETURNED)
                .refusedAgain("水泉嘎查", Verdict.RETURNED));

        assertThat(text.at("分村明细!A2")).contains("应报 15 个单位，计入汇总 13 个；未计入 2 个：友爱村（未报）、金星嘎查（退回）");
        assertThat(text.row("分村明细", "DJ09")).contains("11 [#,##0] | — | — | 11 [#,##0]");
        assertThat(text.row("分村明细", "DJ08")).contains("· | · | · | 10 [#,##0] | =SUM(");
        assertThat(text.row("报送情况", "友爱村")).isEqualTo("友爱村 | 150525106204 | 未报 | — | — | — | — | 未报送，未计入汇总");
        assertThat(text.row("报送情况", "金星嘎查")).endsWith("| 第1批 | 退回 | 尚无通过审核的报表，未计入汇总");
        assertThat(text.row("报送情况", "水泉嘎查")).endsWith("| 第2批 | 退回 | 第2批退回，仍按第1批汇总");
    }

    @Test
    void aValueThatAUnitDoesNotHaveIsNotZero() throws IOException {
        assertThat(text(Releases.of("DJ14").unit("呼和嘎查", "DJ14", null)).row("分村明细", "DJ14"))
                .contains("100 [#,##0] | … | 100 [#,##0] | 100 [#,##0] | 按全镇计算");
    }

    @Test
    void nearlyAllIsNotPrintedAsAll() throws IOException {
        assertThat(text(Releases.of("PA04").township("PA04", "99.63")).row("综合指标", "PA04"))
                .contains("| 99.63 [#,##0.00] |");
    }

    @Test
    void comparesWithLastYearByLiveFormulas() throws IOException {
        assertThat(text(Releases.of("DJ01").lastYear("DJ01", "16")).row("综合指标", "DJ01"))
                .contains("| 20 [#,##0] | 16 [#,##0] | =E5-F5 → 4 [#,##0] | =ROUND((E5-F5)/F5*100,1) → 25 [#,##0.0] |");
    }

    @Test
    void hasNoPercentageOfNothingNorOfAPercentage() throws IOException {
        var text = text(Releases.of("DJ01", "DJ14").lastYear("DJ01", "0").lastYear("DJ14", "98.5"));

        assertThat(text.row("综合指标", "DJ01")).contains("| =E5-F5 → 20 [#,##0] | … |");
        assertThat(text.row("综合指标", "DJ14")).contains("| =E6-F6 → 1.5 [#,##0.0] | … |");
    }

    @Test
    void saysSoWhenLastYearIsNotToBeHad() throws IOException {
        var text = text(Releases.of("DJ01"));

        assertThat(text.row("综合指标", "DJ01")).contains("| 20 [#,##0] | … | … | … |");
        assertThat(text.toString()).contains("上年数未提供");
    }

    @Test
    void tellsWhereAnIndicatorComesFrom() throws IOException {
        var text = text(Releases.of("DJ01", "XC01", "XZ01"));

        assertThat(text.row("综合指标", "DJ01")).contains("| 嘎查村和镇本级 |");
        assertThat(text.row("综合指标", "XC01")).contains("| 镇本级 |");
        assertThat(text.row("综合指标", "XZ01")).contains("| 嘎查村 |");
    }

    @Test
    void wordsRoundFiguresAsPublishedIfTheSchemeSaysSo() throws IOException {
        var text = text(Releases.of("XC05").approximate().lastYear("XC05", "400"));

        assertThat(text.row("综合指标", "XC05")).contains("| 420余 | 400 [#,##0] | … | … |");
        assertThat(text.row("与公布数核对", "XC05")).contains("| 420余 | 424 [#,##0] | 420余 | 一致 |");
    }

    @Test
    void balancesWhatWouldNotAddUpAsItIsPrinted() throws IOException {
        var releases = Releases.of("XZ05", "XZ12");
        Releases.SCHEME.register().units().forEach(unit -> releases.unit(unit.name(), "XZ12", "0"));
        var text = text(releases.unit("友爱村", "XZ12", "100.04")
                .unit("金星嘎查", "XZ12", "200.0422")
                .unit("呼和嘎查", "XZ12", "300"));

        assertThat(text.row("分村明细", "XZ12"))
                .contains("| 100 [#,##0.0] | 200.1 [#,##0.0] | ", "| 300 [#,##0.0] | ")
                .endsWith("=SUM(D6:R6) → 600.1 [#,##0.0] | 舍位平衡");
        assertThat(text.row("分村明细", "XZ05")).endsWith("| 相加");
        assertThat(text.toString()).contains("[注 1] 舍位平衡：合计先舍位，各单位、各构成的数再作不足一个末位的调整，使其相加等于合计。");
    }

    private static Releases invested() {
        var codes = new String[] {"XZ06", "XZ07", "XZ08", "XZ10", "XZ20"};
        var releases = Releases.of(codes);
        for (var unit : Releases.SCHEME.register().units()) {
            Stream.of(codes).limit(4).forEach(code -> releases.unit(unit.name(), code, "0"));
        }
        return releases.unit("友爱村", "XZ06", "0.50004")
                .unit("友爱村", "XZ07", "0.20004")
                .unit("金星嘎查", "XZ06", "0.10004")
                .unit("金星嘎查", "XZ10", "5");
    }

    @Test
    void balancesAnIndicatorWithThoseThatItIsTheSumOf() throws IOException {
        var text = text(invested());

        assertThat(text.row("分村明细", "XZ06")).endsWith("→ 0.6001 [#,##0.0000] | 舍位平衡");
        assertThat(text.row("分村明细", "XZ07")).endsWith("→ 0.20004 [#,##0.0000] | 相加");
        assertThat(text.row("分村明细", "XZ10")).endsWith("→ 5 [#,##0] | 相加");
        assertThat(text.row("分村明细", "XZ20")).endsWith("→ 5.80012 [#,##0.0000] | 相加");
        assertThat(printed("XZ06", "XZ07", "XZ08", "XZ10")).isEqualTo(printed("XZ20"));
        assertThat(text.row("综合指标", "XZ06")).contains(" [注 1] | 万元 | 0.6001 [#,##0.0000] |");
        assertThat(text.toString()).doesNotContain("没有舍位平衡");
    }

    /** The numbers of some indicators as they are printed, added up column by column. */
    private List<BigDecimal> printed(String... codes) throws IOException {
        var wanted = List.of(codes);
        try (var workbook = WorkbookFactory.create(target().toFile(), null, true)) {
            var sums = new ArrayList<BigDecimal>(Collections.nCopies(16, BigDecimal.ZERO));
            for (var row : workbook.getSheet("分村明细")) {
                if (row.getCell(0) != null
                        && row.getCell(0).getCellType() == CellType.STRING
                        && wanted.contains(row.getCell(0).getStringCellValue())) {
                    for (int i = 0; i < sums.size(); i++) {
                        var cell = row.getCell(3 + i);
                        if (cell != null && cell.getCellType() != CellType.STRING) {
                            var number = BigDecimal.valueOf(cell.getNumericCellValue());
                            sums.set(i, sums.get(i).add(number.setScale(4, RoundingMode.HALF_UP)));
                        }
                    }
                }
            }
            return sums.stream()
                    .map(sum -> sum.setScale(4, RoundingMode.UNNECESSARY))
                    .toList();
        }
    }

    @Test
    void saysWhichBalanceCannotBeAndWhy() throws IOException {
        var text = text(invested().unit("金星嘎查", "XZ20", "7"));

        assertThat(text.row("分村明细", "XZ20")).contains("财政衔接资金 [注 2] |");
        assertThat(text.toString())
                .contains(
                        "[注 2] 没有舍位平衡：XZ20 与其构成 XZ06、XZ07、XZ08、XZ10 不能一并平衡：" + "金星嘎查各构成相加得 5.10004，合计是 7；所以各项只按单位平衡。");
    }

    @Test
    void leavesExactWhatAddsUpAsItIsPrinted() throws IOException {
        var text = text(Releases.of("XZ12").unit("友爱村", "XZ12", "100.04"));

        assertThat(text.row("分村明细", "XZ12")).contains("| 100.04 [#,##0.0] |").endsWith("| 相加");
        assertThat(text.toString()).doesNotContain("[注");
    }

    @Test
    void saysWhatDoesNotAgreeWithWhatWasPublished() throws IOException {
        var text = text(Releases.of("DJ01", "DJ02").township("DJ01", "19"));

        assertThat(text.at("与公布数核对!A3")).isEqualTo("核对结果：一致 1/2 项");
        assertThat(text.row("与公布数核对", "DJ01")).endsWith("| 20 [#,##0] | 19 [#,##0] | 19 [#,##0] | 不一致 | 原文明示");
    }

    @Test
    void listsWhatMustBeCorrectedOrExplained() throws IOException {
        var text = text(Releases.of("DJ01")
                .refused(
                        "金星嘎查",
                        Verdict.RETURNED,
                        Releases.finding(Level.NOTICE, "提示一条"),
                        Releases.finding(Level.VERIFY, "核实一条"),
                        Releases.finding(Level.MANDATORY, "强制一条")));

        assertThat(text.row("审核情况", "金星嘎查")).isEqualTo("金星嘎查 | 1 [#,##0] | 1 [#,##0] | 1 [#,##0] | 退回");
        assertThat(text.row("审核情况", "强制一条")).isEqualTo("金星嘎查 | P013 | 强制 | 党员名册 | V9、V12 | 强制一条 | 请核对后改正");
        assertThat(text.toString()).contains("核实一条").doesNotContain("提示一条");
    }

    @Test
    void saysSoWhenNothingIsLeftToReview() throws IOException {
        assertThat(text(Releases.of("DJ01").acceptedWith("金星嘎查", Releases.finding(Level.NOTICE, "一条")))
                        .toString())
                .contains("没有待处理的审核意见");
    }

    @Test
    void listsTheFilesOfNobody() throws IOException {
        var text = text(Releases.of("DJ01").unattributed("乙.xlsx", "封面没有区划代码").unattributed("甲.xlsx", "已加密"));

        assertThat(text.row("报送情况", "乙.xlsx"))
                .startsWith("无法归属 | — | 退回 | — | — | 乙.xlsx | ")
                .endsWith("| 封面没有区划代码");
        assertThat(text.row("封面", "无法归属单位的文件")).isEqualTo("无法归属单位的文件 | 2 个");
    }

    @Test
    void whatVillagesWriteNeverBecomesAFormula() throws IOException {
        var hostile = "=HYPERLINK(\"http://example.invalid\",\"点这里\")";
        var release = Releases.of("DJ01")
                .refused("金星嘎查", Verdict.RETURNED, Releases.finding(Level.MANDATORY, hostile))
                .unattributed("+86.xlsx", "@" + "长".repeat(40_000));
        Releases.write(release.release(), target());

        try (var workbook = WorkbookFactory.create(target().toFile(), null, true)) {
            assertThat(style(workbook.getSheet("审核情况"), hostile).getQuotePrefixed())
                    .isTrue();
            assertThat(style(workbook.getSheet("报送情况"), "+86.xlsx").getQuotePrefixed())
                    .isTrue();
        }
    }

    @Test
    void opensOnTheCoverAndLeadsFromThereToEverySheet() throws IOException {
        Releases.write(Releases.of("DJ01").release(), target());

        try (var workbook = WorkbookFactory.create(target().toFile(), null, true)) {
            assertThat(workbook.getActiveSheetIndex()).isZero();
            assertThat(workbook.getSheet("封面").getHyperlinkList())
                    .extracting(link -> link.getAddress())
                    .containsExactly(
                            "'综合指标'!A1",
                            "'分村明细'!A1",
                            "'审核情况'!A1",
                            "'上报说明'!A1",
                            "'报送情况'!A1",
                            "'与公布数核对'!A1",
                            "'修订'!A1",
                            "'来源'!A1",
                            "'校验'!A1");
        }
    }

    @Test
    void printsOnA4WithHeadingsOnEveryPage() throws IOException {
        Releases.write(Releases.whole().release(), target());

        try (var workbook = WorkbookFactory.create(target().toFile(), null, true)) {
            var units = workbook.getSheet("分村明细");
            assertThat(units.getRepeatingRows().formatAsString()).isEqualTo("3:4");
            assertThat(units.getRepeatingColumns().formatAsString()).isEqualTo("A:C");
            assertThat(units.getColumnBreaks()).hasSize(1);
            for (var sheet : workbook) {
                assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
                assertThat(sheet.getFooter().getCenter()).endsWith("第 &P 页，共 &N 页");
                assertThat(sheet.getActiveCell()).hasToString("A1");
            }
        }
    }

    private static XSSFCellStyle style(Sheet sheet, String text) {
        for (var row : sheet) {
            for (var cell : row) {
                if (cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().equals(text)) {
                    return (XSSFCellStyle) cell.getCellStyle();
                }
            }
        }
        throw new AssertionError(sheet.getSheetName() + " has no cell with " + text);
    }

    private Path target() {
        return folder.resolve("汇总表.xlsx");
    }

    private WorkbookText text(Releases releases) throws IOException {
        Releases.write(releases.release(), target());
        return WorkbookText.of(target());
    }
}
