package org.nianbao.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.formula.Forms.B03;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HostileTextTests {

    private static final int TEXTS = 4000;

    private static final List<String> TOKENS = List.of(
            "(",
            ")",
            "（",
            "）",
            "[",
            "]",
            "【",
            "】",
            "\"",
            "“",
            "”",
            "，",
            ",",
            "、",
            ".",
            "．",
            " ",
            "　",
            "\n",
            "+",
            "-",
            "−",
            "×",
            "÷",
            "/",
            "=",
            "≠",
            "<",
            "<=",
            "=>",
            "⇔",
            "<=>",
            "且",
            "或",
            "非",
            "AND",
            "or",
            "NOT",
            "IN",
            "属于",
            "∈",
            "真",
            "假",
            "1",
            "0.05",
            "９",
            "1月",
            "24本年",
            "B03",
            "B03.",
            "B01.24本年",
            "B11-1.",
            "Z99",
            "参数.",
            "参数.报告年度",
            "姓名",
            "全年实交",
            "面积（亩）",
            "出生日期",
            "SUM(",
            "COUNT(B03",
            "COUNT(",
            "DISTINCT(",
            "MAX(",
            "ROUND(",
            "IF(",
            "ISBLANK(",
            "N0(",
            "YEAR(",
            "LEN(",
            "MID(",
            "EDATE(",
            "%",
            "%s",
            "\\",
            "^",
            "'",
            "{",
            "\u0000",
            "\u200b",
            "𠮷",
            "\ud842",
            "①",
            "㎡",
            "·");

    private static final List<String> OPERANDS = List.of(
            "全年实交",
            "月应交",
            "姓名",
            "入党日期",
            "B01.24本年",
            "1",
            "(2 - 2)",
            "\"是\"",
            "真",
            "SUM(B03.全年实交)",
            "COUNT(B03)",
            "ISBLANK(姓名)",
            "N0(月应交)",
            "YEAR(入党日期)",
            "-1",
            "非 真",
            "MAX(B03.入党日期)");

    private static final List<String> OPERATORS =
            List.of("+", "-", "×", "÷", "=", "≠", "≤", "<", "≥", ">", "且", "或", "⇒", "⇔", ") 且 (");

    @Test
    void soupOfTokensGivesNothingWorseThanAFormulaException() {
        var accepted = accepted(random -> soup(TOKENS, random, 1 + random.nextInt(40)));

        assertThat(accepted).isLessThan(TEXTS);
    }

    @Test
    void someSoupOfOperandsAndOperatorsIsARuleAndCanBeJudged() {
        var accepted = accepted(random -> IntStream.range(0, random.nextInt(5))
                .mapToObj(i -> soup(OPERANDS, random, 1) + soup(OPERATORS, random, 1))
                .collect(Collectors.joining(" ", "(", soup(OPERANDS, random, 1) + ")")));

        assertThat(accepted).isBetween(100L, (long) TEXTS - 100);
    }

    @Test
    void soupOfCharactersGivesNothingWorseThanAFormulaException() {
        var accepted = accepted(random -> random.ints(1 + random.nextInt(1100), 0, 0x3100)
                .mapToObj(Character::toString)
                .collect(Collectors.joining()));

        assertThat(accepted).isZero();
    }

    @Test
    void aFormulaCutOffAnywhereGivesNothingWorseThanAFormulaException() {
        var rule = "B03.党员类别 = “正式” ⇒ [转正日期] ≥ EDATE(入党日期, 12) 且 1.50 × SUM(B03.全年实交, 姓名 属于 (\"甲\")) > B01.24本年";

        for (int i = 0; i <= rule.length(); i++) {
            judged(rule.substring(0, i));
            judged(rule.substring(i));
        }

        assertThat(judged(rule)).isTrue();
    }

    private static String soup(List<String> tokens, Random random, int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> tokens.get(random.nextInt(tokens.size())))
                .collect(Collectors.joining());
    }

    private interface Texts {
        String next(Random random);
    }

    private static long accepted(Texts texts) {
        var random = new Random(2023);
        IntFunction<String> next = i -> texts.next(random);
        return IntStream.range(0, TEXTS)
                .mapToObj(next)
                .filter(HostileTextTests::judged)
                .count();
    }

    /** Whether the text is a rule. If so it is judged, too. */
    private static boolean judged(String text) {
        try {
            var row = B03.row("姓名", "甲", "全年实交", 5);
            var rows = new SmallRows().with(B03, row);
            Formula.condition(text, null, Forms.all(), B03).checks().forEach(check -> check.judge(rows, row));
            return true;
        } catch (FormulaException e) {
            assertThat(e.position()).isBetween(1, Math.max(text.length(), 1) + 1);
            return false;
        }
    }
}
