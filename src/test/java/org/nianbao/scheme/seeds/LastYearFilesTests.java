package org.nianbao.scheme.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.fixtures.Schemes;
import org.nianbao.scheme.Register;
import org.nianbao.scheme.SchemeException;
import org.nianbao.scheme.SchemeFault;

/** What a scheme's folder says of last year: approved values, the changes of the register, rules that look back. */
class LastYearFilesTests {

    private final Path folder;
    private final Path lastYear;

    LastYearFilesTests(@TempDir Path seeds) {
        folder = seeds.resolve("2023");
        lastYear = seeds.resolve("2022");
    }

    @BeforeEach
    void copyTheScheme() throws IOException {
        Schemes.copyTo(folder);
    }

    private static void change(Path file, String text, String replacement) throws IOException {
        var content = Files.readString(file);
        assertThat(content).contains(text);
        Files.writeString(file, content.replace(text, replacement));
    }

    private List<String> faults() {
        var exception = catchThrowableOfType(SchemeException.class, new SchemeFolder(folder)::scheme);
        return exception.faults().stream().map(SchemeFault::toString).toList();
    }

    private Register register() {
        return new SchemeFolder(folder).scheme().register();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            150525106299,B01.14本年,38 | 名录中没有区划代码 150525106299
            150525106200,B01.14年底,38 | B01 没有“14年底”这一栏
            150525106200,B03.全年实交,38 | 项目应如 B01.14本年，是一张不按行填的表的一栏，写的是“B03.全年实交”
            150525106200,党员数,38 | 项目应如 B01.14本年，是一张不按行填的表的一栏，写的是“党员数”
            150525106200,B01.单位代码,38 | B01 没有“单位代码”这一栏
            150525106200,B01.14本年,三八 | B01.14本年 应是整数，写的是“三八”
            150525106200,B01.14本年, | B01.14本年 应是整数，写的是“”
            150525106200,B01.06本年,1.25 | B01.06本年 应是最多 1 位小数的数，写的是“1.25”
            150525106200,B00.报出日期,2022-02-30 | B00.报出日期 应是日期，写的是“2022-02-30”
            150525106200,Z08.01本年,9 | 东沙日浩来嘎查不报 Z08 镇级其他事项
            150525106201,B01.14本年,40 | 西沙日浩来嘎查的 B01.14本年 重复
            """)
    void anApprovedValueIsOneOfAColumnOfAUnit(String line, String fault) throws IOException {
        Files.writeString(folder.resolve("approved.csv"), "区划代码,项目,2022年审定数\n150525106201,B01.14本年,41\n" + line + "\n");

        assertThat(faults()).containsExactly("approved.csv 第3行：" + fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            approved.csv  | 区划代码,项目,2021年审定数 | 是 2021 年的审定数，这里要的是 2022 年的：请换成 2022 年的，标题写 2022年审定数；还没有的，只留标题行，删去以下各行
            approved.csv  | 区划代码,项目, 2023 年审定数 | 是 2023 年的审定数，这里要的是 2022 年的：请换成 2022 年的，标题写 2022年审定数；还没有的，只留标题行，删去以下各行
            approved.csv  | 区划代码,项目,数值 | 标题行应是 区划代码,项目,2022年审定数
            approved.csv  | 区划代码,项目,二〇二二年审定数 | 标题行应是 区划代码,项目,2022年审定数
            approved.csv  | 区划代码,项目,2022年公布数 | 标题行应是 区划代码,项目,2022年审定数
            published.csv | code,2022年公布数,wording | 是 2022 年的公布数，这里要的是 2023 年的：请换成 2023 年的，标题写 2023年公布数；还没有的，只留标题行，删去以下各行
            published.csv | code,figure,wording | 标题行应是 code,2023年公布数,wording
            """)
    void whatIsLeftOverFromAnotherYearIsAFaultAndNoneOfItsValuesIsRead(String file, String headings, String fault)
            throws IOException {
        Files.writeString(folder.resolve(file), headings + "\n又,不,对\n");

        assertThat(faults()).containsExactly(file + " 第1行：" + fault);
    }

    @Test
    void aFileThatASpreadsheetHasSavedSaysItsYear() throws IOException {
        Files.writeString(folder.resolve("approved.csv"), "\uFEFF区划代码,项目,2022年审定数\r\n150525106201,B01.14本年,41\r\n");

        assertThat(new SchemeFolder(folder).scheme().referenceRows().lastYear()).isNotNull();
    }

    @Test
    void whereTheYearIsNotKnownNothingFollowsFromIt() throws IOException {
        change(folder.resolve("scheme.yaml"), "\nyear: 2023", "\nyear: 二三");

        assertThat(faults()).containsExactly("scheme.yaml 第2行：“year”写的是“二三”，应是 2000 至 2099 的四位年份");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            B09 | 区划代码,地块编号,亩数 | 150525106200,P1,3 | issued/B09.csv 第1行：B09 沙地地块核查登记表 没有“亩数”这一栏
            B09 | 地块编号,面积（亩） | P1,3 | issued/B09.csv 第1行：缺少“区划代码”这一栏
            B09 | 区划代码,面积（亩） | 150525106000,3 | issued/B09.csv 第2行：名录中没有报 B09 沙地地块核查登记表 的单位 150525106000
            B09 | 区划代码,面积（亩） | 150525106200,三亩 | issued/B09.csv 第2行：“面积（亩）”应是最多 4 位小数的数，写的是“三亩”
            B09 | 区划代码,地类 | 150525106200,沼泽 | issued/B09.csv 第2行：“地类”应是代码，写的是“沼泽”
            B99 | 区划代码 | 150525106200 | issued/B99.csv：没有“B99”这张台账
            """)
    void anIssuedListIsOneOfAForm(String form, String headings, String line, String fault) throws IOException {
        Files.createDirectories(folder.resolve("issued"));
        Files.writeString(folder.resolve("issued/" + form + ".csv"), headings + "\n" + line + "\n");

        assertThat(faults()).containsExactly(fault);
    }

    @Test
    void onlyRulesOfLastYearLookBack() throws IOException {
        change(folder.resolve("forms/B01.yaml"), "B01.13本年 = COUNT(B02)", "B01.13本年 = COUNT(上年.B02)");
        change(folder.resolve("indicators.yaml"), "SUM(B02.责任区数) +", "SUM(上年.B02.责任区数) +");
        change(folder.resolve("forms/B05.yaml"), "COUNT(上年.B05, 荣誉名称 = \"调解之星\")", "DISTINCT(上年.B05.姓名或名称)");

        assertThat(faults())
                .satisfiesExactly(
                        fault ->
                                assertThat(fault).startsWith("forms/B01.yaml 第").endsWith("表间审核里不能用 上年.B02，只有同期审核可以"),
                        fault -> assertThat(fault)
                                .startsWith("forms/B05.yaml 第")
                                .endsWith("上年.B05.姓名或名称 是个人信息，上年的只存代号，不能用来比较"),
                        fault -> assertThat(fault)
                                .startsWith("indicators.yaml 第")
                                .endsWith("指标里不能用 上年.B02，只有同期审核可以"));
    }

    @Test
    void aRuleOfLinesIsOneStatementOfEach() throws IOException {
        var rule = new SchemeFolder(folder).scheme().rule("Y004");

        assertThat(rule.checks()).hasSize(39);
        assertThat(rule.checks().get(1).condition().text()).isEqualTo("02上年 = 上年.B01.02本年");
        assertThat(rule.checks().get(1).message()).startsWith("第02行“年末户籍人口”的上年数 {左} 人，");

        change(folder.resolve("forms/B01.yaml"), "lines: [\"06\"]", "lines: [\"66\"]");
        change(folder.resolve("forms/B01.yaml"), "lines: all", "lines: 全部");
        assertThat(faults())
                .satisfiesExactly(
                        fault -> assertThat(fault).endsWith("B01 没有代码是“66”的行"),
                        fault -> assertThat(fault).endsWith("“lines”写的是“全部”，应是行的代码，写作 [甲, 乙]，或 all"));
    }

    @Test
    void aMessageNamesParametersThatAreThere() throws IOException {
        assertThat(new SchemeFolder(folder)
                        .scheme()
                        .rule("Y601")
                        .checks()
                        .get(0)
                        .message())
                .endsWith("相差 {差} 个，超过 10%");

        change(folder.resolve("forms/B06.yaml"), "{参数.网格增减百分比}", "{参数.网格增减}");
        assertThat(faults()).singleElement().asString().contains("“message”里的 {参数.网格增减} 不是");
    }

    /** The register of 2022, which is that of 2023 but for a change. */
    private void lastYearWas(String present, String former) throws IOException {
        Files.createDirectories(lastYear);
        Files.copy(folder.resolve("units.csv"), lastYear.resolve("units.csv"));
        change(lastYear.resolve("units.csv"), present, former);
    }

    private void changes(String... lines) throws IOException {
        Files.writeString(folder.resolve("changes.csv"), "上年代码,本年代码,变动\n" + String.join("\n", lines) + "\n");
    }

    @Test
    void registersThatAreAlikeNeedNoWord() throws IOException {
        lastYearWas("呼和村；呼和", "呼和");

        assertThat(register().changes()).isEmpty();
        assertThat(register().formerCode(register().called("呼和嘎查").orElseThrow()))
                .isEqualTo("150525106213");
    }

    @Test
    void aUnitThatWasRenamedIsWrittenDown() throws IOException {
        lastYearWas("150525106213,呼和嘎查", "150525106213,呼和村民委员会");

        assertThat(faults()).containsExactly("units.csv 第15行：150525106213 呼和嘎查 上年是呼和村民委员会，要在 changes.csv 写明变动");

        changes("150525106213,150525106213,更名");
        assertThat(register().changes()).hasSize(1);
    }

    @Test
    void aUnitThatIsNewAndOneThatIsGoneAreWrittenDown() throws IOException {
        lastYearWas("150525106213,呼和嘎查,嘎查村,呼和村；呼和", "150525106214,查干嘎查,嘎查村,");

        assertThat(faults())
                .containsExactlyInAnyOrder(
                        "units.csv 第15行：150525106213 呼和嘎查 不在上年名录中，要在 changes.csv 写明变动",
                        "../2022/units.csv 第15行：150525106214 查干嘎查 不在本年名录中，要在 changes.csv 写明变动");

        changes(",150525106213,新增", "150525106214,,撤销");
        assertThat(register().formerCode(register().called("呼和嘎查").orElseThrow()))
                .isEmpty();
    }

    @Test
    void aUnitThatHasAnotherCodeIsFoundUnderItsFormerOne() throws IOException {
        lastYearWas("150525106213,呼和嘎查", "150525106219,呼和嘎查");

        assertThat(faults())
                .containsExactlyInAnyOrder(
                        "units.csv 第15行：150525106213 呼和嘎查 上年的区划代码是 150525106219，要在 changes.csv 写明变动",
                        "../2022/units.csv 第15行：150525106219 呼和嘎查 不在本年名录中，要在 changes.csv 写明变动");

        changes("150525106219,150525106213,代码变更");
        assertThat(register().formerCode(register().called("呼和嘎查").orElseThrow()))
                .isEqualTo("150525106219");
    }

    @Test
    void codesThatWereExchangedAreWrittenDownBothWays() throws IOException {
        lastYearWas("150525106213,呼和嘎查", "150525106219,呼和嘎查");
        change(lastYear.resolve("units.csv"), "150525106212,白音他拉", "150525106213,白音他拉");
        changes("150525106219,150525106213,代码变更");

        assertThat(faults())
                .containsExactlyInAnyOrder(
                        "units.csv 第14行：150525106212 白音他拉嘎查 上年的区划代码是 150525106213，要在 changes.csv 写明变动",
                        "../2022/units.csv 第14行：150525106213 白音他拉嘎查 不在本年名录中，要在 changes.csv 写明变动");

        changes("150525106219,150525106213,代码变更", "150525106213,150525106212,代码变更");
        assertThat(register().changes()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            150525106213,150525106213,改名 | 变动应是新增、撤销、更名、代码变更之一，写的是“改名”
            150525106213,150525106213,新增 | 新增的只写本年代码
            150525106213,150525106213,撤销 | 撤销的只写上年代码
            150525106213,150525106212,更名 | 更名的上年代码和本年代码都要写，两个相同
            150525106213,150525106213,代码变更 | 代码变更的上年代码和本年代码都要写，两个不同
            ,150525106299,新增 | 本年名录中没有 150525106299
            150525106299,,撤销 | 上年名录中没有 150525106299
            150525106212,150525106212,更名 | 这个单位上年也叫这个名称，不是更名
            150525106213,150525106211,代码变更 | 上年代码 150525106213 重复
            """)
    void aChangeIsWhatItSays(String line, String fault) throws IOException {
        lastYearWas("150525106213,呼和嘎查", "150525106213,呼和村民委员会");
        changes("150525106213,150525106213,更名", line);

        assertThat(faults()).contains("changes.csv 第3行：" + fault);
    }
}
