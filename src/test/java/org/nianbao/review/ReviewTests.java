package org.nianbao.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.scheme.Level;
import org.nianbao.scheme.Scheme;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Screening;
import org.nianbao.submission.Verdict;
import org.nianbao.workbook.reading.WorkbookReader;

/** What comes of a workbook, from its bytes to the verdict. */
class ReviewTests {

    private final Scheme scheme = Schemes.of2023();
    private final Path folder;

    ReviewTests(@TempDir Path folder) {
        this.folder = folder;
    }

    private VillageWorkbook workbook() {
        return VillageWorkbook.of(scheme, "呼和嘎查");
    }

    private Screening review(VillageWorkbook workbook, String fileName) {
        var file = workbook.saveAs(folder.resolve(fileName));
        var reading = new WorkbookReader(scheme).read(file, new FileId(fileName, "0".repeat(64)));
        return new Reviewer(scheme).review(reading);
    }

    /** The findings above mere information, as {@code rule place message}. */
    private List<String> findings(VillageWorkbook workbook) {
        return review(workbook, "呼和嘎查.xlsx").findings().stream()
                .filter(finding -> finding.level() != Level.NOTICE)
                .map(finding -> "%s %s %s".formatted(finding.rule(), finding.place(), finding.message()))
                .toList();
    }

    @Test
    void aSoundWorkbookIsAcceptedWithoutAWord() {
        for (var name : List.of("呼和嘎查.xlsx", "呼和嘎查.xls")) {
            var screening = review(workbook(), name);

            assertThat(screening.findings()).isEmpty();
            assertThat(screening.verdict()).isEqualTo(Verdict.ACCEPTED);
            assertThat(screening.sender()).map(Object::toString).contains("呼和嘎查");
        }
    }

    @Test
    void aCodeThatIsNotInTheRegisterNamesTheNearestUnits() {
        assertThat(findings(workbook().set("B00", "区划代码", "150525106299")))
                .containsExactly("F003 B00 封面!B2 区划代码 150525106299 不在本年名录中");
        assertThat(review(workbook().set("B00", "区划代码", "150525106299"), "a.xlsx")
                        .findings()
                        .get(0)
                        .expected())
                .startsWith("名录中相近的有：呼和嘎查 150525106213");
    }

    @Test
    void theCodeDecidesAndTheNameMustAgreeWithIt() {
        assertThat(findings(workbook().set("B00", "填报单位", "水泉嘎查")))
                .containsExactly("F003 B00 封面!B3 区划代码 150525106213 在名录中是呼和嘎查，封面的填报单位写的是“水泉嘎查”");
        assertThat(findings(workbook().set("B00", "填报单位", "呼和 村"))).isEmpty();
        assertThat(findings(workbook().set("B00", "区划代码", 150525106213L))).isEmpty();
    }

    @Test
    void aFileNameOfAnotherUnitIsMentionedOnly() {
        var screening = review(workbook(), "金星村 最终版(1).xlsx");

        assertThat(screening.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(screening.findings())
                .extracting(Finding::rule, Finding::message)
                .containsExactly(tuple("F004", "文件名写的是金星嘎查，封面是呼和嘎查，以封面为准"));
    }

    @Test
    void aReportOfAnotherYearIsReturned() {
        assertThat(findings(workbook().set("B00", "报告年度", 2022)))
                .containsExactly("F005 B00 封面!B4 报告年度是2022，本次收的是 2023 年的报表");
    }

    /** The others name their columns one row higher already, and the row below would be taken for an entry. */
    @Test
    void aHeaderReachesAsFarDownAsItsMergedCells() {
        var inserted = workbook().change(workbook -> {
            var sheet = VillageWorkbook.sheet(workbook, "B12");
            for (int column = 0; column < 11; column++) {
                sheet.addMergedRegion(new CellRangeAddress(1, 2, column, column));
            }
            VillageWorkbook.cell(sheet, "L3").setCellValue("自编栏");
            VillageWorkbook.cell(sheet, "L4").setCellValue("自填");
        });

        assertThat(review(inserted, "呼和嘎查.xlsx").findings())
                .filteredOn(finding -> finding.rule().equals("F021"))
                .extracting(Finding::place)
                .containsExactly("B12 项目建设台账!L3");
    }

    @Test
    void batchesAreCountedFromOne() {
        for (var batch : List.of("0", "-1", "1000")) {
            assertThat(findings(workbook().set("B00", "报送批次", new BigDecimal(batch))))
                    .containsExactly("F007 B00 封面!B5 报送批次是 %s，应从 1 起逐次加 1".formatted(batch));
        }
    }

    @Test
    void aNumberThatNobodyMeansIsReturned() {
        assertThat(findings(workbook().with("B03", "全年实交", new BigDecimal("1e300"))))
                .containsExactly("F012 B03 党员名册及党费收缴台账!Y3 “全年实交”填的数超过 15 位");
    }

    @Test
    void theCoverIsSigned() {
        assertThat(findings(workbook().set("B00", "填表人", "").set("B00", "报出日期", "")))
                .containsExactly("F006 B00 封面!B7、B9 封面没有填填表人、报出日期");
    }

    @Test
    void aMissingOrHiddenSheetIsReturned() {
        assertThat(findings(workbook().change(book -> book.removeSheetAt(book.getSheetIndex("B09 沙地地块核查登记表")))))
                .containsExactly("F008  缺少“B09 沙地地块核查登记表”");
        assertThat(findings(
                        workbook().change(book -> book.setSheetHidden(book.getSheetIndex("B10 图斑和四乱问题整改台账"), true))))
                .containsExactly("F008 B10 图斑和四乱问题整改台账 “B10 图斑和四乱问题整改台账”是隐藏的");
    }

    @Test
    void anOldTemplateIsReturned() {
        assertThat(findings(workbook().set("B00", "模板版本", "NB2022-3")))
                .containsExactly("F009 B00 封面!B11 模板版本是NB2022-3，现行版本是 NB2023-1");
    }

    @Test
    void aLateReportWaitsForAnExplanation() {
        var late = workbook().set("B00", "报出日期", "2024年1月11日");

        assertThat(findings(late)).containsExactly("F010 B00 封面!B9 报出日期是 2024-01-11，晚于截止日期 2024-01-10，记为迟报");
        assertThat(review(late, "a.xlsx").verdict()).isEqualTo(Verdict.HELD);
        assertThat(findings(workbook().set("B00", "报出日期", "2024年1月10日"))).isEmpty();
    }

    @Test
    void columnsAreFoundByTheirHeadingsInWhateverOrder() {
        var swapped = workbook()
                .write("B06", "G2", "身份证\n号")
                .write("B06", "H2", "网格服务员　姓名")
                .write("B06", "G3", VillageWorkbook.IDENTITY)
                .write("B06", "H3", "丁某");

        assertThat(findings(swapped)).isEmpty();
    }

    @Test
    void aMissingColumnIsOneFindingAndSilencesTheRulesThatNeedIt() {
        assertThat(findings(workbook().write("B03", "Y2", "缴费总数")))
                .containsExactly("F011 B03 党员名册及党费收缴台账!A2 缺少“全年实交（元）”栏");
    }

    @Test
    void aColumnThatStandsTwiceIsReturned() {
        assertThat(findings(workbook().write("B09", "H2", "地类")))
                .contains("F011 B09 沙地地块核查登记表!C2、H2 “地类”栏出现了 2 次，分不清以哪一栏为准");
    }

    @Test
    void aLineThatIsMissingOrMisnamedIsReturned() {
        assertThat(findings(workbook().write("B01", "C4", "").write("B01", "A4", "")))
                .contains("F011 B01 嘎查村基本情况表 缺少指标“02 年末户籍人口”一行");
        assertThat(findings(workbook().write("B01", "A8", "林地面积")))
                .contains("F011 B01 嘎查村基本情况表!A8 代码 06 的指标应是“耕地面积”，表中是“林地面积”");
    }

    @Test
    void numbersMayBeWrittenInManyWays() {
        for (var twelve : List.of("12", " １２ ", "12.0", "12元", "12.00")) {
            assertThat(findings(workbook().with("B03", "全年实交", twelve)))
                    .as(twelve)
                    .isEmpty();
        }
        assertThat(findings(workbook().with("B03", "集中学习学时", "1,012"))).isEmpty();
    }

    @Test
    void whatIsNoNumberIsReturnedAtItsCellAndNotCountedAsNothing() {
        assertThat(findings(workbook().with("B03", "全年实交", "约30")))
                .containsExactly("F012 B03 党员名册及党费收缴台账!Y3 “全年实交”填的是约数“约30”，明细要填准数");
        assertThat(findings(workbook().with("B03", "全年实交", "十二元")))
                .containsExactly("F012 B03 党员名册及党费收缴台账!Y3 “全年实交”填的是“十二元”，不是数");
        assertThat(findings(workbook().with("B03", "全年实交", "12亩")))
                .containsExactly("F012 B03 党员名册及党费收缴台账!Y3 “全年实交”填的是“12亩”，不是数");
        assertThat(findings(workbook().with("B03", "全年实交", new BigDecimal("12.05"))))
                .containsExactly("F012 B03 党员名册及党费收缴台账!Y3 “全年实交”填的是 12.05，应是最多 1 位小数");
        assertThat(findings(workbook().with("B06", "户数", new BigDecimal("1.5"))))
                .containsExactly("F012 B06 网格及网格员台账!D3 “户数”填的是 1.5，应是整数");
    }

    @Test
    void aHeadingMayNameAUnitThatIsConverted() {
        var inTenThousands = workbook()
                .with("B11", "帮扶资金", new BigDecimal("1.45"))
                .set("B01", "32本年", 14500)
                .write("B11", "M2", "帮扶资金（万元）");
        assertThat(findings(inTenThousands)).isEmpty();

        assertThat(findings(workbook().write("B03", "Y2", "全年实交（亩）")))
                .containsExactly("F012 B03 党员名册及党费收缴台账!Y2 “全年实交”的计量单位是元，表头写的是亩");
    }

    @Test
    void datesMayBeWrittenInManyWays() {
        for (var day : List.of("2023-6-1", "2023/06/01", "2023.6.1", "2023年6月1日", "20230601", "２０２３.６.１")) {
            assertThat(findings(workbook().with("B09", "核查日期", day))).as(day).isEmpty();
        }
        assertThat(findings(workbook().with("B09", "核查日期", 20230601))).isEmpty();
    }

    @Test
    void aDateThatIsIncompleteOrImpossibleIsReturned() {
        for (var day : List.of("23.6.1", "2023.6", "6月1日", "2023-02-30", "2023年13月1日")) {
            assertThat(findings(workbook().with("B09", "核查日期", day)))
                    .as(day)
                    .containsExactly("F013 B09 沙地地块核查登记表!J3 “核查日期”填的是“%s”，应是完整的年月日，如 2023-05-01".formatted(day));
        }
    }

    @Test
    void totalsAreNoEntriesButMustAddUp() {
        assertThat(findings(workbook().write("B09", "A4", "合 计").write("B09", "E4", 1.5)))
                .isEmpty();
        assertThat(findings(workbook().write("B09", "A4", "合计").write("B09", "E4", 2.5)))
                .containsExactly("F014 B09 沙地地块核查登记表!E4 “面积（亩）”合计行填 2.5，明细相加是 1.5，相差 1");
    }

    /** P003: half a unit of the last place for each entry, but no more than five units in all; nothing where they are whole. */
    @Test
    void aTotalMayMissWhatTheRoundingOfItsEntriesMakesOut() {
        assertThat(findings(totalled(2, 0.0001))).isEmpty();
        assertThat(findings(totalled(2, 0.0002))).hasSize(1);
        assertThat(findings(totalled(12, 0.0005))).isEmpty();
        assertThat(findings(totalled(12, 0.0006)))
                .containsExactly("F014 B09 沙地地块核查登记表!E15 “面积（亩）”合计行填 18.0006，明细相加是 18，相差 0.0006");
    }

    /** So many parcels of 1.5 mu, and a total that is off by something. */
    private VillageWorkbook totalled(int parcels, double off) {
        var workbook = workbook().set("B01", "33本年", parcels).set("B01", "34本年", 1.5 * parcels);
        for (int i = 1; i < parcels; i++) {
            workbook.copy("B09", 0, "地块编号=150525106213%04d".formatted(i + 1));
        }
        var total = parcels + 3;
        return workbook.write("B09", "A" + total, "合计").write("B09", "E" + total, 1.5 * parcels + off);
    }

    @Test
    void subtotalsSumUpTheirOwnGroup() {
        var grouped = workbook()
                .add(
                        "B09",
                        "地块编号",
                        "1505251062130002",
                        "地类",
                        "沙地",
                        "面积（公顷）",
                        new BigDecimal("0.2"),
                        "面积（亩）",
                        3,
                        "权属",
                        "集体",
                        "沙化程度",
                        "中度",
                        "核查状态",
                        "未核查")
                .set("B01", "33本年", 2)
                .set("B01", "34本年", new BigDecimal("4.5"))
                .write("B09", "A5", "二组小计")
                .write("B09", "E5", 4.5)
                .write("B09", "A6", "总计")
                .write("B09", "E6", 4.5);

        assertThat(findings(grouped)).isEmpty();
    }

    @Test
    void footersAndNotesAreNoEntries() {
        var signed = workbook()
                .write("B09", "A5", "填表人：乙某")
                .write("B09", "D5", "审核人：甲某")
                .write("B09", "A6", "注：1. 公顷保留四位小数")
                .write("B09", "A7", "2. 亩 = 公顷 × 15");

        assertThat(findings(signed)).isEmpty();
    }

    @Test
    void aSerialNumberAloneIsABlankRow() {
        assertThat(findings(workbook().write("B03", "A6", 4).write("B03", "A7", 5)))
                .isEmpty();
    }

    @Test
    void hiddenStruckAndAnnotatedCellsAreAskedAbout() {
        assertThat(findings(workbook()
                        .change(book ->
                                VillageWorkbook.sheet(book, "B09").getRow(2).setZeroHeight(true))))
                .containsExactly("F015 B09 沙地地块核查登记表!A3 隐藏的行里有内容");
        assertThat(findings(workbook()
                        .change(book -> VillageWorkbook.sheet(book, "B09").setColumnHidden(3, true))))
                .containsExactly("F015 B09 沙地地块核查登记表!D2、D3 隐藏的列里有内容");
        assertThat(findings(workbook().change(book -> {
                    var font = book.createFont();
                    font.setStrikeout(true);
                    var style = book.createCellStyle();
                    style.setFont(font);
                    VillageWorkbook.cell(VillageWorkbook.sheet(book, "B09"), "B3")
                            .setCellStyle(style);
                })))
                .containsExactly("F015 B09 沙地地块核查登记表!B3 单元格有删除线");
        assertThat(findings(workbook().change(book -> annotate(VillageWorkbook.sheet(book, "B09"), "C3"))))
                .containsExactly("F015 B09 沙地地块核查登记表!C3 单元格有批注");
    }

    private static void annotate(Sheet sheet, String a1) {
        var helper = sheet.getWorkbook().getCreationHelper();
        var cell = VillageWorkbook.cell(sheet, a1);
        var anchor = helper.createClientAnchor();
        anchor.setRow1(cell.getRowIndex());
        anchor.setCol1(cell.getColumnIndex());
        var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(helper.createRichTextString("待核"));
        cell.setCellComment(comment);
    }

    @Test
    void codesMayBeWrittenInAcceptedWaysOnly() {
        assertThat(findings(workbook().with("B03", "示范岗", "√").with("B03", "民族", "蒙")))
                .isEmpty();
        assertThat(findings(workbook().with("B03", "示范岗", "可能")))
                .containsExactly("F016 B03 党员名册及党费收缴台账!T3 “示范岗”填的是“可能”，不在代码表中");
    }

    @Test
    void aRequiredCellIsNotBlankAndDittoIsNoAnswer() {
        assertThat(findings(workbook().with("B03", "民族", ""))).containsExactly("F017 B03 党员名册及党费收缴台账!E3 “民族”是必填栏，不能空着");
        assertThat(findings(workbook().with("B03", "民族", "同上"))).containsExactly("F017 B03 党员名册及党费收缴台账!E3 “民族”不能写“同上”");
        assertThat(findings(workbook().with("B03", "全年实交", "—")))
                .containsExactly("F017 B03 党员名册及党费收缴台账!Y3 “全年实交”不能以“—”代替数值");
    }

    @Test
    void aBlankColumnIsOneFindingWithAllItsCells() {
        var two = workbook().set("B03", 0, "民族=").set("B03", 2, "民族=");

        assertThat(findings(two)).containsExactly("F017 B03 党员名册及党费收缴台账!E3、E5 “民族”是必填栏，不能空着");
    }

    @Test
    void aFormulaIsTakenAtItsResultAndMustHaveOne() {
        assertThat(findings(workbook().change(book -> {
                    var cell = VillageWorkbook.cell(VillageWorkbook.sheet(book, "B03"), "Y3");
                    cell.setCellFormula("V3*W3");
                    cell.setCellValue(12);
                })))
                .isEmpty();
        assertThat(findings(workbook().change(book -> {
                    var cell = VillageWorkbook.cell(VillageWorkbook.sheet(book, "B03"), "Y3");
                    cell.setBlank();
                    cell.setCellFormula("V3*W3");
                })))
                .containsExactly("F018 B03 党员名册及党费收缴台账!Y3 “全年实交”的公式没有计算结果");
        assertThat(findings(workbook()
                        .change(book -> VillageWorkbook.cell(VillageWorkbook.sheet(book, "B03"), "Y3")
                                .setCellErrorValue(FormulaError.REF.getCode()))))
                .containsExactly("F018 B03 党员名册及党费收缴台账!Y3 “全年实交”的公式结果是错误值 #REF!");
    }

    @Test
    void anIdentityNumberIsTextAndIsMaskedInMessages() {
        assertThat(findings(workbook().with("B03", "公民身份号码", 159999197003070017L)))
                .containsExactly("F019 B03 党员名册及党费收缴台账!C3 “公民身份号码”被存成了数值，后几位已经丢失");
        var short17 = review(workbook().with("B03", "公民身份号码", "15999919700307001"), "a.xlsx");
        assertThat(short17.findings())
                .extracting(Finding::message, Finding::found)
                .containsExactly(tuple("“公民身份号码”不是 18 位号码，实有 17 位", "159999*********01"));
        assertThat(findings(workbook().with("B03", "公民身份号码", " 159999 19700307 005x")))
                .isEmpty();
    }

    @Test
    void whatIsNotOfTheTemplateIsMentioned() {
        var screening = review(
                workbook()
                        .write("B09", "M2", "照片")
                        .write("B09", "M3", "有")
                        .change(book -> VillageWorkbook.cell(book.createSheet("草稿"), "A1")
                                .setCellValue("x")),
                "a.xlsx");

        assertThat(screening.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(screening.findings())
                .extracting(Finding::rule, Finding::place, Finding::message)
                .containsExactly(
                        tuple("F021", "B09 沙地地块核查登记表!M2", "“照片”栏不在模板中，未收取"), tuple("F021", "草稿", "工作表“草稿”不在模板中，未收取"));
    }

    @Test
    void aLineThatTheTemplateDoesNotHaveIsMentioned() {
        var screening = review(
                workbook()
                        .write("B01", "A43", "自来水户数")
                        .write("B01", "C43", "40")
                        .write("B01", "D43", 12),
                "a.xlsx");

        assertThat(screening.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(screening.findings())
                .extracting(Finding::rule, Finding::place, Finding::message)
                .containsExactly(tuple("F021", "B01 嘎查村基本情况表!A43", "“自来水户数”一行不在模板中，未收取"));
    }

    @Test
    void normalisationsAreTold() {
        var screening = review(workbook().with("B03", "全年实交", "１２").with("B03", "示范岗", "×"), "a.xlsx");

        assertThat(screening.findings())
                .extracting(Finding::rule, Finding::place, Finding::message)
                .containsExactly(
                        tuple("F020", "B03 党员名册及党费收缴台账!T3", "“示范岗”代码写法统一：“×”读作“否”"),
                        tuple("F020", "B03 党员名册及党费收缴台账!Y3", "“全年实交”文本格式的数字转为数值：“１２”读作“12”"));
    }

    @Test
    void everythingIsFoundInOnePass() {
        assertThat(findings(workbook()
                        .set("B00", "报告年度", 2022)
                        .with("B03", "示范岗", "可能")
                        .with("B09", "核查日期", "2023.6")
                        .set("B01", "25本年", 2)))
                .extracting(text -> text.substring(0, 4))
                .containsExactlyInAnyOrder("F005", "F016", "F013", "X104");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            14本年 | 2 | X101 B01 嘎查村基本情况表!D16 基本情况表报年末党员 2 人，党员名册有 3 人，相差 1 人
            17本年 | 1 | X102 B01 嘎查村基本情况表!D19 基本情况表报本年发展 1 人，党员名册中入党日期在本年的有 0 人，相差 1 人
            24本年 | 36.1 | X103 B01 嘎查村基本情况表!D26 基本情况表报全年实交党费 36.1 元，党员名册合计 36 元，相差 0.1 元
            25本年 | 0 | X104 B01 嘎查村基本情况表!D27 基本情况表报网格 0 个，网格台账有 1 个，相差 1 个
            26本年 | 2 | X104 B01 嘎查村基本情况表!D28 基本情况表报网格服务员 2 人，网格台账按身份号码有 1 人，相差 1 人
            01本年 | 6 | X105 B01 嘎查村基本情况表!D3 网格台账合计 5 户，基本情况表报年末户籍 6 户，相差 1 户
            02本年 | 16 | X105 B01 嘎查村基本情况表!D4 网格台账合计 15 人，基本情况表报年末户籍人口 16 人，相差 1 人，超过 3%
            11本年 | 0.2 | X106 B01 嘎查村基本情况表!D13 基本情况表报玉米 0.2 亩，种植情况表合计（含带状折算）0 亩，相差 0.2 亩
            12本年 | 0.2 | X106 B01 嘎查村基本情况表!D14 基本情况表报大豆 0.2 亩，种植情况表合计（含带状折算）0 亩，相差 0.2 亩
            33本年 | 2 | X108 B01 嘎查村基本情况表!D35 基本情况表报沙地地块 2 个，登记表有 1 个，相差 1 个
            34本年 | 1.6 | X108 B01 嘎查村基本情况表!D36 基本情况表报沙地核查面积 1.6 亩，登记表合计 1.5 亩，相差 0.1 亩
            35本年 | 1 | X109 B01 嘎查村基本情况表!D37 基本情况表报林业图斑 1 块，整改台账有 0 块，相差 1 块
            36本年 | 0.1 | X109 B01 嘎查村基本情况表!D38 基本情况表报林业图斑面积 0.1 亩，整改台账合计 0 亩，相差 0.1 亩
            30本年 | 2 | X110 B01 嘎查村基本情况表!D32 基本情况表报年末监测户 2 户，监测户台账（未消除和本年消除）有 1 户，相差 1 户
            31本年 | 3 | X110 B01 嘎查村基本情况表!D33 基本情况表报年末监测 3 人，家庭成员名册有 2 人，相差 1 人
            32本年 | 1 | X110 B01 嘎查村基本情况表!D34 基本情况表报监测户帮扶资金 1 元，监测户台账合计 0 元，相差 1 元
            37本年 | 1 | X111 B01 嘎查村基本情况表!D39 基本情况表报化解矛盾纠纷 1 件，纠纷台账结果为化解的有 0 件，相差 1 件
            38本年 | 50 | X111 B01 嘎查村基本情况表!D40 基本情况表报以案定补资金 50 元，纠纷台账合计 0 元，相差 50 元
            13本年 | 2 | X112 B01 嘎查村基本情况表!D15 基本情况表报党支部 2 个，党组织情况表有 1 个，相差 1 个
            """)
    void controlTotalsAreHeldAgainstTheLedgers(String line, BigDecimal value, String finding) {
        var byThatRule = findings(workbook().set("B01", line, value)).stream()
                .filter(other -> other.startsWith(finding.substring(0, 4)))
                .toList();

        assertThat(byThatRule).containsExactly(finding);
    }

    @Test
    void theCropsOfTheVillageStayWithinItsSownArea() {
        var sown = workbook()
                .set("B01", "09本年", 9)
                .set("B01", "10本年", 9)
                .add(
                        "B08", "户编号", "1", "经营者", "甲某", "村民小组", "一组", "地块名称", "南地", "土地来源", "承包", "作物", "杂粮", "种植方式",
                        "清种", "生物育种试种", "否", "是否轮作", "否", "面积", 10);

        assertThat(findings(sown)).containsExactly("X107 B01 嘎查村基本情况表!D11 种植情况表合计 10 亩，超过基本情况表的农作物播种面积 9 亩，多 1 亩");
        assertThat(findings(sown.set("B01", "09本年", 10))).isEmpty();
    }

    @Test
    void toleratedDifferencesAreNoFindings() {
        assertThat(findings(workbook()
                        .with("B09", "面积（公顷）", new BigDecimal("0.1033"))
                        .with("B09", "面积（亩）", new BigDecimal("1.5495"))))
                .isEmpty();
    }
}
