package org.nianbao.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nianbao.fixtures.Schemes;
import org.nianbao.scheme.Rule;
import org.nianbao.scheme.Scheme;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RulesCommandTests {

    private final Scheme scheme = Schemes.of2023();

    private static String rules(String... arguments) {
        var result = Workshop.runAnywhere(command(arguments));
        assertThat(result.exit()).as(result.err()).isEqualTo(0);
        return result.out();
    }

    private static String[] command(String... arguments) {
        var command = Arrays.copyOf(new String[] {"rules"}, arguments.length + 1);
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return command;
    }

    private static List<String> ids(String book) {
        return book.lines()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.split(" ")[1])
                .toList();
    }

    @Test
    void everyRuleOfTheSchemeOccursOnceWithItsText() {
        var book = rules();

        assertThat(ids(book))
                .containsExactlyElementsOf(scheme.rules().stream().map(Rule::id).toList());
        assertThat(scheme.rules()).allSatisfy(rule -> {
            assertThat(entry(book, rule))
                    .contains(
                            "- 级别：" + rule.level().chinese(),
                            "- 范围：" + rule.scope().chinese());
            assertThat(withoutEscapes(entry(book, rule))).contains(texts(rule));
        });
    }

    private static List<String> texts(Rule rule) {
        return Stream.concat(
                        Stream.of(rule.title(), rule.instruction(), rule.basis()),
                        rule.checks().stream()
                                .flatMap(check -> Stream.of(check.condition().text(), check.message())))
                .toList();
    }

    private static String entry(String book, Rule rule) {
        var start = book.indexOf("### " + rule.id() + " ");
        var end = book.indexOf("\n#", start);
        return book.substring(start, end < 0 ? book.length() : end);
    }

    private static String withoutEscapes(String text) {
        return text.replace("\\", "");
    }

    @Test
    void theValuesOfParametersStandBesideTheFormula() {
        assertThat(rules("R312")).isEqualTo("""
                # 沙日浩来镇2023年年终统计 审核关系册

                审核关系 1 条：强制 1 条，核实 0 条，提示 0 条。

                ## B03 党员名册及党费收缴台账

                ### R312 农牧民党员月应交党费在规定幅度内

                - 级别：强制
                - 范围：行内
                - 公式：`身份类别 = "农牧民" ⇒ 月应交党费 ≥ 参数.农牧民月党费下限`
                  - 参数：农牧民月党费下限 = 0.2
                  - 适用：B03 党员名册及党费收缴台账、Z01-1 镇直党员名册及党费收缴台账
                  - 审核意见：{姓名}月应交党费 {左} 元，农牧民党员不低于 {右} 元，少 {差} 元
                - 公式：`身份类别 = "农牧民" ⇒ 月应交党费 ≤ 参数.农牧民月党费上限`
                  - 参数：农牧民月党费上限 = 1
                  - 适用：B03 党员名册及党费收缴台账、Z01-1 镇直党员名册及党费收缴台账
                  - 审核意见：{姓名}月应交党费 {左} 元，农牧民党员不高于 {右} 元，多 {差} 元
                - 处理办法：请核对月应交党费；自愿多交的计入全年实交，不计入应交
                - 依据：《关于中国共产党党费收缴、使用和管理的规定》（中组发〔2008〕3号）第六条
                """);
    }

    @Test
    void toleranceAndAGraverStatementAreTold() {
        assertThat(rules("R317")).contains("- 公式：`全年应交 = 月应交党费 × 应交月数`\n  - 容差：± 0.05\n");
        assertThat(rules("R307")).contains("- 级别：核实\n", "  - 级别：强制\n");
    }

    @Test
    void aPartIsChosenByIdFormAndLevel() {
        assertThat(ids(rules("x101", "R310"))).containsExactly("X101", "R310");
        assertThat(ids(rules("--form", "B09"))).contains("R901", "X108").doesNotContain("R310", "F001");
        assertThat(ids(rules("--form", "Z01-1"))).contains("R310");
        assertThat(ids(rules("--level", "核实", "--form", "B03")))
                .contains("R315", "R307")
                .doesNotContain("R301");
    }

    @Test
    void whatIsNotThereIsAnsweredWithTheNearest() {
        assertThat(Workshop.runAnywhere("rules", "R3l0"))
                .returns(2, Workshop.Result::exit)
                .returns("没有“R3l0”这条审核关系，最相近的是 R310\n", Workshop.Result::err);
        assertThat(Workshop.runAnywhere("rules", "--form", "B30"))
                .returns(2, Workshop.Result::exit)
                .satisfies(result -> assertThat(result.err()).startsWith("没有“B30”这张表，最相近的是 B"));
        assertThat(Workshop.runAnywhere("rules", "--level", "重要"))
                .returns(2, Workshop.Result::exit)
                .satisfies(result -> assertThat(result.err()).startsWith("<级别> 的值“重要”不对"));
    }

    @Test
    void theBookIsToldInJsonToo() {
        var json = JsonMapper.shared().readTree(rules("--format", "json"));

        assertThat(json.at("/rules")).hasSize(scheme.rules().size());
        var dues = json.at("/rules")
                .valueStream()
                .filter(rule -> rule.at("/id").asString().equals("R310"))
                .findFirst()
                .orElseThrow();
        assertThat(dues.at("/form").asString()).isEqualTo("B03");
        assertThat(dues.at("/checks")).hasSize(1);
        assertThat(dues.at("/checks/0/parameters/在职一档上限").asString()).isEqualTo("3000");
        assertThat(dues.at("/checks/0/forms")
                        .valueStream()
                        .map(JsonNode::asString)
                        .collect(joining(" ")))
                .isEqualTo("B03 Z01-1");
    }
}
