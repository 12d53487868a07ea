package org.nianbao.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.fixtures.VillageWorkbook;

/** The rules that start from the honours. */
class B05RulesTests {

    /** What is changed of the honour, and what is said of it; nothing if the rule holds. */
    static final String HONOURS = """
            R501 | 对象类型=户 | B3、E3 甲*的对象类型是户，荣誉名称是七美一优
            R501 | 荣誉名称=文明家庭 | B3、E3 甲*的对象类型是个人，荣誉名称是文明家庭
            R501 | 对象类型=户; 荣誉名称=文明家庭; 身份号码或户编号=H1 |
            R501 | 对象类型=集体; 荣誉名称=先进典型 |
            R502 | 身份号码或户编号= | B3、D3 甲*（七美一优）的对象类型是个人，没有填身份号码或户编号
            R502 | 对象类型=户; 荣誉名称=文明家庭; 身份号码或户编号= | B3、D3 甲*（文明家庭）的对象类型是户，没有填身份号码或户编号
            R502 | 对象类型=集体; 荣誉名称=先进典型; 身份号码或户编号= |
            R502 | 身份号码或户编号=15999919700307001 | B3、D3 甲*的身份号码 159999*********01 不是18位
            R502 | 身份号码或户编号=159999197003070018 | B3、D3 甲*的身份号码 159999**********18 校验位不对，至少有一位填错
            R502 | 对象类型=户; 荣誉名称=文明家庭; 身份号码或户编号=H1 |
            R503 | 授予日期=2022-12-31 | E3、H3 甲*（七美一优）授予日期 2022-12-31，不在报告年度 2023 年
            R503 | 授予日期=2024-01-01 | H3 甲*（七美一优）授予日期 2024-01-01，晚于报告期末 2023-12-31
            R503 | 荣誉名称=调解之星; 授予日期=2021-05-01 |
            R503 | 荣誉名称=调解之星; 授予日期=2024-01-01 | H3 甲*（调解之星）授予日期 2024-01-01，晚于报告期末 2023-12-31
            """;

    private final Judged judged;

    B05RulesTests(@TempDir Path folder) {
        judged = new Judged(folder);
    }

    static VillageWorkbook withHonour() {
        return Judged.village()
                .add("B05", "对象类型", "个人", "姓名或名称", "甲某", "身份号码或户编号", VillageWorkbook.IDENTITY)
                .set("B05", 0, "荣誉名称=七美一优; 级别=旗级; 授予机关=某委员会; 授予日期=2023-07-01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = HONOURS)
    void honoursAreHeldToTheirRules(String rule, String change, @Nullable String finding) {
        judged.assertThatRow(withHonour(), "B05", 0, new Judged.Line(rule, change, finding));
    }

    @Test
    void anHonourStandsInOneRow() {
        assertThat(judged.by("S501", withHonour().copy("B05", 0, "姓名或名称=甲 某")))
                .containsExactly(
                        "D3、E3、F3、H3 甲* 2023-07-01 获得的旗级七美一优在本表中不止一行", "D4、E4、F4、H4 甲* 2023-07-01 获得的旗级七美一优在本表中不止一行");
        assertThat(judged.by("S501", withHonour().copy("B05", 0, "授予日期=2023-08-01")))
                .isEmpty();
    }

    @Test
    void anHonourOfABodyWithoutANumberStandsInOneRow() {
        var body = withHonour().set("B05", 0, "对象类型=集体; 姓名或名称=呼和嘎查; 身份号码或户编号=; 荣誉名称=先进典型");

        assertThat(judged.by("S501", body)).isEmpty();
        assertThat(judged.by("S501", body.copy("B05", 0, "授予机关=另一机关"))).hasSize(2);
    }

    @Test
    void theSevenBeautiesAreOfOneLevelOnly() {
        var both = withHonour().copy("B05", 0, "级别=镇级");

        assertThat(judged.by("S502", both))
                .containsExactly("D3、E3、F3 甲*的七美一优在本表中有不同的级别，这一行是旗级", "D4、E4、F4 甲*的七美一优在本表中有不同的级别，这一行是镇级");
        assertThat(judged.by("S502", withHonour().copy("B05", 0, "荣誉名称=奈曼好人; 级别=镇级")))
                .isEmpty();
    }
}
