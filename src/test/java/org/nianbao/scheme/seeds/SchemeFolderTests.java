package org.nianbao.scheme.seeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.fixtures.Schemes;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Indicator;
import org.nianbao.scheme.Rule;
import org.nianbao.scheme.SchemeException;
import org.nianbao.scheme.SchemeFault;

class SchemeFolderTests {

    private final Path folder;

    SchemeFolderTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void copyTheScheme() throws IOException {
        Schemes.copyTo(folder);
    }

    private void change(String file, String text, String replacement) throws IOException {
        var path = folder.resolve(file);
        var content = Files.readString(path);
        assertThat(content).contains(text);
        Files.writeString(path, content.replace(text, replacement));
    }

    private List<String> faults() {
        var exception = catchThrowableOfType(SchemeException.class, new SchemeFolder(folder)::scheme);
        return exception.faults().stream().map(SchemeFault::toString).toList();
    }

    @Test
    void theSchemeOfTheYearIsWhole() {
        var scheme = new SchemeFolder(folder).scheme();

        assertThat(scheme.register().units()).hasSize(15);
        assertThat(scheme.forms()).extracting(Form::code).contains("B00", "B07-1", "B11-1", "B12", "Z01-1", "Z08");
        assertThat(scheme.indicators()).extracting(Indicator::code).hasSize(115).doesNotHaveDuplicates();
        assertThat(scheme.published()).hasSize(115);
        assertThat(scheme.rules()).extracting(Rule::id).contains("F001", "F019", "X101", "X112");
    }

    @Test
    void villagesFillInTheColumnsOfTheCatalogueAndWhatBecameOfLastYearsEntries() {
        var columns = new SchemeFolder(folder)
                .scheme().forms().stream()
                        .filter(form -> form.code().startsWith("B"))
                        .mapToInt(form -> form.lines().isEmpty()
                                ? form.columns().size()
                                : form.lines().size())
                        .sum();

        assertThat(columns).isEqualTo(229 + 8);
    }

    @Test
    void allFaultsAreReportedAtOnceWithFileAndLine() throws IOException {
        change("indicators.yaml", "SUM(Z08.01本年)", "SUM(Z08.09本年)");
        change("indicators.yaml", "code: DJ03", "code: DJ02");
        change("forms/B06.yaml", "name: 户数, type: integer", "name: 户数, type: intger");
        change("forms/B12.yaml", "layout: ledger", "layout ledger");

        assertThat(faults())
                .satisfiesExactly(
                        fault -> assertThat(fault)
                                .isEqualTo(
                                        "forms/B06.yaml 第13行：“type”写的是“intger”，应是 text、integer、decimal、date、month、code、codes、identity 之一"),
                        fault -> assertThat(fault).startsWith("forms/B12.yaml 第5行：YAML 写法有误"),
                        fault -> assertThat(fault).isEqualTo("indicators.yaml 第15行：指标代码 DJ02 重复"),
                        fault -> assertThat(fault)
                                .startsWith("indicators.yaml 第43行：公式“SUM(Z08.09本年)”第9个字：Z08 没有“09本年”这一栏"),
                        fault -> assertThat(fault).isEqualTo("published.csv 第4行：没有指标“DJ03”，最相近的是 DJ01"),
                        fault -> assertThat(fault).isEqualTo("report.yaml 第23行：不认识“{DJ03}”，最相近的是 {DJ01}"));
    }

    @Test
    void aFormulaSpeaksOfColumnsThatAreThereAndOfTheRightKind() throws IOException {
        change("forms/B01.yaml", "formula: B01.14本年 = COUNT(B03)", "formula: B01.14本年 = \"很多\"");
        change("indicators.yaml", "formula: SUM(B07.补贴金额)", "formula: SUM(B07.补帖金额)");

        assertThat(faults())
                .satisfiesExactly(
                        fault -> assertThat(fault).startsWith("forms/B01.yaml 第124行：公式“B01.14本年 = \"很多\"”第"),
                        fault -> assertThat(fault)
                                .startsWith("indicators.yaml 第")
                                .contains("是否指“补贴金额”"));
    }

    @Test
    void aRuleThatReadsNothingAndAnIndicatorThatNoFormFeedsAreFaults() throws IOException {
        change("forms/B01.yaml", "formula: B01.13本年 = COUNT(B02)", "formula: 1 = 2");
        change("indicators.yaml", "formula: COUNT(Z04)\n", "formula: 11\n");

        assertThat(faults())
                .satisfiesExactly(
                        fault -> assertThat(fault).contains("这条审核关系没有用到任何指标栏，不会有审核意见"),
                        fault -> assertThat(fault).contains("指标 JJ09 不取自任何表"));
    }

    @Test
    void whatTheProgramReadsByNameMustBeThere() throws IOException {
        change("forms/S01.yaml", "name: 情况说明", "name: 理由");
        change("forms/B00.yaml", "name: 报送批次", "name: 批次");

        assertThat(faults())
                .containsExactly(
                        "forms/B00.yaml：缺少指标栏“报送批次”，程序要用到它，不能改名或删去", "forms/S01.yaml：缺少指标栏“情况说明”，程序要用到它，不能改名或删去");
    }

    @Test
    void aRuleBetweenUnitsSpeaksOfNoCellOfAnotherForm() throws IOException {
        change("forms/B08.yaml", "生物育种试种 = \"是\") = 参数.推广品种数", "生物育种试种 = \"是\") = B01.11本年");

        assertThat(faults()).singleElement().asString().endsWith("各村都有 B01，不能直接引用“11本年”，请用 SUM 等汇总");
    }

    @Test
    void aMessageAboutAllUnitsHasNoRowAndOneAboutEachHasNoOthers() throws IOException {
        change("forms/B08.yaml", "全镇推广 {右} 个", "{作物}推广 {右} 个");
        change("forms/B08.yaml", "formula: UNIQUE(户编号, 地块名称)", "formula: 面积 ≤ MAX(B08.面积)");

        assertThat(faults())
                .satisfiesExactly(
                        fault -> assertThat(fault).contains("“message”里的 {他村} 不是"),
                        fault -> assertThat(fault).contains("“message”里的 {作物} 不是"));
    }

    @Test
    void onlyWhatTheProgramJudgesStandsInTheFileOfIntake() throws IOException {
        change("intake.yaml", "id: V001\n    scope: 跨村", "id: V001\n    scope: 表间");

        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("intake.yaml 第")
                .endsWith("文件、格式审核和由程序判断的跨村审核写在 intake.yaml，其余写在所属的表");
    }

    @Test
    void aMessageBetweenUnitsTellsNothingPersonal() throws IOException {
        change("forms/B03.yaml", "这名党员也在{他村}", "名册中的{姓名}也在{他村}");
        change("forms/B01.yaml", "基本情况表报党支部 {左} 个", "基本情况表报党支部 {他村} 个");

        assertThat(faults())
                .satisfiesExactly(
                        fault -> assertThat(fault).contains("“message”里的 {他村} 不是"),
                        fault -> assertThat(fault).contains("“message”里的 {姓名} 不是"));
    }

    @Test
    void aMessageSpeaksOfSidesAndOfColumnsOfTheRow() throws IOException {
        change("forms/B03.yaml", "{姓名}的性别填{性别}", "{名字}的性别填{性别}");
        change("forms/B01.yaml", "基本情况表报党支部 {左} 个", "基本情况表报党支部 {13本年} 个");

        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("forms/B03.yaml 第")
                .endsWith("“message”里的 {名字} 不是 {左} {右} {差}，也不是这一行的栏");
    }

    @Test
    void aFormThatIsLikeAnotherIsHeldToItsRules() {
        var rule = new SchemeFolder(folder).scheme().rule("X202");

        assertThat(rule.checks().stream()
                        .map(check -> check.form().code() + check.condition().references()))
                .containsExactly("B03[B02.支部编码, B03.支部编码]", "Z01-1[Z01.支部编码, Z01-1.支部编码]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            scheme.yaml | year: 2023 | year: 二三 | scheme.yaml 第2行：“year”写的是“二三”，应是 2000 至 2099 的四位年份
            scheme.yaml | deadline: 2024-01-10 | deadline: 2024-1-10 | scheme.yaml 第17行：“deadline”写的是“2024-1-10”，应是日期，如 2024-01-10，是否指“2024-01-10”？
            scheme.yaml | issuer: 沙日浩来镇人民政府 | isuer: 沙日浩来镇人民政府 | scheme.yaml 第5行：不认识“isuer”，是否指“issuer”？
            scheme.yaml | wording: exact | wording: rough | scheme.yaml 第14行：“wording”写的是“rough”，应是 exact 或 approximate
            units.csv | 150525106213,呼和嘎查 | 150525106212,呼和嘎查 | units.csv 第15行：区划代码 150525106212 重复
            units.csv | 150525106213,呼和嘎查 | 15052510621,呼和嘎查 | units.csv 第15行：区划代码应是 12 位数字，写的是“15052510621”，有 11 位
            units.csv | 呼和村；呼和 | 呼和村；金星 | units.csv 第15行：“金星”既指金星嘎查又指呼和嘎查
            published.csv | DJ01,20, | DJ01,二十, | published.csv 第2行：公布数应是数字，或数字加“余”，写的是“二十”
            published.csv | DJ01,20, | DJ99,20, | published.csv 第2行：没有指标“DJ99”，最相近的是 DJ09
            published.csv | DJ02,539, | DJ01,539, | published.csv 第3行：指标 DJ01 重复
            intake.yaml | id: F002 | id: F001 | intake.yaml 第8行：审核关系 F001 重复
            intake.yaml | level: 提示 | level: 提醒 | intake.yaml 第21行：“level”写的是“提醒”，应是强制、核实、提示之一；同样的还有 第104行、第109行、第114行、第129行、第134行
            forms/B09.yaml | name: 地类 | name: 村民小组 | forms/B09.yaml 第11行：指标栏“村民小组”重复
            forms/B09.yaml | codes: [国有, 集体, 个人承包], | '' | forms/B09.yaml 第14行：代码栏要写明代码表（codes）
            forms/B09.yaml | form: B09 | form: B10 | forms/B09.yaml 第1行：表的代码是 B10，文件名却是 forms/B09.yaml
            forms/B09.yaml | reporters: [嘎查村] | reporters: [社区] | forms/B09.yaml 第4行：名录中没有“社区”这一类单位
            forms/Z01.yaml | like: B02 | like: B22 | forms/Z01.yaml 第7行：没有可参照的表 B22，是否指“B02”？
            """)
    void eachFaultIsNamedAtItsLine(String file, String text, String replacement, String fault) throws IOException {
        change(file, text, replacement);

        assertThat(faults()).contains(fault);
    }

    @Test
    void aFileThatIsNotUtf8SaysSo() throws IOException {
        var units = folder.resolve("units.csv");
        Files.write(units, Files.readString(units, UTF_8).getBytes(Charset.forName("GBK")));

        assertThat(faults())
                .containsExactly(
                        "units.csv 第2行：从这一行起不是 UTF-8 编码（多半是 GBK，即“ANSI”），请用 Excel 或 WPS“另存为”，类型选“CSV UTF-8（逗号分隔）”");
    }

    @Test
    void aByteOrderMarkIsNoFault() throws IOException {
        var units = folder.resolve("units.csv");
        Files.writeString(units, "\uFEFF" + Files.readString(units));

        assertThat(new SchemeFolder(folder).scheme().register().units()).hasSize(15);
    }

    @Test
    void missingFilesAndFoldersAreNamed() throws IOException {
        Files.delete(folder.resolve("published.csv"));
        Files.delete(folder.resolve("forms/B00.yaml"));

        assertThat(faults()).contains("published.csv：没有这个文件", "forms：没有封面（B00.yaml）");

        var nowhere = catchThrowableOfType(SchemeException.class, new SchemeFolder(folder.resolve("2099"))::scheme);
        assertThat(nowhere.getMessage()).endsWith("没有这个报表制度文件夹");
    }
}
