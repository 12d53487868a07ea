package org.nianbao.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.fixtures.VillageWorkbook;

/** The rules that start from the grids. */
class B06RulesTests {

    /** What is changed of the grid, and what is said of it; nothing if the rule holds. */
    static final String GRIDS = """
            R601 | 网格编号=150525106212001 | A3 网格编号 150525106212001 的前12位是 150525106212，应是本单位的区划代码 150525106213
            R602 | 户数=4 | D3 网格 150525106213001 有 4 户，少于 5 户
            R602 | 户数=61 | D3 网格 150525106213001 有 61 户，多于 60 户
            R602 | 户数=60 |
            R603 | 人口=4 | D3、E3 网格 150525106213001 人口 4 人，少于户数 5 户
            R603 | 人口=5 |
            R604 | 联系电话=12900000001 | I3 网格 150525106213001 的联系电话 129******01 不是手机号码，应是以13至19开头的11位数字
            R604 | 联系电话=1990000001 | I3 网格 150525106213001 的联系电话 199*****01 不是手机号码，应是以13至19开头的11位数字
            R604 | 联系电话=04756541234 | I3 网格 150525106213001 的联系电话 047******34 不是手机号码，应是以13至19开头的11位数字
            R604 | 联系电话=199 0000 0001 |
            R604 | 联系电话=0475-6541234 |
            F016 | 联系电话=0475-6541234 | I3 “联系电话”填的是“047*******34”，应是11位手机号码
            R605 | 身份号码=159999200601010011 | H3 网格 150525106213001 的网格服务员丁*，按身份号码 159999**********11 到年末不满18周岁
            R605 | 身份号码=159999200512310011 |
            R605 | 身份号码=159999195212310011 | H3 网格 150525106213001 的网格服务员丁*，按身份号码 159999**********11 到年末已超过70周岁
            R605 | 身份号码=159999195301010011 |
            R606 | 本年调整=更换 | L3、M3 网格 150525106213001 本年更换了网格服务员，没有填调整原因
            R606 | 本年调整=更换; 调整原因=原网格员外出务工 |
            R606 | 本年调整=新任 |
            R607 | 身份号码=159999196508200055 | H3 网格 150525106213001 的网格服务员丁*身份号码 159999**********55 校验位不对，至少有一位填错
            R608 | 上岗日期=2024-01-01 | K3 网格 150525106213001 的上岗日期 2024-01-01，晚于报告期末 2023-12-31
            R608 | 上岗日期=2023-12-31 |
            R609 | 上岗日期=2023-04-01 | K3、L3 网格 150525106213001 的本年调整填否，上岗日期是 2023-04-01
            R609 | 本年调整=新任 | K3、L3 网格 150525106213001 的本年调整填新任，上岗日期是 2022-01-01
            R609 | 本年调整=更换; 上岗日期=2023-04-01 |
            X601 | 是否党员=是 | J3 网格 150525106213001 的网格服务员丁*（159999**********54）填是党员，党员名册中没有
            X601 | 是否党员=是; 身份号码=159999197003070017 |
            X602 | 本年镇级表彰=是 | O3 网格 150525106213001 的网格服务员丁*填本年受镇级表彰，荣誉名册中没有其优秀网格员
            """;

    private final Judged judged;

    B06RulesTests(@TempDir Path folder) {
        judged = new Judged(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = GRIDS)
    void gridsAreHeldToTheirRules(String rule, String change, @Nullable String finding) {
        judged.assertThatRow(Judged.village(), "B06", 0, new Judged.Line(rule, change, finding));
    }

    @Test
    void gridsAndTheirAttendantsStandInOneRow() {
        var twice = Judged.village().copy("B06", 0, "网格编号=150525106213002");
        assertThat(judged.by("S601", twice))
                .containsExactly(
                        "H3 网格 150525106213001 的网格服务员丁*（159999**********54）还在另一个网格",
                        "H4 网格 150525106213002 的网格服务员丁*（159999**********54）还在另一个网格");

        var sameNumber = Judged.village().copy("B06", 0, "身份号码=" + VillageWorkbook.IDENTITY);
        assertThat(judged.by("S601", sameNumber))
                .containsExactly("A3 网格编号 150525106213001 在本表中不止一行", "A4 网格编号 150525106213001 在本表中不止一行");
    }

    @Test
    void aVillageHasOneGridManager() {
        assertThat(judged.by("S602", Judged.village().copy("B06", 0, "网格管理员=丙 某")))
                .isEmpty();
        assertThat(judged.by("S602", Judged.village().copy("B06", 0, "网格管理员=癸某")))
                .containsExactly(" 本表有网格管理员 2 名，应是 1 名");
    }

    @Test
    void commendationsStandInBothLedgers() {
        var honoured = Judged.village()
                .add("B05", "对象类型", "个人", "姓名或名称", "丁某", "身份号码或户编号", "159999196508200054", "荣誉名称", "优秀网格员")
                .set("B05", 0, "级别=镇级; 授予机关=镇政府; 授予日期=2023-07-01");

        assertThat(judged.by("X602", honoured)).containsExactly("O3 网格 150525106213001 的网格服务员丁*在荣誉名册中是优秀网格员，本年镇级表彰填否");
        assertThat(judged.by("X602", honoured.set("B06", 0, "本年镇级表彰=是"))).isEmpty();
    }
}
