package org.nianbao.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.consolidate.RowsByForm;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.formula.Tallies;

/** The rules that start from the crops (B08), the sandy parcels (B09) and the patches (B10). */
class LandRulesTests {

    static final String CROPS = """
            R801 | 面积=0 | M3 地块“南地”面积 0 亩，应大于 0
            R801 | 面积=2000.01 | M3 地块“南地”面积 2000.01 亩，超过 2000 亩
            R801 | 面积=2000 |
            R802 | 种植方式=带状复合; 玉米折算面积=10 | G3、I3 地块“南地”种植方式是带状复合，作物填玉米，应是玉米大豆带状
            R802 | 种植方式=带状复合; 作物=玉米大豆带状; 玉米折算面积=5; 大豆折算面积=5 |
            R802 | 种植方式=带状复合; 作物=玉米大豆带状; 玉米折算面积=5 | I3、M3、N3、O3 地块“南地”玉米、大豆折算面积合计 5 亩，面积 10 亩，相差 5 亩
            R803 | 生物育种试种=是 | H3、J3 地块“南地”是生物育种试种，没有填品种
            R803 | 生物育种试种=是; 作物=大豆; 品种=某号 | G3、J3 地块“南地”是生物育种试种，作物填大豆，应是玉米
            R803 | 生物育种试种=是; 品种=某号 |
            R804 | 是否轮作=是 | K3、L3 地块“南地”是轮作，没有填上年作物
            R804 | 是否轮作=是; 上年作物=玉米 | G3、K3、L3 地块“南地”是轮作，上年作物和本年作物都是玉米
            R804 | 是否轮作=是; 上年作物=大豆 |
            R805 | 单产=299 | G3、P3 地块“南地”玉米单产 299 公斤/亩，少于 300
            R805 | 单产=1201 | G3、P3 地块“南地”玉米单产 1201 公斤/亩，多于 1200
            R805 | 作物=大豆; 单产=59 | G3、P3 地块“南地”大豆单产 59 公斤/亩，少于 60
            R805 | 作物=大豆; 单产=301 | G3、P3 地块“南地”大豆单产 301 公斤/亩，多于 300
            R805 | 作物=杂粮; 单产=10 |
            """;

    static final String PARCELS = """
            R901 | 面积（亩）=1.5002 | D3、E3 地块 1505251062130001 面积 1.5002 亩，0.1 公顷是 1.5 亩，相差 0.0002 亩
            R901 | 面积（亩）=1.5001 |
            R902 | 核查日期= | I3、J3 地块 1505251062130001 已核查，核查日期是空
            R902 | 核查人= | I3、K3 地块 1505251062130001 已核查，核查人是空
            R902 | 核查状态=未核查; 核查人= | I3、J3 地块 1505251062130001 未核查，核查日期是2023-06-01
            R902 | 核查状态=未核查; 核查人=; 核查日期= |
            R903 | 面积（亩）=0.1499 | E3 地块 1505251062130001 面积 0.1499 亩，少于 0.15 亩
            R904 | 核查日期=2024-01-01 | J3 地块 1505251062130001 核查日期 2024-01-01，晚于报告期末 2023-12-31
            R904 | 核查日期=2023-12-31 |
            R903 | 面积（亩）=3000.0001 | E3 地块 1505251062130001 面积 3000.0001 亩，多于 3000 亩
            """;

    static final String PATCHES = """
            R1001 | 整改完成日期= | K3、L3 TB1 状态是已完成，整改完成日期是空
            R1001 | 状态=整改中 | K3、L3 TB1 状态是整改中，整改完成日期是2023-06-01
            R1001 | 状态=整改中; 整改完成日期= |
            R1001 | 整改完成日期=2023-04-30 | I3、K3 TB1 整改完成日期 2023-04-30，早于下发日期 2023-05-01
            R1001 | 整改完成日期=2023-05-01 |
            R1002 | 批次= | A3、B3 TB1 是林业图斑，没有填批次
            R1002 | 面积（亩）= | A3、F3 TB1 是林业图斑，没有填面积（亩）
            R1002 | 类型=河湖四乱 | A3、H3 TB1 是河湖四乱，没有填四乱类别
            R1002 | 类型=河湖四乱; 批次=; 四乱类别=乱堆 |
            R1003 | 下发日期=2024-01-01 | I3 TB1 下发日期 2024-01-01，晚于报告期末 2023-12-31
            R1003 | 整改完成日期=2022-12-31 | K3 TB1 整改完成日期 2022-12-31，不在报告年度 2023 年
            R1003 | 下发日期=2022-12-01 |
            R1004 | 面积（亩）=15.0002 | E3、F3 TB1 面积 15.0002 亩，1 公顷是 15 亩，相差 0.0002 亩
            R1004 | 面积（公顷）= |
            R1005 | 面积（亩）=0 | F3 TB1 面积 0 亩，应大于 0
            R1005 | 面积（亩）= |
            """;

    private final Judged judged;

    LandRulesTests(@TempDir Path folder) {
        judged = new Judged(folder);
    }

    static VillageWorkbook withCrop() {
        return Judged.village()
                .add("B08", "户编号", "H1", "经营者", "甲某", "村民小组", "一组", "地块名称", "南地")
                .set("B08", 0, "土地来源=承包; 作物=玉米; 种植方式=清种; 生物育种试种=否; 是否轮作=否; 面积=10; 单产=600");
    }

    static VillageWorkbook withPatch() {
        return Judged.village()
                .add("B10", "类型", "林业图斑", "批次", "1", "图斑编号", "TB1", "位置", "南坡", "问题描述", "占用", "整改措施", "恢复")
                .set("B10", 0, "面积（公顷）=1; 面积（亩）=15; 下发日期=2023-05-01; 整改完成日期=2023-06-01; 状态=已完成");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = CROPS)
    void cropsAreHeldToTheirRules(String rule, String change, @Nullable String finding) {
        judged.assertThatRow(withCrop(), "B08", 0, new Judged.Line(rule, change, finding));
    }

    @Test
    void aCropOfAHouseholdsPlotStandsInOneRow() {
        assertThat(judged.by("S801", withCrop().copy("B08", 0, "面积=3")))
                .containsExactly("B3、E3、G3 户 H1 的地块“南地”玉米在本表中不止一行", "B4、E4、G4 户 H1 的地块“南地”玉米在本表中不止一行");
        assertThat(judged.by("S801", withCrop().copy("B08", 0, "作物=大豆"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = PARCELS)
    void parcelsAreHeldToTheirRules(String rule, String change, @Nullable String finding) {
        judged.assertThatRow(Judged.village(), "B09", 0, new Judged.Line(rule, change, finding));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = PATCHES)
    void patchesAreHeldToTheirRules(String rule, String change, @Nullable String finding) {
        judged.assertThatRow(withPatch(), "B10", 0, new Judged.Line(rule, change, finding));
    }

    @Test
    void parcelsAndPatchesStandInOneRow() {
        assertThat(judged.by("S901", Judged.village().copy("B09", 0, "面积（亩）=3")))
                .containsExactly("A3 地块编号 1505251062130001 在本表中不止一行", "A4 地块编号 1505251062130001 在本表中不止一行");
        assertThat(judged.by("S901", Judged.village().copy("B09", 0, "地块编号=1505251062130002")))
                .isEmpty();
        assertThat(judged.by("S1001", withPatch().copy("B10", 0, "位置=北坡")))
                .containsExactly("C3 图斑编号 TB1 在本表中不止一行", "C4 图斑编号 TB1 在本表中不止一行");
        assertThat(judged.by("S1001", withPatch().copy("B10", 0, "图斑编号=TB2"))).isEmpty();
    }

    @Test
    void theTownshipTriesAsManyVarietiesAsItPromotes() {
        var all = VillageWorkbook.of(Schemes.of2023(), "东沙日浩来嘎查");
        assertThat(judged.between("V802", all, Judged.village())).isEmpty();

        assertThat(judged.between("V802", all.set("B08", 0, "品种=品种2"), Judged.village()))
                .containsExactly("各村报生物育种试种品种合计 9 个，全镇推广 10 个，相差 1 个");
    }

    /** V902: each rounded before they are summed up would be 3.0; it is 3.1. */
    @Test
    void parcelsAreSummedUpBeforeTheyAreRounded() {
        var area = Schemes.of2023().indicators().stream()
                .filter(indicator -> indicator.code().equals("XZ12"))
                .findFirst()
                .orElseThrow();
        var villages = Stream.of("呼和嘎查", "水泉嘎查")
                .map(name -> VillageWorkbook.of(Schemes.of2023(), name).with("B09", "面积（亩）", 1.5399));
        var township = judged.counted(villages).values().stream()
                .map(forms -> area.formula().tallies(RowsByForm.of(forms)))
                .reduce(Tallies::merged)
                .orElseThrow();

        assertThat(area.formula().value(township)).isEqualByComparingTo("3.0798");
    }
}
