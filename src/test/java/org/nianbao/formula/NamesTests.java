package org.nianbao.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.formula.Forms.B09;
import static org.nianbao.formula.Forms.judged;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTests {

    private final RowView row =
            B09.row("面积(公顷)", 2, "面积（亩）", 30, "1月", 5, "2月", 7, "非农收入", 9, "3 其中:玉米", 11, "身份号码或户编号", "H1");

    @Test
    void widthAndWhiteSpaceDoNotMatter() {
        assertThat(Names.normalised(" 面积（亩）\n　Ａ１ ")).isEqualTo("面积(亩)A1");
    }

    @Test
    void everyCharacterIsNormalisedAsByTheStandard() {
        var blanks = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
        IntStream.range(0, Character.MIN_SUPPLEMENTARY_CODE_POINT)
                .mapToObj(character -> "（" + (char) character + " 亩．" + (char) character)
                .forEach(text -> assertThat(Names.normalised(text))
                        .isEqualTo(blanks.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                                .replaceAll("")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "面积(亩) = 面积(公顷) × 15",
                "面积（亩）=面积（公顷）×15",
                "B09.面积(亩) = B09.面积（公顷）× 15",
                "[面积(亩)] = [面积 (公顷)] × 15",
                "【面积（亩）】 = ［面积（公顷）］ × 15",
                "B09.[面积(亩)] = 30",
                "30=面积(亩)且真",
                "(面积(亩)) = 30"
            })
    void aNameMayHaveBrackets(String rule) {

        assertThat(Formula.condition(rule, null, Forms.all(), B09).checks())
                .allSatisfy(
                        check -> assertThat(check.judge(new SmallRows(), row)).isInstanceOf(Judgement.Holds.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1月 + 2月 = 12", "1月+2月=12", "１月 ＋ ２月 ＝ 12", "B09.1月 + B09.2月 = 12", "1月 × 2 = 10"})
    void aNameMayBeginWithDigits(String rule) {
        assertThat(judged(rule, B09, row)).isInstanceOf(Judgement.Holds.class);
    }

    @Test
    void aNameInSquareBracketsMayHoldAnything() {
        assertThat(judged("[3 其中:玉米] = 11", B09, row)).isInstanceOf(Judgement.Holds.class);
        assertThat(judged("[3其中：玉米] = 11", B09, row)).isInstanceOf(Judgement.Holds.class);
    }

    @Test
    void aNameMayHoldTheWordsOfOperators() {
        assertThat(judged("非农收入 = 9", B09, row)).isInstanceOf(Judgement.Holds.class);
        assertThat(judged("身份号码或户编号=\"H1\"", B09, row)).isInstanceOf(Judgement.Holds.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1月=5且2月=7",
                "5=1月且7=2月",
                "5=1月AND7=2月",
                "非1月=6且非2月=6",
                "身份号码或户编号属于(\"H1\")且非非农收入=8",
                "9=非农收入且非农收入=9"
            })
    void wordsOfOperatorsNeedNoSpaces(String rule) {
        var checks = Formula.condition(rule, null, Forms.all(), B09).checks();

        assertThat(checks)
                .hasSize(2)
                .allSatisfy(
                        check -> assertThat(check.judge(new SmallRows(), row)).isInstanceOf(Judgement.Holds.class));
    }

    @Test
    void digitsAloneAreANumberUnlessQualified() {
        var form = SmallTable.of("L02").with(Type.NUMBER, "14", "15");

        var condition = Formula.condition("L02.14 = 14 且 [15] = 15", null, Forms.of(form), form);

        assertThat(condition.checks())
                .allSatisfy(check -> assertThat(check.judge(new SmallRows(), form.row("14", 14, "15", 15)))
                        .isInstanceOf(Judgement.Holds.class));
    }

    @Test
    void theLongestKnownNameIsMeant() {
        var form = SmallTable.of("L02").with(Type.NUMBER, "面积", "面积(亩)", "面积(亩)合计");

        var judgement = Forms.only(Formula.condition("面积 + 面积(亩) + 面积(亩)合计 = 321", null, Forms.of(form), form))
                .judge(new SmallRows(), form.row("面积", 1, "面积(亩)", 20, "面积(亩)合计", 300));

        assertThat(judgement).isInstanceOf(Judgement.Holds.class);
    }
}
