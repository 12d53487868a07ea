package org.nianbao.scheme.seeds;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.fixtures.Schemes;
import org.nianbao.scheme.Rule;
import org.nianbao.scheme.SchemeException;
import org.nianbao.scheme.SchemeFault;

/** What an officer who edits a scheme by hand gets wrong, each told once, where it is, with what to do. */
class MistakesInASchemeTests {

    private final Path folder;

    MistakesInASchemeTests(@TempDir Path seeds) {
        folder = seeds.resolve("2023");
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
        return exception == null
                ? List.of()
                : exception.faults().stream().map(SchemeFault::toString).toList();
    }

    private static String unescaped(String text) {
        return text.replace("<SP>", " ")
                .replace("&#124;", "|")
                .replace("<WIDE>", "\u3000")
                .replace("<TAB>", "\t")
                .replace("<BEL>", "\u0007")
                .replace("<ZWSP>", "\u200b")
                .replace("<NEL>", "\u0085");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            forms/B03.yaml | id: R301 | id: R 301 | <SP>第40行：“R 301”要以汉字或字母开头，只能用汉字、字母、数字和“-”“_”“.”，不能有空格和全角字符
            forms/B03.yaml | id: R301 | id: Ｒ301 | <SP>第40行：“Ｒ301”要以汉字或字母开头，只能用汉字、字母、数字和“-”“_”“.”，不能有空格和全角字符
            forms/B03.yaml | id: R301 | id: r302 | <SP>第48行：审核关系 R302 重复
            forms/B03.yaml | id: R301 | id: R3012345678901234567890123456789012 | <SP>第40行：“R3012345678901234567890123456789012”有 35 个字，最多 32 个
            indicators.yaml | code: XZ27 | code: 27 | <SP>第603行：“27”要以汉字或字母开头，只能用汉字、字母、数字和“-”“_”“.”，不能有空格和全角字符
            forms/B09.yaml | name: 地类, | name: '地"类', | <SP>第11行：“地"类”不能有引号、反引号、反斜杠、方括号、花括号和星号
            forms/B09.yaml | name: 地类, | name: 地`类, | <SP>第11行：“地`类”不能有引号、反引号、反斜杠、方括号、花括号和星号
            forms/B09.yaml | name: 地类, | name: 地𠮷类, | <SP>第11行：“地𠮷类”有数据库不收的生僻字（𠮷），请改用常用字
            forms/B09.yaml | name: 地类, | name: 地<ZWSP>类, | <SP>第11行：“地<ZWSP>类”里有看不见的字符（U+200B），请删去重写
            forms/B09.yaml | name: 地类, | name: 地*类, | <SP>第11行：“地*类”不能有引号、反引号、反斜杠、方括号、花括号和星号
            forms/B09.yaml | name: 地类, | name: －地类, | <SP>第11行：“－地类”不能以“-”开头，数据库按它找不到值
            forms/B09.yaml | name: 地类, | name: 单位代码, | <SP>第11行：“单位代码”是程序自己用的栏名，请换一个
            forms/B09.yaml | name: 地类, | name: 行号, | <SP>第11行：“行号”是程序自己用的栏名，请换一个
            forms/B09.yaml | name: 地类, | name: 非, | <SP>第11行：“非”在公式里另有含义，请换一个
            forms/B09.yaml | name: 地类, | name: true, | <SP>第11行：“true”在公式里另有含义，请换一个
            forms/B09.yaml | title: 沙地地块核查登记表 | title: 沙地/地块 | <SP>第2行：“沙地/地块”是工作表的名称，Excel 不许有 [ ] : * ? / \\，首尾也不能是单引号
            forms/B09.yaml | title: 沙地地块核查登记表 | title: 沙地地块核查登记表沙地地块核查登记表沙地地块核查登记表沙 | <SP>第2行：“沙地地块核查登记表沙地地块核查登记表沙地地块核查登记表沙”有 28 个字，最多 27 个：工作表叫“B09 沙地地块核查登记表沙地地块核查登记表沙地地块核查登记表沙”，Excel 只收 31 个
            scheme.yaml | release: 沙日浩来镇 | release: 沙日浩来镇? | <SP>第12行：“沙日浩来镇?2023年年终统计汇总表.xlsx”要用作文件名，不能有 / \\ : * ? " < > &#124;，也不能以“.”开头
            units.csv | ,水泉嘎查, | ,水泉:嘎查, | <SP>第13行：“水泉:嘎查”要用作文件名，不能有 / \\ : * ? " < > &#124;，也不能以“.”开头
            units.csv | 呼和村；呼和 | 呼和村；ＨＵＨＥ①；金 星 | <SP>第15行：“金 星”既指金星嘎查又指呼和嘎查
            units.csv | 呼和村；呼和 | 呼和村;呼和 | <SP>第15行：别名“呼和村;呼和”里有逗号、顿号或半角分号，各别名之间要用“；”
            forms/B01.yaml | code: "02" | code: "2" | <SP>第11行：“2”要是两位或三位数字，如 01
            forms/B01.yaml | code: "02" | code: "001" | <SP>第11行：行的代码“001”重复
            forms/B09.yaml | row: 地块 | room: 0 | <SP>第6行：“room”写的是“0”，应是 1 至 20000 的整数
            """)
    void aNameIsOneThatEverythingCanBear(String file, String text, String replacement, String fault)
            throws IOException {
        change(file, text, unescaped(replacement));

        assertThat(faults()).contains(unescaped(file + fault));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            scheme.yaml | issuer: 沙日 | issuer: 沙<BEL>日 | <SP>第5行：有看不见的控制字符（U+0007），请删去
            scheme.yaml | issuer: 沙日浩来镇人民政府 | issuer: "沙\\u0001日" | <SP>第5行：有看不见的控制字符（U+0001），请删去
            scheme.yaml | issuer: 沙日 | issuer: 沙<NEL>日 | <SP>第5行：有看不见的控制字符（U+0085），请删去
            scheme.yaml | issuer: 沙日 | issuer: 沙<TAB>日 | <SP>第5行：有制表符（Tab），请改为空格
            scheme.yaml | issuer: 沙日 | issuer: !沙日 | <SP>第5行：YAML 写法有误，以 ! 开头的值有特别的含义，这里不用，要写这个符号请加引号
            scheme.yaml | issuer: 沙日 | issuer: &沙日 | <SP>第5行：以 & 开头的值有特别的含义，这里不用
            scheme.yaml | issuer: 沙日 | issuer: *沙日 | <SP>第5行：YAML 写法有误，以 * 开头的值有特别的含义
            scheme.yaml | issuer: 沙日 | issuer：沙日 | <SP>第5行：YAML 写法有误，
            scheme.yaml | issuer: 沙日浩来镇人民政府 | issuer: | <SP>第5行：“issuer”后面没有写内容
            scheme.yaml | issuer: 沙日浩来镇人民政府 | title: 又一个 | <SP>第5行：“title”重复出现
            forms/B09.yaml | - {name: 地类 | <TAB>- {name: 地类 | <SP>第11行：有制表符（Tab），请改为空格
            forms/B09.yaml | - {name: 地类 | <WIDE>- {name: 地类 | <SP>第11行：行首有全角空格，请改为半角空格
            forms/B09.yaml | [国有, 集体, 个人承包] | [国有，集体, 个人承包] | <SP>第14行：“国有，集体”里有全角的逗号、分号或顿号，各项之间要用半角逗号；是一项的一部分就加引号
            forms/B09.yaml | [国有, 集体, 个人承包] | [国有、集体、个人承包] | <SP>第14行：“国有、集体、个人承包”里有全角
            forms/B09.yaml | [国有, 集体, 个人承包] | {国有：[], 集体: []} | <SP>第14行
            scheme.yaml | 性别: {男: [男性], 女: [女性]} | 性别: {男：[男性]，女：[女性]} | <SP>第
            units.csv | code,name,kind,aliases | code;name;kind;aliases | <SP>第1行：标题行应是 code,name,kind,aliases，栏与栏之间要用半角逗号，这里用的是“;”
            units.csv | 呼和嘎查,嘎查村 | 呼和<ZWSP>嘎查,嘎查村 | <SP>第15行：“呼和<ZWSP>嘎查”里有看不见的字符（U+200B），请删去
            units.csv | 150525106213,呼和嘎查 | 150525106213,"呼和嘎查 | <SP>第15行：从这一行起不能按 CSV 读取，多半是引号没有配对
            units.csv | 150525106213,呼和嘎查 | 150525106213,呼和嘎查,多 | <SP>第15行：应有 4 栏，实有 5 栏
            """)
    void whatIsWrittenInAnotherWayThanYamlAndCsvHaveItIsToldAtItsLine(
            String file, String text, String replacement, String fault) throws IOException {
        change(file, text, unescaped(replacement));

        assertThat(faults()).anySatisfy(told -> assertThat(told).contains(unescaped(file + fault)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            indicators.yaml | 'COUNT(B03, 示范岗 = "是") | 'COUNT(B03, 示范岗 = "有") | “示范岗”没有“有”这个代码，只有 是、否
            indicators.yaml | 轮训期次 IN ("1", "2", "3")) + COUNT(Z01-1, | 轮训期次 IN ("1", "2", "三")) + COUNT(Z01-1, | “轮训期次”没有“三”这个代码，只有 1、2、3、免训、未训
            forms/B03.yaml | 党员类别 = "预备" ⇒ 党内职务 | 党员类别 = "预备党员" ⇒ 党内职务 | “党员类别”没有“预备党员”这个代码，只有 正式、预备
            forms/B03.yaml | 身份类别 IN ("机关事业在职", "企业在职") ⇒ | 身份类别 IN ("机关事业单位在职", "企业在职") ⇒ | “身份类别”没有“机关事业单位在职”这个代码，是否指“机关事业在职”？
            forms/B08.yaml | 作物 = "玉米" ⇒ 单产 ≥ 参数.玉米单产下限 | 作物 = 参数.塘坝项目 ⇒ 单产 ≥ 参数.玉米单产下限 | 没有“XM2023-01”这个代码，只有
            forms/B11.yaml | "因残" IN 致返贫风险 | "因殘" IN 致返贫风险 | “致返贫风险”没有“因殘”这个代码，
            forms/B08.yaml | 上年作物 ≠ 作物 | 种植方式 ≠ 作物 | “种植方式 ≠ 作物”怎么填都成立：“种植方式”只会是 清种、带状复合、其他间作，“作物”只会是 玉米、
            forms/B08.yaml | 作物 = "玉米" ⇒ 单产 ≤ 参数.玉米单产上限 | CONTAINS(作物, "稻") ⇒ 单产 ≤ 参数.玉米单产上限 | “作物”的代码里都没有“稻”这几个字，只有
            forms/B08.yaml | 作物 = "大豆" ⇒ 单产 ≥ 参数.大豆单产下限 | 作物 = IF(面积 > 1, "大豆", "黄豆") ⇒ 单产 ≥ 参数.大豆单产下限 | 没有“黄豆”这个代码，
            """)
    void aFormulaComparesACodedColumnWithItsCodesAlone(String file, String text, String replacement, String fault)
            throws IOException {
        change(file, text, replacement);

        assertThat(faults()).singleElement().asString().contains(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            品种 = "甲" | 品种应是甲，相差 {差} | “message”里的 {差} 是空的：公式的结论不是两个数的比较，算不出相差多少
            单位代码 = 单位代码 或 面积 > 1 | 相差 {差} | 两边总是一样
            面积 > 1 且 品种 = "甲" | {左} 和 {右}，相差 {差} | “message”里的 {差} 是空的：公式的结论不是两个数的比较，算不出相差多少
            面积 > 1 ⇒ 作物 IN ("玉米", "大豆") | {左} 不是 {右} | “message”里的 {右} 是空的：公式的结论不是一个比较，没有右边
            含数字(品种) | 品种 {左} 没有数字 | “message”里的 {左} 是空的：公式的结论不是一个比较，没有左边
            面积 > 1 ⇒ 单产 > 1 或 序号 > 1 | {左} 应大于 1 | “message”里的 {左} 是空的：公式的结论不是一个比较，没有左边
            """)
    void aMessageTellsSidesThatThereAre(String formula, String message, String fault) throws IOException {
        addRule(formula, message);

        assertThat(faults()).singleElement().asString().contains(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            品种 = "甲" | 品种是 {左}，应是 {右}
            面积 > 1 且 单产 > 1 | {左} 和 {右}，相差 {差}
            面积 > 1 ⇒ 作物 IN ("玉米", "大豆") | 作物是 {左}
            含数字(品种) | 品种 {品种} 没有数字
            面积 > 1 ⇒ 单产 > 面积 | 相差 {差}
            """)
    void whatAMessageTellsOfItsSidesIsNoFault(String formula, String message) throws IOException {
        addRule(formula, message);

        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            面积 > 1 | 应有 面积 > 1；左边是 {左}，右边是 {右}，相差 {差}
            品种 = "甲" | 应有 品种 = "甲"；左边是 {左}，右边是 {右}
            作物 IN ("玉米", "大豆") | 应有 作物 IN ("玉米", "大豆")；填的是 {左}
            含数字(品种) | 应有 含数字(品种)，填的不合
            """)
    void whereNoMessageIsWrittenItTellsTheSidesThatThereAre(String formula, String message) throws IOException {
        addRule(formula, null);

        assertThat(new SchemeFolder(folder)
                        .scheme().rules().stream()
                                .filter(rule -> rule.id().equals("X900"))
                                .flatMap(rule -> rule.checks().stream()))
                .extracting(Rule.Check::message)
                .containsExactly(message);
    }

    private void addRule(String formula, @Nullable String message) throws IOException {
        var path = folder.resolve("forms/B08.yaml");
        var said = message == null ? "" : "message: '%s', ".formatted(message);
        Files.writeString(
                path,
                Files.readString(path)
                        + "  - {id: X900, scope: 表内, level: 提示, title: 试, instruction: 试, %sformula: '%s'}%n"
                                .formatted(said, formula));
    }

    /** Adds a rule for each formula, in its own line. */
    private void addRules(List<String> formulas) throws IOException {
        var path = folder.resolve("forms/B08.yaml");
        var rules = new StringBuilder(Files.readString(path));
        for (int i = 0; i < formulas.size(); i++) {
            rules.append("  - {id: X9%02d, scope: 表内, level: 提示, title: 试, instruction: 试, message: 试, formula: '%s'}%n"
                    .formatted(i, formulas.get(i)));
        }
        Files.writeString(path, rules);
    }

    @Test
    void aFormulaHasNoPartThatComesOutTheSameWhateverIsFilledIn() throws IOException {
        var cases = """
            COUNT(B08) ≥ 0 | 第1个字：“COUNT(B08) ≥ 0”怎么填都成立：“COUNT(B08)”是不小于 0 的整数
            DISTINCT(B08.作物) > 5 ⇒ 面积 > 0 | “DISTINCT(B08.作物) > 5”怎么填都不成立：“DISTINCT(B08.作物)”是 0 至 5 的整数
            ABS(面积 - 1) < 0 | “ABS(面积 - 1) < 0”怎么填都不成立
            SUM(B08.面积) = 0.125 ⇒ 面积 > 0 | “SUM(B08.面积) = 0.125”怎么填都不成立：“SUM(B08.面积)”是最多 2 位小数的数
            面积 ≠ 0.125 | “面积 ≠ 0.125”怎么填都成立：“面积”最多 15 位整数、2 位小数
            序号 = 1.5 ⇒ 面积 > 0 | “序号 = 1.5”怎么填都不成立：“序号”最多 15 位整数，没有小数
            面积 < 1000000000000000 | “面积 < 1000000000000000”怎么填都成立
            序号 IN (1, 2.5) ⇒ 面积 > 0 | “序号 IN (1, 2.5)”怎么填都不成立
            COUNT(B08, 面积 = 面积) > 1 ⇒ 面积 > 0 | “面积 = 面积”怎么填都成立：两边总是一样
            ROUND(面积, 1) = 0.25 ⇒ 面积 > 0 | “ROUND(面积, 1) = 0.25”怎么填都不成立
            COUNT(B08, 面积 > 1) ÷ COUNT(B08) > 1 ⇒ 面积 > 0 | 怎么填都不成立：“COUNT(B08, 面积 > 1) ÷ COUNT(B0…”是 0 至 1 的数
            LEFT(作物, 2) = "大斗" ⇒ 面积 > 0 | “LEFT(作物, 2)”不会是“大斗”，是否指“大豆”？
            LEFT(作物, 2) IN ("玉米", "大豆荚") | “LEFT(作物, 2)”不会是“大豆荚”，是否指“大豆”？
            MID(作物, 5, 2) = "带壮" ⇒ 面积 > 0 | “MID(作物, 5, 2)”不会是“带壮”，是否指“带状”？
            LEN(作物) = 3 ⇒ 面积 > 0 | “LEN(作物) = 3”怎么填都不成立：“LEN(作物)”只会是 2、6
            LEN(单位代码) = 11 ⇒ 面积 > 0 | “LEN(单位代码) = 11”怎么填都不成立
            单位代码 = "15052510620" ⇒ 面积 > 0 | “单位代码”不会是“15052510620”：它总是 12 个字
            LEFT(单位代码, 9) = "1505251060" ⇒ 面积 > 0 | 不会是“1505251060”
            MID(单位代码, 13, 1) = "1" ⇒ 面积 > 0 | “MID(单位代码, 13, 1)”总是空的：“单位代码”总是 12 个字
            校验位(品种) = "x" ⇒ 面积 > 0 | “校验位(品种)”不会是“x”，只有 0、1
            号码性别(品种) = "男性" ⇒ 面积 > 0 | “号码性别(品种)”不会是“男性”，是否指“男”？
            CONTAINS(LEFT(作物, 2), "带状") ⇒ 面积 > 0 | “LEFT(作物, 2)”里都没有“带状”这几个字，只会是 玉米、大豆
            CONTAINS(品种, "") ⇒ 面积 > 0 | “CONTAINS(品种, "")”怎么填都成立
            含数字(作物) ⇒ 面积 > 0 | “含数字(作物)”怎么填都不成立
            非 ISBLANK(N0(面积)) | “ISBLANK(N0(面积))”怎么填都不成立：“N0(面积)”不会是空白
            面积 ≥ 面积 | “面积 ≥ 面积”怎么填都成立：两边总是一样
            COUNT(B08, 面积 < 面积) > 1 ⇒ 面积 > 0 | “面积 < 面积”怎么填都不成立：两边总是一样
            面积 ÷ (1 - 1) > 1 | 除数“1 - 1”总是 0，除不出数
            面积 ÷ 0 > 1 | 除数“0”总是 0，除不出数
            LEFT(品种, -1) = "a" ⇒ 面积 > 0 | LEFT 的第2项要是大于 0 的整数，而“-1”不是
            LEFT(品种, 1.5) = "a" ⇒ 面积 > 0 | LEFT 的第2项要是大于 0 的整数，而“1.5”不是
            MID(品种, 0, 1) = "a" ⇒ 面积 > 0 | MID 的第2项要是大于 0 的整数，而“0”不是
            MID(品种, 1, 0) = "a" ⇒ 面积 > 0 | MID 的第3项要是大于 0 的整数，而“0”不是
            ROUND(面积, 1000) > 0 | ROUND 的第2项要是 -10 至 10 的整数，而“1000”不是
            ROUND(面积, 序号) > 0 | ROUND 的第2项要是 -10 至 10 的整数，而“序号”不是
            EDATE(参数.报告期末, 1.5) > 参数.报告期末 ⇒ 面积 > 0 | EDATE 的第2项要是 -12000 至 12000 的整数，而“1.5”不是
            面积 ÷ (SUM(B08.面积) - SUM(B08.面积)) > 1 | 除数“SUM(B08.面积) - SUM(B08.面积)”总是 0，除不出数
            面积 ÷ (SUM(B08.面积) + COUNT(B08) - (COUNT(B08) + SUM(B08.面积))) > 1 | 总是 0，除不出数
            面积 ÷ (2 × 单产 - 单产 - 单产) > 1 | 除数“2 × 单产 - 单产 - 单产”总是 0，除不出数
            面积 ÷ (单产 × 0) > 1 | 除数“单产 × 0”总是 0，除不出数
            面积 ÷ ABS(面积 × 单产 - 单产 × 面积) > 1 | 总是 0，除不出数
            面积 + 单产 = 单产 + 面积 | “面积 + 单产 = 单产 + 面积”怎么填都成立：两边总是一样
            SUM(B08.面积) ÷ SUM(B08.面积) > 2 ⇒ 面积 > 0 | 怎么填都不成立：“SUM(B08.面积) ÷ SUM(B08.面积)”总是 1
            面积 > 5 且 面积 < 3 | “面积 > 5 且 面积 < 3”怎么填都不成立：对“面积”的几个条件互相矛盾
            COUNT(B08, 面积 > 5 且 面积 < 3) > 0 ⇒ 单产 > 0 | “面积 > 5 且 面积 < 3”怎么填都不成立：对“面积”的几个条件互相矛盾
            (序号 > 5 且 序号 < 6) ⇒ 面积 > 0 | “序号 > 5 且 序号 < 6”怎么填都不成立：对“序号”的几个条件互相矛盾
            (面积 > 5 且 单产 > 0 且 5 > 面积) ⇒ 面积 > 0 | 对“面积”的几个条件互相矛盾
            (作物 = "玉米" 且 作物 = "大豆") ⇒ 面积 > 0 | “作物 = "玉米" 且 作物 = "大豆"”怎么填都不成立：对“作物”的几个条件互相矛盾
            作物 ≠ "玉米" 或 作物 ≠ "大豆" | “作物 ≠ "玉米" 或 作物 ≠ "大豆"”怎么填都成立：对“作物”的几个条件合起来，什么都排除不了
            (作物 IN ("玉米", "大豆") 且 作物 = "其他") ⇒ 面积 > 0 | 对“作物”的几个条件互相矛盾
            (品种 = "甲" 且 品种 = "乙") ⇒ 面积 > 0 | 对“品种”的几个条件互相矛盾
            品种 = "甲" ⇒ 品种 ≠ "乙" | 怎么填都成立：对“品种”的几个条件合起来，什么都排除不了
            面积 > 5 ⇒ 面积 > 3 | 怎么填都成立：对“面积”的几个条件合起来，什么都排除不了
            (非 (面积 ≤ 5) 且 面积 = 2) ⇒ 单产 > 0 | 对“面积”的几个条件互相矛盾
            ((面积 = 1 或 面积 = 2) 且 面积 = 3) ⇒ 单产 > 0 | 对“面积”的几个条件互相矛盾
            (ISBLANK(面积) 且 面积 > 3) ⇒ 单产 > 0 | 对“面积”的几个条件互相矛盾
            (品种 = "" 且 品种 = "甲") ⇒ 单产 > 0 | 对“品种”的几个条件互相矛盾
            (面积 > 单产 且 单产 > 面积) ⇒ 单产 > 0 | 对“面积”的几个条件互相矛盾
            面积 ≥ 单产 或 面积 < 单产 | 怎么填都成立：对“面积”的几个条件合起来，什么都排除不了
            (面积 > 参数.种植地块面积上限 且 面积 < 100) ⇒ 单产 > 0 | 对“面积”的几个条件互相矛盾
            (SUM(B08.面积) > 5 且 SUM(B08.面积) < 3) ⇒ 面积 > 0 | 对“SUM(B08.面积)”的几个条件互相矛盾
            """.lines().map(line -> line.split(" \\| ")).toList();
        addRules(cases.stream().map(one -> one[0]).toList());

        assertThat(faults())
                .hasSameSizeAs(cases)
                .zipSatisfy(cases, (fault, one) -> assertThat(fault).contains("“" + one[0] + "”第", one[1]));
    }

    @Test
    void whatCanHoldAndFailIsNoFault() throws IOException {
        addRules("""
                面积 ≥ 1 ± 0.125
                IF(面积 > 5, "大", "小") = "大" ⇒ 单产 > 0
                面积 = 0.125 ± 0.01
                ROUND(面积, -1) ≥ 10
                COUNT(B08, 经营者 = "甲") > 0 ⇒ 面积 > 0
                参数.党员学时 > 100 ⇒ 面积 > 0
                参数.塘坝项目 = "不用" ⇒ 面积 > 0
                LEN(品种) < 20
                LEFT(作物, 2) = "大豆" ⇒ 面积 > 0
                MID(作物, 3, 2) = "" ⇒ 面积 > 0
                IF(作物 = "玉米", 面积, 0) ≥ 0.25 ⇒ 面积 > 0
                CONTAINS(作物, "大豆") ⇒ 面积 > 0
                序号 ÷ 面积 > 0.123
                面积 ÷ (SUM(B08.面积) - 面积) > 0.1
                面积 ÷ (2 × 单产 - 单产) > 0.1
                面积 > 3 且 面积 < 5
                序号 > 5 且 序号 < 7
                (面积 > 5 或 面积 < 3) ⇒ 单产 > 0
                作物 ≠ "玉米" 且 作物 ≠ "大豆" ⇒ 单产 > 0
                品种 ≠ "甲" 且 品种 ≠ "乙"
                面积 > 5 ⇒ 单产 < 3
                面积 > 3 ⇒ 面积 > 5
                面积 ≥ 0 或 面积 < 参数.玉米单产下限 - 1000
                ISBLANK(面积) 或 面积 > 3
                面积 > 单产 或 单产 > 面积
                品种 = "" ⇒ 面积 > 3
                COUNT(B08, 面积 > 5) > 0 且 COUNT(B08, 面积 < 3) < 9 ⇒ 面积 > 0
                """.lines().toList());

        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            when: PA04 = 100 | when: PA04 = 1000 | <SP>第10行：“PA04 = 1000”不会成立：PA04 是 0 至 100 的最多 2 位小数的数
            when: PA04 = 100 | when: PA04 = 99.999 | <SP>第10行：“PA04 = 99.999”不会成立：PA04 是 0 至 100 的最多 2 位小数的数
            when: JJ12 = 0 | when: JJ12 = 0.5 | <SP>第8行：“JJ12 = 0.5”不会成立：JJ12 是不小于 0 的整数
            when: PA03 = PA01 | when: PA03 = PA03 | <SP>第9行：“PA03 = PA03”总是成立：两边是同一个指标
            when: JJ12 = 0 | when: JJ12 = 0% | <SP>第8行：“when”写的是“JJ12 = 0%”，应是指标等于一个数或另一个指标，写作 XZ22 = 100
            when: JJ12 = 0 | when: JJ122 = 0 | <SP>第8行：没有指标“JJ122”，最相近的是 JJ12
            """)
    void aPhraseHasAConditionThatCanHoldAndFail(String text, String replacement, String fault) throws IOException {
        change("report.yaml", text, replacement);

        assertThat(faults()).contains(unescaped("report.yaml" + fault));
    }

    @ParameterizedTest
    @ValueSource(strings = {"when: JJ12=0", "when: JJ12 ＝ ０", "when: ＪＪ12 = 0"})
    void aConditionMayBeWrittenInAnyWidth(String condition) throws IOException {
        change("report.yaml", "when: JJ12 = 0", condition);

        assertThat(faults()).isEmpty();
    }

    @Test
    void theParametersOfATownshipMustMakeSenseInFormulas() throws IOException {
        change("forms/B08.yaml", "formula: 面积 > 0", "formula: 面积 ÷ 参数.嘎查村数 > 0");
        var own = Files.createDirectories(folder.resolve("townships/某镇"));
        Files.copy(folder.resolve("units.csv"), own.resolve("units.csv"));
        Files.writeString(
                own.resolve("township.yaml"), "name: 某镇\ncode: \"150525100000\"\ncounty: 某旗\nparameters: {嘎查村数: 0}\n");
        var shared = new SchemeFolder(folder).shared();

        for (int i = 0; i < 2; i++) {
            var exception = catchThrowableOfType(SchemeException.class, () -> shared.of(own));
            assertThat(exception.faults())
                    .extracting(SchemeFault::toString)
                    .containsExactly(
                            "township.yaml：按这里的参数，报表制度的公式有误：forms/B08.yaml 第36行：公式“面积 ÷ 参数.嘎查村数 > 0”第6个字：除数“参数.嘎查村数”总是 0，除不出数");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            scheme.yaml | 报告年度: 2023 | 报告年度: 2022 | <SP>第25行：报告年度写的是 2022，本年是 2023（year）
            scheme.yaml | 报告期末: 2023-12-31 | 报告期末: 2022-12-31 | <SP>第26行：报告期末写的是 2022-12-31，不在 2023 年（year）
            scheme.yaml | deadline: 2024-01-10 | deadline: 2022-01-10 | <SP>第17行：截止日期 2022-01-10 在 2023 年（year）以前，各单位都会成为迟报
            scheme.yaml | deadline: 2024-01-10 | deadline: 2023-12-30 | <SP>第17行：截止日期 2023-12-30 在报告期末 2023-12-31 以前，各单位还没有全年的数
            scheme.yaml | fold: 10 | fold: 99999999999 | <SP>第21行：“fold”写的是“99999999999”，应是 1 至 999999 的整数
            scheme.yaml | fold: 10 | fold: 0 | <SP>第21行：“fold”写的是“0”，应是 1 至 999999 的整数
            charts.yaml | [XZ02, XZ03, XZ04, XZ05] | [XZ02, XZ02] | <SP>第6行：“indicators”里的“XZ02”写了不止一次，请删去多余的
            forms/B09.yaml | sheets: [沙地核查, 沙地地块] | sheets: [沙地核查, 沙地核查] | <SP>第3行：“sheets”里的“沙地核查”写了不止一次，请删去多余的
            forms/B09.yaml | codes: [国有, 集体, 个人承包] | codes: [国有, 集体, 个人承包, 国有] | <SP>第14行：“codes”里的“国有”写了不止一次，请删去多余的
            forms/B09.yaml | reporters: [嘎查村] | reporters: [嘎查村, 嘎查村] | <SP>第4行：“reporters”里的“嘎查村”写了不止一次，请删去多余的
            scheme.yaml |   - 塘坝项目 |   - 全镇党员数 | <SP>第208行：“of-township”里的“全镇党员数”写了不止一次，请删去多余的
            forms/Z01-1.yaml | like: B03 | like: Z01 | <SP>第7行：Z01 自己也参照别的表，请写 B02
            forms/Z01-1.yaml | like: B03 | like: Z01-1 | <SP>第7行：Z01-1 不能参照自己
            forms/Z01-1.yaml | like: B03 | like: B33 | <SP>第7行：没有可参照的表 B33，是否指“B03”？
            forms/Z01.yaml | like: B02 | like: B01 | <SP>第7行：参照的 B01 填法（layout）不同，栏目对不上；请改 like 或 layout
            scheme.yaml | 党员学时: 32 | 党员学时: 032 | <SP>第51行：“党员学时”写的是“032”，像数或日期，又不是：数如 1000、0.05，日期如 2023-12-31；要当文字就加引号
            scheme.yaml | 大额党费起点: 1000 | 大额党费起点: 1,000 | <SP>第45行：“大额党费起点”写的是“1,000”，像数或日期，又不是：数如 1000、0.05，日期如 2023-12-31；要当文字就加引号；是否指“1000”？
            scheme.yaml | 报告期末: 2023-12-31 | 报告期末: 2023-12-32 | <SP>第26行：“报告期末”写的是“2023-12-32”，像数或日期，又不是：数如 1000、0.05，日期如 2023-12-31；要当文字就加引号
            scheme.yaml | 防返贫监测线: 7300 | 防返贫监测线: ７３００ | <SP>第103行：“防返贫监测线”写的是“７３００”，像数或日期，又不是：数如 1000、0.05，日期如 2023-12-31；要当文字就加引号；是否指“7300”？
            scheme.yaml | code: "150525106000" | code: "15052510600" | <SP>第4行：“code”写的是“15052510600”，应是 12 位区划代码，要加引号
            scheme.yaml | {from: 公顷, to: 亩, factor: 15} | {from: 元, to: 万元, factor: 0.0001} | <SP>第142行：元换算为万元重复
            scheme.yaml | {from: 公顷, to: 亩, factor: 15} | {from: 亩, to: 亩, factor: 15} | <SP>第142行：亩换算为亩，是同一个计量单位
            scheme.yaml | to: 万元, factor: 0.0001 | to: 万元, factor: 0.001 | <SP>第141行：元换算为万元（×0.001），而万元换算为元（×10000），互相矛盾：换算过去再换算回来，要是原来的数
            scheme.yaml | 党员学时: 32 | 党员学时: .inf | <SP>第51行：“党员学时”写的是“.inf”，像数或日期，又不是：数如 1000、0.05，日期如 2023-12-31；要当文字就加引号
            scheme.yaml | 选举到会比例: 0.8 | 选举到会比例: .8 | <SP>第73行：“选举到会比例”写的是“.8”，像数或日期，又不是：数如 1000、0.05，日期如 2023-12-31；要当文字就加引号
            forms/B12.yaml | {项目编码} 状态是{状态}，完工 | {项目编码 状态是{状态}，完工 | <SP>第28行：“message”里的花括号没有配对，会照样写给各单位：项目 {项目编码 状态是{状态}，完工日期是{完工日期}
            forms/B12.yaml | {name: 项目名称, type: text, | {name: 项目名称, type: text, pattern: '(.*村){12}道', sample: 名称, | <SP>第10行：“(.*村){12}道”对有些内容永远比不完：重复的括号里不能再有重复、“?”和“&#124;”，不限次数的“*”“+”最多写两处
            forms/B12.yaml | {name: 项目名称, type: text, | {name: 项目名称, type: text, pattern: '((a.?)+)+X', sample: 名称, | <SP>第10行：“((a.?)+)+X”对有些内容永远比不完：重复的括号里不能再有重复、“?”和“&#124;”，不限次数的“*”“+”最多写两处
            forms/B12.yaml | {name: 项目名称, type: text, | {name: 项目名称, type: text, pattern: '(?:(?:村+))*', sample: 名称, | <SP>第10行：“(?:(?:村+))*”对有些内容永远比不完：重复的括号里不能再有重复、“?”和“&#124;”，不限次数的“*”“+”最多写两处
            forms/B12.yaml | {name: 项目名称, type: text, | {name: 项目名称, type: text, pattern: '.*村.*路.*桥', sample: 名称, | <SP>第10行：“.*村.*路.*桥”对有些内容永远比不完：重复的括号里不能再有重复、“?”和“&#124;”，不限次数的“*”“+”最多写两处
            """)
    void whatContradictsItselfIsToldAlone(String file, String text, String replacement, String fault)
            throws IOException {
        change(file, text, replacement);

        assertThat(faults()).containsExactly(unescaped(file + fault));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            forms/B12.yaml | [项目建设, 项目台账] | [项目建设, 党员名册] | 3 | 工作表“党员名册”已是 B03 的，程序分不清；请换一个名称
            forms/Z02.yaml | [镇级会议, 会议培训] | [镇级会议, 镇直党员] | 3 | 工作表“镇直党员”已是 Z01-1 的，程序分不清；请换一个名称
            """)
    void aSheetIsOfOneFormOfAUnit(String file, String text, String replacement, int line, String fault)
            throws IOException {
        change(file, text, replacement);

        assertThat(faults()).containsExactly("%s 第%d行：%s".formatted(file, line, fault));
    }

    @Test
    void formsOfOtherUnitsMayShareASheet() throws IOException {
        change("forms/Z02.yaml", "[镇级会议, 会议培训]", "[镇级会议, 党员名册]");

        assertThat(faults()).isEmpty();
    }

    @Test
    void aToleranceThatIsNoneIsAFault() throws IOException {
        addRules(List.of(
                "面积 = 0.125 ± -1",
                "面积 = 0.125 ± ABS(面积) × -1 - 1",
                "面积 = 0.125 ± 参数.增减核实起点 - 5",
                "面积 = 0.125 ± 0",
                "面积 > 1 ± -1",
                "面积 ≠ 1 ± 0.5",
                "作物 = \"玉米\" ⇒ 面积 < 1 ± 0.5",
                "品种 = \"甲\" ± 1",
                "面积 = 1 且 单产 > 0 ± 0.5"));

        assertThat(faults())
                .satisfiesExactly(
                        fault -> assertThat(fault).endsWith("容差“-1”总是小于 0，要写相差多少以内"),
                        fault -> assertThat(fault).endsWith("容差“ABS(面积) × -1 - 1”总是小于 0，要写相差多少以内"),
                        fault -> assertThat(fault).endsWith("容差“参数.增减核实起点 - 5”总是小于 0，要写相差多少以内"),
                        fault -> assertThat(fault).contains("容差第1个字：“面积 > 1”后面不能写容差"),
                        fault -> assertThat(fault).contains("容差第1个字：“面积 ≠ 1”后面不能写容差"),
                        fault -> assertThat(fault).contains("容差第1个字：“面积 < 1”后面不能写容差"),
                        fault -> assertThat(fault).contains("容差第1个字：“品种 = \"甲\"”后面不能写容差"),
                        fault -> assertThat(fault).contains("容差第1个字：“单产 > 0”后面不能写容差"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "XM\\d{4}-\\d{2}",
                "0\\d{2,3}-?\\d{7,8}(转\\d{1,4})?",
                "(村\\d{3}-){2}路",
                "[*+|(]+村",
                "(一|二|三)组.*",
                ".*(?=村).+"
            })
    void aPatternThatIsComparedInNoTimeIsNoFault(String pattern) throws IOException {
        change(
                "forms/B12.yaml",
                "{name: 项目名称, type: text,",
                "{name: 项目名称, type: text, pattern: '%s', sample: 名称,".formatted(pattern));

        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            units.csv | 呼和嘎查,嘎查村 | 呼和嘎查,嘎查忖 | <SP>第15行：没有“嘎查忖”这一类单位的报表，类别应是嘎查村、镇本级之一，是否指“嘎查村”？
            units.csv | ,嘎查村, | ,村, | <SP>第2行：没有“村”这一类单位的报表，类别应是嘎查村、镇本级之一；同样的还有 第3行、第4行、第5行、第6行、第7行、第8行、第9行、第10行 等 13 处
            units.csv | code,name | 代码,name | <SP>第1行：标题行应是 code,name,kind,aliases
            forms/B01.yaml | reporters: [嘎查村] | reporters: [嘎查忖] | <SP>第4行：名录中没有“嘎查忖”这一类单位，是否指“嘎查村”？
            forms/B01.yaml | reporters: [嘎查村] | reporters: 嘎查村 | <SP>第4行：“reporters”应是一列值，写作 [甲, 乙]
            forms/B01.yaml | layout: lines | layout: line | <SP>第5行：“layout”写的是“line”，应是 ledger、labels 或 lines
            forms/B01.yaml | lines:<NL> | linse:<NL> | <SP>第9行：不认识“linse”，是否指“lines”？
            forms/B01.yaml | 参数.其余增减百分比 | 参数.其它增减 | <SP>第315行：公式“05上年 > 0 ⇒ 05本年 = 05上年 ± IF(参数.其它增减 × 05上年 > 100 × 参数.增减核实起点, 参数.其它增减 × 05上年 ÷ 100, 参数.增减核实起点)”容差第7个字：没有“其它增减”这个参数
            forms/Z01-1.yaml | like: B03 | like: B09 | Z01-1 没有“主题教育参学”这一栏：它参照的是 B09（forms/Z01-1.yaml 的 like），B03 才有这一栏；同样的还有 第18行、第33行、第54行、第64行、第74行、第79行
            forms/B08.yaml | columns:<NL> | colums:<NL> | <SP>第9行：不认识“colums”，是否指“columns”？
            forms/B11.yaml | columns:<NL> | colums:<NL> | <SP>第9行：不认识“colums”，是否指“columns”？
            forms/B08.yaml | form: B08 | form: b08 | <SP>第1行：表的代码应如 B03 或 B07-1，写的是“b08”
            forms/B08.yaml | form: B08 | form: B80 | <SP>第1行：表的代码是 B80，文件名却是 forms/B08.yaml
            forms/B08.yaml | name: 品种, type: text | name: 作物, type: text, required: yes | <SP>第17行：指标栏“作物”重复
            forms/B08.yaml | name: 品种, type: text | nmae: 品种, type: text | <SP>第17行：缺少“name”
            forms/B08.yaml | scope: 表内 | scope: 表 | <SP>第86行：“scope”写的是“表”，应是文件、格式、行内、表内、表间、跨村、同期之一
            scheme.yaml | 报告期末: 2023-12-31 | 报告末: 2023-12-31 | 没有“报告期末”这个参数，是否指“报告末”？；同样的还有 第88行、forms/B03.yaml 第102行
            scheme.yaml | 是否: { | 是否吗: { | forms/B00.yaml 第17行：scheme.yaml 中没有代码表“是否”，是否指“是否吗”？；同样的还有 forms/B03.yaml 第22行
            scheme.yaml | parameters:<NL> | paramters:<NL> | <SP>第24行：不认识“paramters”，是否指“parameters”？
            scheme.yaml | codes:<NL> | code:<NL> | <SP>第145行：不认识“code”，是否指“codes”？
            indicators.yaml | themes:<NL> | thems:<NL> | <SP>第2行：不认识“thems”，是否指“themes”？
            scheme.yaml | 报告年度: 2023 | 报告年度: 2023.5 | scheme.yaml 第25行：报告年度写的是 2023.5，本年是 2023（year）
            scheme.yaml | 报告年度: 2023 | 报告年度: 二〇二三 | scheme.yaml 第25行：报告年度写的是 二〇二三，本年是 2023（year）
            scheme.yaml | 报告年度: 2023 | 报告 年度: 2022 | scheme.yaml 第25行：报告年度写的是 2022，本年是 2023（year）
            scheme.yaml | 报告期末: 2023-12-31 | 报告期 末: 2022-12-31 | scheme.yaml 第26行：报告期末写的是 2022-12-31，不在 2023 年（year）
            forms/B03.yaml | [农牧民, 机关事业在职, | [农牧民，机关事业在职, | forms/B03.yaml 第20行：“农牧民，机关事业在职”里有全角的逗号、分号或顿号，各项之间要用半角逗号；是一项的一部分就加引号
            forms/B03.yaml | [书记, 副书记, 委员, 无] | [书记、副书记、委员、无] | forms/B03.yaml 第21行：“书记、副书记、委员、无”里有全角的逗号、分号或顿号，各项之间要用半角逗号；是一项的一部分就加引号
            forms/B03.yaml | [书记, 副书记, 委员, 无] | 书记、副书记、委员、无 | forms/B03.yaml 第21行：“书记、副书记、委员、无”是几个代码的，要写在方括号里，用半角逗号分开，如 [是, 否]
            units.csv | 金星嘎查,嘎查村,金星村；金星村委会；金星 | 友爱村,嘎查村,金星村 | units.csv 第7行：名称“友爱村”和第6行的一样，程序分不清；请改正其中一个
            """)
    void ofOneMistakeNothingIsToldThatFollowsFromIt(String file, String text, String replacement, String fault)
            throws IOException {
        Files.copy(Schemes.FOLDER.resolve("approved.csv"), folder.resolve("approved.csv"));
        change(file, text.replace("<NL>", "\n"), replacement.replace("<NL>", "\n"));

        assertThat(faults()).singleElement().asString().contains(unescaped(fault));
    }

    @Test
    void ofAFileThatIsNotThereNothingElseIsTold() throws IOException {
        Files.copy(Schemes.FOLDER.resolve("approved.csv"), folder.resolve("approved.csv"));
        for (var file : List.of("units.csv", "scheme.yaml", "indicators.yaml", "intake.yaml")) {
            var aside = Files.move(folder.resolve(file), folder.resolve("aside"));
            assertThat(faults()).containsExactly(file + "：没有这个文件");
            Files.writeString(folder.resolve(file), "x: [");
            assertThat(faults()).singleElement().asString().startsWith(file + " 第1行：");
            Files.move(aside, folder.resolve(file), REPLACE_EXISTING);
        }
        var form = folder.resolve("forms/B08.yaml");
        for (var name : List.of("B08.yml", "B08.yaml.txt", "B08.YAML")) {
            var misnamed = Files.move(form, form.resolveSibling(name));
            assertThat(faults()).singleElement().asString().startsWith("forms/%s：文件名是否应为 B08.yaml？请改名".formatted(name));
            Files.move(misnamed, form);
        }
        for (var name : List.of("b08.yaml", "B08 - 副本.yaml", "B8.yaml")) {
            var misnamed = Files.move(form, form.resolveSibling(name));
            assertThat(faults()).containsExactly("forms/%s 第1行：表的代码是 B08，文件名却是 forms/%1$s".formatted(name));
            Files.move(misnamed, form);
        }
        var aside = Files.move(form, folder.resolve("aside"));
        assertThat(faults())
                .singleElement()
                .asString()
                .contains("没有“B08”这张表，", "；同样的还有 第169行、第176行、indicators.yaml 第463行");
        Files.writeString(form, "form: B08\ncolumns: [");
        assertThat(faults()).singleElement().asString().startsWith("forms/B08.yaml 第2行：YAML 写法有误，");
        Files.move(aside, form, REPLACE_EXISTING);
        var forms = Files.move(folder.resolve("forms"), folder.resolve("forms 旧"));
        assertThat(faults()).containsExactly("forms：没有这个文件夹");
        Files.createDirectory(folder.resolve("forms"));
        assertThat(faults()).containsExactly("forms：没有一张表");
        Files.delete(folder.resolve("forms"));
        Files.move(forms, folder.resolve("forms"));
        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            a: [1, 2          | 第2行：YAML 写法有误，方括号没有配对，或者两项之间缺少半角逗号，或者引号后面多了字（在第 1 个字）
            a: {b: 1 c: 2}    | 第1行：YAML 写法有误，花括号没有配对，或者两项之间缺少半角逗号，或者引号后面多了字（在第 11 个字）
            a: @x             | 第1行：YAML 写法有误，值不能以这个符号开头，请加引号（在第 4 个字）
            a: "\\q"           | 第1行：YAML 写法有误，双引号里的反斜杠有特别的含义，请改用单引号（在第 4 个字）
            a: "x             | 第1行：YAML 写法有误，引号没有配对（在第 4 个字）
            a:<NL>  b: 1<NL> c: 2 | 第3行：YAML 写法有误，缩进和上面同一层的不一样，或者引号、括号后面多了字（在第 2 个字）
            a: 1<NL>  b: 2    | 第2行：YAML 写法有误，一行里有两个“: ”，或者这一行缩进多了；值里有冒号的要加引号（在第 4 个字）
            a: b<NL>c         | 第2行：YAML 写法有误，名称后面缺少半角冒号和空格（在第 1 个字）
            a: - b            | 第1行：YAML 写法有误，“- ”不能写在这里，请另起一行（在第 4 个字）
            a: [,]            | 第1行：YAML 写法有误，这里应有内容，多半是多了一个逗号或括号（在第 5 个字）
            a: [b]]           | 第1行：YAML 写法有误，缩进和上面同一层的不一样，或者引号、括号后面多了字（在第 7 个字）
            a: >x             | 第1行：YAML 写法有误，以 &#124; 或 > 开头的值有特别的含义，要写这个符号请加引号（在第 4 个字）
            a: 1<NL>---<NL>b: 1 | 第2行：YAML 写法有误，--- 和 ... 有特别的含义，这里不用，一个文件只有一份内容（在第 1 个字）
            a: !!x y          | 第1行：YAML 写法有误，请检查缩进、引号、括号和冒号后的空格（在第 4 个字）
            [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[ | ：YAML 写法有误，括号或缩进套得太深，多半是括号没有配对
            """)
    void whatTheParserSaysIsToldInChineseWithItsPlace(String yaml, String fault) {
        var faults = new FaultCollector();

        new SeedYaml("charts.yaml", faults).compose(yaml.replace("<NL>", "\n") + "\n");

        assertThat(faults.first().orElseThrow().toString())
                .isEqualTo("charts.yaml" + (fault.startsWith("：") ? "" : " ") + unescaped(fault));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            scheme.yaml | year: 2023 | year: ２０２３ | scheme.yaml 第2行：“year”写的是“２０２３”，应是 2000 至 2099 的四位年份，是否指“2023”？
            scheme.yaml | deadline: 2024-01-10 | deadline: 2024/1/10 | scheme.yaml 第17行：“deadline”写的是“2024/1/10”，应是日期，如 2024-01-10，是否指“2024-01-10”？
            scheme.yaml | 报告期末: 2023-12-31 | 报告期末: 2023/12/31 | scheme.yaml 第26行：“报告期末”写的是“2023/12/31”，像数或日期，又不是：数如 1000、0.05，日期如 2023-12-31；要当文字就加引号；是否指“2023-12-31”？
            forms/B08.yaml | room: 1500 | room: １５００ | forms/B08.yaml 第7行：“room”写的是“１５００”，应是 1 至 20000 的整数，是否指“1500”？
            forms/B08.yaml | {name: 品种, type: text, | {name: 品种, type: Text, | forms/B08.yaml 第17行：“type”写的是“Text”，应是 text、integer、decimal、date、month、code、codes、identity 之一，是否指“text”？
            forms/B08.yaml | required: yes, headings: [轮作] | required: 是, headings: [轮作] | forms/B08.yaml 第20行：“required”写的是“是”，应是 yes 或 no，是否指“yes”？
            forms/B08.yaml | [承包, 流转, | [承包<WIDE>, 流转, | forms/B08.yaml 第15行：“承包<WIDE>”首尾有空格，请删去
            forms/B08.yaml | [承包, 流转, | [承包, , 流转, | forms/B08.yaml 第15行：YAML 写法有误，这里应有内容，多半是多了一个逗号或括号（在第 42 个字）
            forms/B08.yaml | title: 农作物种植情况表 | title: 农作物种植情况表<NL>title: 又 | forms/B08.yaml 第3行：“title”重复出现
            units.csv | 150525106213, | '150525106213, | units.csv 第15行：区划代码应是 12 位数字，写的是“'150525106213”
            published.csv | DJ01,20, | DJ01,２０, | published.csv 第2行：公布数应是数字，或数字加“余”，写的是“２０”
            """)
    void whatIsWrittenAsElsewhereIsToldWithWhatIsMeant(String file, String text, String replacement, String fault)
            throws IOException {
        change(file, text, unescaped(replacement).replace("<NL>", "\n"));

        assertThat(faults()).containsExactly(unescaped(fault));
    }

    @Test
    void whatIsHarmlessIsAccepted() throws IOException {
        change("forms/B08.yaml", "{name: 品种, type: text,", "{name: 品种\u3000, type: text,");
        change("forms/B08.yaml", "集体机动地]", "集体机动地, ]");
        change("forms/B08.yaml", "title: 农作物种植情况表", "title: 农作物种植情况表\t");
        change("forms/B08.yaml", "formula: 面积 > 0", "formula: 面积\u3000＞\u3000０");
        change("forms/B08.yaml", "level: 强制", "level: 强制\u3000");
        var units = folder.resolve("units.csv");
        Files.writeString(
                units,
                "\uFEFF"
                        + Files.readString(units)
                                .replace("呼和嘎查,嘎查村", "呼和嘎查\u3000,嘎查村 ")
                                .replaceAll("(?m)^(.*),(.*),(.*),(.*)$", "\"$1\",\"$2\",\"$3\",\"$4\"")
                                .replace("\n", "\r\n"));

        assertThat(faults()).isEmpty();
    }

    private static String codes(int count, String code) {
        return IntStream.range(0, count).mapToObj(i -> code + i).collect(joining(", ", "[", "]"));
    }

    @Test
    void whatHasTooManyPartsIsToldBeforeATemplateIsMadeOfIt() throws IOException {
        change("forms/B09.yaml", "codes: [国有, 集体, 个人承包]", "codes: " + codes(3000, "码"));
        change("forms/B08.yaml", "codes: [承包, 流转, 集体机动地]", "codes: " + codes(501, "地"));
        change(
                "forms/B11.yaml",
                "name: 致返贫风险, type: codes",
                "name: 致返贫风险一, type: codes, codes: " + codes(51, "险") + "}\n  - {name: 致返贫风险, type: codes");
        var spellings = new StringBuilder("{");
        IntStream.range(0, 400).forEach(i -> spellings.append("码%d: %s, ".formatted(i, codes(5, i + "写"))));
        change("scheme.yaml", "codes:\n", "codes:\n  长表: " + spellings + "}\n");

        assertThat(faults())
                .containsExactly(
                        "scheme.yaml 第146行：代码表“长表”的代码和写法共有 2,400 个，最多 2,000 个",
                        "forms/B08.yaml 第15行：代码表“codes”有 501 个代码，最多 500 个；再多就不便下拉选择，请分级，或者改为文字（text）",
                        "forms/B09.yaml 第14行：代码表“codes”有 3,000 个代码，最多 500 个；再多就不便下拉选择，请分级，或者改为文字（text）",
                        "forms/B11.yaml 第%d行：可多选的栏有 51 个代码、共 143 个字，最多 50 个代码、2,500 个字"
                                .formatted(1
                                        + Files.readAllLines(folder.resolve("forms/B11.yaml"))
                                                .indexOf(Files.readAllLines(folder.resolve("forms/B11.yaml")).stream()
                                                        .filter(line -> line.contains("致返贫风险一"))
                                                        .findFirst()
                                                        .orElseThrow())));
    }

    @Test
    void aFaultOfAFormHidesNoFaultOfAFormula() throws IOException {
        change("forms/B03.yaml", "name: 学历, type: code", "name: 学历, type: coed");
        change("indicators.yaml", "示范岗 = \"是\"", "示范港 = \"是\"");
        change("forms/B03.yaml", "row: 党员", "rows: 党员");

        assertThat(faults())
                .hasSize(4)
                .anySatisfy(fault -> assertThat(fault).contains("indicators.yaml 第18行", "B03 没有“示范港”这一栏，是否指“示范岗”"));
    }

    @Test
    void ofARegisterThatCannotBeReadNothingElseIsSaid() throws IOException {
        Files.copy(Schemes.FOLDER.resolve("approved.csv"), folder.resolve("approved.csv"));
        change("forms/B06.yaml", "name: 户数, type: integer", "name: 户数, type: intger");
        var units = folder.resolve("units.csv");
        Files.write(units, Files.readString(units).getBytes(Charset.forName("GBK")));

        assertThat(faults())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("units.csv 第2行：从这一行起不是 UTF-8 编码（多半是 GBK"),
                        second -> assertThat(second).startsWith("forms/B06.yaml 第13行"));
    }

    @Test
    void oneWrongCodeOfTheRegisterIsOneFault() throws IOException {
        Files.copy(Schemes.FOLDER.resolve("approved.csv"), folder.resolve("approved.csv"));
        change("units.csv", "150525106213,", "1.50525E+11,");

        assertThat(faults())
                .containsExactly("units.csv 第15行：区划代码应是 12 位数字，写的是“1.50525E+11”，是 Excel 按数字存的，末几位已经丢失；请把这一栏设为文本，重新填写");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "units.csv",
                "scheme.yaml",
                "forms/B03.yaml",
                "indicators.yaml",
                "report.yaml",
                "charts.yaml",
                "published.csv",
                "intake.yaml"
            })
    void aFileThatIsNoTextInUtf8SaysHowToSaveIt(String file) throws IOException {
        var path = folder.resolve(file);
        var text = Files.readString(path);
        Files.write(path, text.getBytes(UTF_16));

        assertThat(faults()).first().asString().startsWith(file + "：是 UTF-16（“Unicode”）编码，不是 UTF-8，请");

        Files.write(path, "PK\u0003\u0004".getBytes(UTF_8));
        assertThat(faults())
                .contains(file + "：是 Excel 工作簿，只改扩展名不行，请打开后"
                        + (file.endsWith("csv") ? "用 Excel 或 WPS“另存为”，类型选“CSV UTF-8（逗号分隔）”" : "用记事本“另存为”，编码选 UTF-8"));

        Files.delete(path);
        Files.createDirectory(path);
        assertThat(faults()).contains(file + "：是一个文件夹，这里要的是文件");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "units.csv",
                "scheme.yaml",
                "forms/B03.yaml",
                "indicators.yaml",
                "report.yaml",
                "charts.yaml",
                "published.csv"
            })
    void anEmptyFileIsAFault(String file) throws IOException {
        Files.writeString(folder.resolve(file), "");

        assertThat(faults()).contains(file + "：文件是空的");
    }

    @Test
    void windowsLineEndsByteOrderMarksAndTheBlankColumnsOfExcelAreNoFaults() throws IOException {
        for (var file : List.of("scheme.yaml", "forms/B03.yaml", "published.csv", "report.yaml")) {
            var path = folder.resolve(file);
            Files.writeString(path, "\uFEFF" + Files.readString(path).replace("\n", "\r\n"));
        }
        var units = folder.resolve("units.csv");
        Files.writeString(units, Files.readString(units).replaceAll("(?m)$", ",,") + ",,,,,\n");

        assertThat(faults()).isEmpty();
    }

    @Test
    void aFileThatWouldBePassedOverIsNamed() throws IOException {
        Files.move(folder.resolve("report.yaml"), folder.resolve("report.yml"));
        Files.move(folder.resolve("charts.yaml"), folder.resolve("Charts.yaml"));
        Files.copy(folder.resolve("forms/B12.yaml"), folder.resolve("forms/B15.yml"));
        Files.writeString(folder.resolve("forms/.B03.yaml.swp"), "");

        assertThat(faults())
                .containsExactly(
                        "forms/B15.yml：文件名是否应为 B15.yaml？请改名",
                        "Charts.yaml：文件名是否应为 charts.yaml？请改名",
                        "report.yml：文件名是否应为 report.yaml？请改名");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "approved.csv.txt",
                "approved(1).csv",
                "approved（1）.csv",
                "approved - 副本.csv",
                "Approved .CSV",
                "approved.csv.csv",
                "approved",
                "aproved.csv"
            })
    void whatWindowsMakesOfANameIsNamedToo(String name) throws IOException {
        Files.copy(Schemes.FOLDER.resolve("approved.csv"), folder.resolve(name));

        assertThat(faults()).singleElement().asString().startsWith(name + "：文件名是否应为 approved.csv？请改名");

        Files.copy(Schemes.FOLDER.resolve("approved.csv"), folder.resolve("approved.csv"));
        assertThat(faults()).as("a copy beside it does no harm").isEmpty();
    }

    /** Of a file that must be there, too, nothing else is told. */
    @ParameterizedTest
    @CsvSource({
        "scheme.yaml, scheme.yaml.txt, 文件名是否应为 scheme.yaml？请改名；Windows 会隐藏扩展名，请在资源管理器的“查看”里勾选“文件扩展名”再改",
        "scheme.yaml, Scheme.yaml, 文件名是否应为 scheme.yaml？请改名",
        "scheme.yaml, scheme.yml, 文件名是否应为 scheme.yaml？请改名",
        "scheme.yaml, schema.yaml, 文件名是否应为 scheme.yaml？请改名",
        "intake.yaml, intake.txt, 文件名是否应为 intake.yaml？请改名",
        "indicators.yaml, indicator.yaml, 文件名是否应为 indicators.yaml？请改名",
        "units.csv, units.csv.csv, 文件名是否应为 units.csv？请改名；Windows 会隐藏扩展名，请在资源管理器的“查看”里勾选“文件扩展名”再改",
        "units.csv, units.xlsx, 是否应为 units.csv？它是工作簿，只改扩展名不行，请打开后用 Excel 或 WPS“另存为”，类型选“CSV UTF-8（逗号分隔）”"
    })
    void aFileThatMustBeThereIsFoundUnderAnotherName(String right, String name, String fault) throws IOException {
        Files.move(folder.resolve(right), folder.resolve(name));

        assertThat(faults()).containsExactly(name + "：" + fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"units.csv", "forms/B03.yaml", "report.yaml", "published.csv"})
    void aFileThatWasCopiedHalfSaysSo(String file) throws IOException {
        var bytes = Files.readAllBytes(folder.resolve(file));
        var end = bytes.length / 2;
        while (bytes[end] >= 0 || (bytes[end] & 0xC0) != 0x80) {
            end++;
        }
        Files.write(folder.resolve(file), Arrays.copyOf(bytes, end));

        assertThat(faults()).singleElement().asString().endsWith("行：文件到这一行就断了，最后一个字不完整，多半没有复制完；请重新复制");
    }

    @Test
    void theYearOfASchemeIsThatOfItsFolder() throws IOException {
        var next = folder.resolveSibling("2024");
        Files.move(folder, next);

        var exception = catchThrowableOfType(SchemeException.class, new SchemeFolder(next)::scheme);

        assertThat(exception.faults())
                .extracting(SchemeFault::toString)
                .containsExactly("scheme.yaml 第2行：文件夹是 2024，year 写的却是 2023：请改 year，或者把文件夹改名为 2023");
    }

    @Test
    void aRegisterOfTheYearBeforeThatCannotBeReadIsOneFault() throws IOException {
        var before = Files.createDirectory(folder.resolveSibling("2022")).resolve("units.csv");
        Files.write(before, Files.readString(folder.resolve("units.csv")).getBytes(Charset.forName("GBK")));

        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("../2022/units.csv 第2行：上年的名录有误，不能与本年的比较：从这一行起不是 UTF-8");
    }

    @Test
    void aBillionOfAliasesIsOneFaultAtOnce() throws IOException {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            text.append("a%1$d: &a%1$d [*a%2$d, *a%2$d, *a%2$d]%n".formatted(i, i - 1));
        }
        Files.writeString(folder.resolve("charts.yaml"), text);

        assertThat(faults()).anySatisfy(fault -> assertThat(fault).startsWith("charts.yaml"));
    }

    @Test
    void yamlConvertsNothing() throws IOException {
        change(
                "forms/B09.yaml",
                "codes: [国有, 集体, 个人承包]",
                "codes: {yes: [010, 1:30, 2023-01-02], no: [0x1F, null], 集体: [1e3], 国有: [], 个人承包: []}");

        assertThat(new SchemeFolder(folder)
                        .scheme().form("B09").columns().stream()
                                .flatMap(column -> column.codeList().stream())
                                .filter(list -> list.codes().contains("yes"))
                                .flatMap(list -> list.spellings().keySet().stream()))
                .contains("yes", "no", "010", "1:30", "2023-01-02", "0x1F", "null", "1e3");
    }
}
