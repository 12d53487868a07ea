package org.nianbao.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.nianbao.formula.Forms.B01;
import static org.nianbao.formula.Forms.B02;
import static org.nianbao.formula.Forms.B03;
import static org.nianbao.formula.Forms.B04;
import static org.nianbao.formula.Forms.B09;
import static org.nianbao.formula.Forms.B11;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaExceptionTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SUM(B03.全年实缴)               | 第9个字：B03 没有“全年实缴”这一栏，是否指“全年实交”？",
                "SUM(B03.完全不同的名称)         | 第9个字：B03 没有“完全不同的名称”这一栏",
                "COUNT(B03, 党员类型 = \"正式\") | 第12个字：B03 没有“党员类型”这一栏，是否指“党员类别”？",
                "COUNT(B99)                      | 第7个字：没有“B99”这张表，是否指“B09”？",
                "COUNT(Z77)                      | 第7个字：没有“Z77”这张表",
                "SUM(Z77.投资额)                 | 第5个字：没有“Z77”这张表",
                "SUM(b03.全年实交)               | 第1个字：SUM 里要写明是哪张表的栏，如 SUM(B03.全年实交)",
                "2 × 参数.报告年                 | 第8个字：没有“报告年”这个参数，是否指“报告年度”？",
                "SUMM(B03.全年实交)              | 第1个字：没有“SUMM”这个函数，是否指“SUM”？",
                "党员.姓名                       | 第1个字：没有“党员”这张表",
                "全年实交 + 1                    | 第1个字：“全年实交”前要写明表号，如“B01.栏名”",
                "B03 + 1                         | 第1个字：“B03”是表号，这里要写成“B03.栏名”",
                "SUM(B03.)                       | 第9个字：这里要有栏名，而不是“)”"
            })
    void namesThatAreUnknown(String formula, String message) {
        assertThat(faultOfNumber(formula)).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(1 + 2           | 第1个字：这个左括号没有配对的右括号",
                "ROUND(1, 2       | 第6个字：这个左括号没有配对的右括号",
                "COUNT(B03        | 第6个字：这个左括号没有配对的右括号",
                "1 + 2)           | 第6个字：多出了“)”",
                "（1＋2））       | 第6个字：多出了“）”",
                "(1 2)            | 第4个字：多出了“2”",
                "1 2              | 第3个字：多出了“2”",
                "1 + 0.5元        | 第8个字：多出了“元”",
                "1 +              | 第4个字：公式没有写完，这里还要有数、文字或栏名",
                "1 + × 2          | 第5个字：这里要有数、文字或栏名，而不是“×”",
                "COUNT()          | 第7个字：这里要有表号，如 COUNT(B03)，而不是“)”",
                "COUNT(B03.姓名)  | 第10个字：多出了“.”",
                "1 = \"是         | 第5个字：这个引号没有配对的引号",
                "SUM(B03.[全年)   | 第9个字：这个“[”没有配对的“]”",
                "1 ^ 2            | 第3个字：多出了“^”",
                "1 < 2 < 3        | 第7个字：比较不能连写，请用“且”分开"
            })
    void textsThatAreNotWellFormed(String formula, String message) {
        assertThat(faultOfNumber(formula)).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "全年实交 = \"是\"        | 第1个字：“全年实交”是数字，不能与文字“是”比较",
                "B03.姓名 = 入党日期      | 第1个字：“B03.姓名”是文字，不能与日期“入党日期”比较",
                "真 且 转正日期 ≠ \"\"    | 第5个字：“转正日期”是日期，是否空白请用 ISBLANK 判断",
                "姓名 > 党内职务          | 第1个字：“姓名”是文字，没有大小，不能用“>”比较",
                "1 + 姓名 = 2             | 第5个字：“姓名”是文字，不能用“+”计算",
                "-姓名 = 2                | 第2个字：“姓名”是文字，不能用“-”计算",
                "月应交 且 真             | 第1个字：“月应交”是数字，“且”只能用于判断",
                "真 ⇒ 姓名                | 第5个字：“姓名”是文字，“⇒”只能用于判断",
                "非 姓名                  | 第3个字：“姓名”是文字，“非”只能用于判断",
                "月应交 IN (5, \"六\")    | 第1个字：“月应交”是数字，不能与文字“六”比较",
                "月应交 IN 参数.宣讲类    | 第1个字：“月应交”是数字，不能属于多选“参数.宣讲类”",
                "YEAR(姓名) = 2023        | 第6个字：YEAR 的第1项要用日期或年月，而“姓名”是文字",
                "ROUND(月应交) = 2        | 第1个字：ROUND 要有2项，这里有1项",
                "IF(真, 姓名, 1) = 1      | 第11个字：IF 的后两项要同类，而“姓名”是文字，“1”是数字",
                "SUM(B03.姓名) = 1        | 第5个字：“B03.姓名”是文字，不能用 SUM 汇总",
                "MEDIAN(B03.姓名) = 1     | 第8个字：“B03.姓名”是文字，不能用 MEDIAN 汇总",
                "MAD(B03.入党日期) = 1    | 第5个字：“B03.入党日期”是日期，不能用 MAD 汇总",
                "COUNT(B03, 月应交) = 1   | 第12个字：COUNT 的条件要是判断，而“月应交”是数字",
                "月应交 + 1               | 第1个字：规则要是判断，而“月应交 + 1”是数字"
            })
    void typesThatDoNotGoTogether(String rule, String message) {
        assertThat(faultOfRule(rule, B03)).hasMessage(message);
    }

    @Test
    void aMultipleChoiceIsNotCompared() {
        assertThat(faultOfRule("致返贫风险 = 致返贫风险", B11)).hasMessage("第1个字：“致返贫风险”是多选，不能用“=”比较，请用 IN");
    }

    @Test
    void anIndicatorIsANumber() {
        assertThat(faultOfNumber("COUNT(B03) > 1")).hasMessage("第1个字：结果要是数字，而“COUNT(B03) > 1”是判断");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "B02.责任区数 > 0                     | 第1个字：B02 有许多行，不能直接引用“责任区数”，请用 SUM 等汇总",
                "COUNT(B04, 实到 > B02.责任区数) > 0  | 第17个字：B02 有许多行，不能直接引用“责任区数”，请用 SUM 等汇总",
                "SUM(B02.责任区数 + B04.实到) > 0     | 第1个字：SUM 里只能有一张表的栏，这里既有 B02 又有 B04",
                "SUM(全年实交) > 0                    | 第1个字：SUM 里要写明是哪张表的栏，如 SUM(B03.全年实交)",
                "SUM(B04.实到 + COUNT(B02)) > 0       | 第14个字：汇总里不能再用 COUNT 汇总"
            })
    void rowsThatCannotBeTold(String rule, String message) {
        assertThat(faultOfRule(rule, B03)).hasMessage(message);
    }

    @Test
    void cellsOfASingleFormCannotBeReferredToWhereThereAreManyUnits() {
        assertThat(faultOfNumber("1 + B01.24本年")).hasMessage("第5个字：各村都有 B01，不能直接引用“24本年”，请用 SUM 等汇总");
        assertThat(faultOfNumber("SUM(B01.24本年 × B03.月应交)")).hasMessage("第1个字：SUM 里只能有一张表的栏，这里既有 B01 又有 B03");
        assertThat(faultBetweenUnits("应到 = B01.24本年", B04)).hasMessage("第6个字：各村都有 B01，不能直接引用“24本年”，请用 SUM 等汇总");
        assertThat(faultBetweenUnits("14本年 = B03.月应交", B01)).hasMessage("第8个字：B03 有许多行，不能直接引用“月应交”，请用 SUM 等汇总");
    }

    @Test
    void faultsInAToleranceAreToldApart() {
        var fault = catchThrowableOfType(
                FormulaException.class, () -> Formula.condition("月应交 = 1", "0.05 × 姓名", Forms.all(), B03));

        assertThat(fault).hasMessage("容差第8个字：“姓名”是文字，不能用“×”计算");
        assertThat(fault.position()).isEqualTo(8);
    }

    @Test
    void positionsCountCharactersOfTheTextAsWritten() {
        assertThat(faultOfRule("　姓名 ＝ “𠮷” 且 姓民 = “甲”", B03).position()).isEqualTo(13);
    }

    @Test
    void longPartsAreQuotedInShort() {
        assertThat(faultOfRule("责任区数 = \"" + "长".repeat(40) + "\"", B02))
                .hasMessage("第1个字：“责任区数”是数字，不能与文字“" + "长".repeat(29) + "…”比较");
    }

    @Test
    void anEmptyTextIsNoFormula() {
        assertThat(faultOfNumber("")).hasMessage("第1个字：公式是空的");
        assertThat(faultOfNumber(" 　\n")).hasMessage("第1个字：公式是空的");
    }

    @Test
    void aTextMayHaveAThousandCharacters() {
        var longest = "1" + "+1".repeat(499) + " ";

        assertThat(Forms.value(longest)).isEqualTo("500");
        assertThat(faultOfNumber(longest + " ")).hasMessage("第1001个字：公式太长，最多1000个字");
    }

    @Test
    void bracketsMayBeNestedAHundredDeep() {
        assertThat(Forms.value("(".repeat(100) + "1" + ")".repeat(100))).isEqualTo("1");
        assertThat(faultOfNumber("(".repeat(101) + "1" + ")".repeat(101))).hasMessage("第102个字：嵌套太深，最多100层");
        assertThat(faultOfNumber("-".repeat(101) + "1")).hasMessage("第102个字：嵌套太深，最多100层");
        assertThat(faultOfRule("非".repeat(101) + "真", B09)).hasMessage("第102个字：嵌套太深，最多100层");
        assertThat(faultOfNumber("ABS(".repeat(101) + "1")).hasMessage("第405个字：嵌套太深，最多100层");
    }

    @Test
    void longChainsAreNoNesting() {
        assertThat(Forms.judged("真" + "⇒真".repeat(499), new SmallRows())).isInstanceOf(Judgement.Holds.class);
        assertThat(Forms.judged("1" + "+1".repeat(490) + " = 491", new SmallRows()))
                .isInstanceOf(Judgement.Holds.class);
    }

    private static FormulaException faultOfNumber(String formula) {
        return catchThrowableOfType(FormulaException.class, () -> Formula.number(formula, Forms.all()));
    }

    private static FormulaException faultBetweenUnits(String rule, FormView home) {
        return catchThrowableOfType(
                FormulaException.class, () -> Formula.conditionBetweenUnits(rule, null, Forms.all(), home));
    }

    private static FormulaException faultOfRule(String rule, FormView home) {
        return catchThrowableOfType(FormulaException.class, () -> Formula.condition(rule, null, Forms.all(), home));
    }
}
