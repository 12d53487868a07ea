package org.nianbao.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.scheme.seeds.SchemeFolder;

/** The rules that hold this year against the last, and against what was issued. */
class LastYearRulesTests {

    private final Path folder;
    private final Judged judged;

    LastYearRulesTests(@TempDir Path folder) {
        this.folder = folder;
        judged = new Judged(folder);
    }

    static VillageWorkbook with(String... lines) {
        var village = Judged.village();
        for (var line : lines) {
            var parts = line.split("=");
            village.set("B01", parts[0], new BigDecimal(parts[1]));
        }
        return village;
    }

    /** Lines of this year and of the last as this submission has them, and what is said; nothing if the rule holds. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            02本年=105 02上年=100 |
            02本年=106 02上年=100 | D4、E4 第02行“年末户籍人口”本年 106 人，上年 100 人，相差 6 人，超过 5%
            02本年=94 02上年=100 | D4、E4 第02行“年末户籍人口”本年 94 人，上年 100 人，相差 6 人，超过 5%
            14本年=54 14上年=50 |
            14本年=55 14上年=50 | D16、E16 第14行“年末党员数”本年 55 人，上年 50 人，相差 5 人，超过 8%
            06本年=1010 06上年=1000 |
            06本年=1010.1 06上年=1000 | D8、E8 第06行“耕地面积”本年 1010.1 亩，上年 1000 亩，相差 10.1 亩，超过 1%
            11本年=110 11上年=100 |
            11本年=110.5 11上年=100 | D13、E13 第11行“其中：玉米”本年 110.5 亩，上年 100 亩，相差 10.5 亩，超过 10%
            39本年=1.3 39上年=1 |
            39本年=13 39上年=10 |
            39本年=13.01 39上年=10 | D41、E41 第39行“村集体经济收入”本年 13.01 万元，上年 10 万元，相差 3.01 万元，超过 30%
            22本年=2 22上年=1 |
            22本年=3 22上年=1 | D24、E24 第22行“其中：去世”本年 3 人，上年 1 人，相差 2 人，超过 30%
            35本年=7 35上年=0 |
            """)
    void figuresThatChangeMuchAreToBeExplained(String lines, @Nullable String finding) {
        assertThat(judged.by("Y002", with(lines.split(" ")))).isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @Test
    void aFigureOfWhichLastYearsIsBlankIsNotJudged() {
        assertThat(judged.by("Y002", with("02本年=106").set("B01", "02上年", ""))).isEmpty();
    }

    @Test
    void lastYearsMembersAreThoseThatWereApproved() {
        var after = judged.after(with("14本年=4"));

        assertThat(after.by("Y001", with("15本年=4"))).isEmpty();
        assertThat(after.by("Y001", with("15本年=3"))).containsExactly("D17 上年末党员数 3 人，上年审定的年末党员数是 4 人，相差 1 人");
        assertThat(judged.by("Y001", with("15本年=3"))).isEmpty();
    }

    @Test
    void theColumnOfLastYearIsWhatWasApproved() {
        var after = judged.after(with("24本年=35.5", "33本年=2"));

        assertThat(after.by("Y004", with("01上年=5", "02上年=15", "06上年=100", "09上年=100", "10上年=100", "13上年=1")))
                .contains("E26 第24行“全年实交党费”的上年数 0 元，上年审定数是 35.5 元，相差 35.5 元")
                .contains("E35 第33行“沙地核查地块数”的上年数 0 个，上年审定数是 2 个，相差 2 个")
                .noneMatch(finding -> finding.contains("第01行"));
        assertThat(judged.by("Y004", with("24上年=1"))).isEmpty();
    }

    @Test
    void theOfficesColumnOfLastYearIsWhatWasApproved() {
        var after = judged.after(Judged.office().set("Z08", "01本年", 9));

        assertThat(after.by("Z0801", Judged.office().set("Z08", "01上年", 9))).isEmpty();
        assertThat(after.by("Z0801", Judged.office().set("Z08", "01上年", 8)))
                .containsExactly("E3 第01行“镇党委查摆问题条数”的上年数 8 条，上年审定数是 9 条，相差 1 条");
    }

    static VillageWorkbook withStars(int stars) {
        var village = Judged.village();
        for (int i = 0; i < stars; i++) {
            village.add("B05", "对象类型", "个人", "姓名或名称", "甲某", "荣誉名称", "调解之星", "级别", "镇级")
                    .set(
                            "B05",
                            i,
                            "授予机关=某委员会; 授予日期=%d-07-01; 身份号码或户编号=%s".formatted(2020 + i, VillageWorkbook.IDENTITY));
        }
        return village;
    }

    @Test
    void cumulativeHonoursNeverFall() {
        var after = judged.after(withStars(2));

        assertThat(after.by("Y501", withStars(3))).isEmpty();
        assertThat(after.by("Y501", withStars(1))).containsExactly(" 调解之星累计 1 名，少于上年累计的 2 名，差 1 名");
        assertThat(after.findings("Y501", withStars(1)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.place()).isEqualTo("B05 先进典型和荣誉名册"));
        assertThat(judged.by("Y501", withStars(1))).isEmpty();
    }

    @Test
    void gridsChangeByATenthAtMost() {
        assertThat(judged.after(with("25本年=1")).by("Y601", Judged.village())).isEmpty();
        assertThat(judged.after(with("25本年=2")).by("Y601", Judged.village()))
                .containsExactly(" 网格台账有 1 个网格，上年审定 2 个，相差 1 个，超过 10%");
        assertThat(judged.after(with("25本年=0")).by("Y601", Judged.village())).isEmpty();
    }

    static VillageWorkbook withMaize(int area) {
        return Judged.village()
                .add("B08", "户编号", "H9", "经营者", "癸某", "村民小组", "一组", "地块名称", "南地", "土地来源", "承包")
                .set("B08", 0, "作物=玉米; 种植方式=清种; 生物育种试种=否; 是否轮作=否; 单产=600; 面积=" + area);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            1000, 1300, -
            1000, 1301, ' 玉米面积合计 1301 亩，上年 1000 亩，相差 301 亩，超过 30%，也超过 100 亩'
            1000, 699, ' 玉米面积合计 699 亩，上年 1000 亩，相差 301 亩，超过 30%，也超过 100 亩'
            100, 200, -
            100, 201, ' 玉米面积合计 201 亩，上年 100 亩，相差 101 亩，超过 30%，也超过 100 亩'
            """)
    void areasOfCropsChangeByThreeTenthsOrAHundredMuAtMost(int last, int now, @Nullable String finding) {
        assertThat(judged.after(withMaize(last)).by("Y801", withMaize(now)))
                .isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    static VillageWorkbook watched(String... changes) {
        var village = Judged.village();
        for (int i = 0; i < changes.length; i++) {
            if (i > 0) {
                village.copy("B11", 0, "户编号=H" + (i + 1));
            }
            village.set("B11", i, changes[i]);
        }
        return village;
    }

    static final String OLD = "识别时间=2022-11";
    static final String NEW = "识别时间=2023-03";
    static final String SETTLED = "识别时间=2022-11; 风险是否消除=是; 消除时间=2023-06; 消除方式=帮扶消除";

    @Test
    void watchedHouseholdsComeAndGoByTheBook() {
        var after = judged.after(watched(OLD, OLD, SETTLED));

        assertThat(after.by("Y1101", watched(OLD, SETTLED, NEW))).isEmpty();
        assertThat(after.by("Y1101", watched(OLD, NEW))).containsExactly(" 年末未消除风险的监测户 2 户，上年末加本年识别减本年消除是 3 户，相差 1 户");
        assertThat(judged.by("Y1101", watched(OLD, NEW))).isEmpty();
    }

    private Path seeds() throws IOException {
        var seeds = Files.createTempDirectory(folder, "seeds");
        Schemes.copyTo(seeds);
        return seeds;
    }

    /** A parcel list that was issued, as a file of the scheme. */
    private Judged issued(String parcels) throws IOException {
        var seeds = seeds();
        Files.createDirectories(seeds.resolve("issued"));
        Files.writeString(seeds.resolve("issued/B09.csv"), "区划代码,地块编号,面积（亩）\n" + parcels);
        return new Judged(folder, new SchemeFolder(seeds).scheme().referenceRows());
    }

    @Test
    void parcelsAreThoseOfTheListThatWasIssued() throws IOException {
        var village = Judged.village().copy("B09", 0, "地块编号=P2; 面积（公顷）=0.2; 面积（亩）=3");

        assertThat(issued("150525106213,1505251062130001,1.5\n150525106213,P2,3\n")
                        .by("Y901", village))
                .isEmpty();
        assertThat(issued("150525106213,1505251062130001,1.6\n150525106213,P3,3\n150525106213,P4,3\n")
                        .by("Y901", village))
                .containsExactlyInAnyOrder(
                        "A4 地块 P2 在下发的底册中有 0 个，应恰有 1 个",
                        "E3 地块 1505251062130001 面积 1.5 亩，下发的底册是 1.6 亩，相差 0.1 亩",
                        " 登记表有 2 个地块，少于下发底册的 3 个，差 1 个");
        assertThat(judged.by("Y901", village)).isEmpty();
    }

    @Test
    void aVillageThatIsNotOnTheIssuedListHasNoneOfItsParcels() throws IOException {
        assertThat(issued("150525106212,P1,1.5\n").by("Y901", Judged.village()))
                .containsExactly("A3 地块 1505251062130001 在下发的底册中有 0 个，应恰有 1 个");
    }

    @Test
    void whatWasApprovedStandsInTheSchemeForTheFirstYear() throws IOException {
        var seeds = seeds();
        Files.writeString(seeds.resolve("approved.csv"), "区划代码,项目,2022年审定数\n150525106213,B01.14本年,4\n");
        var first = new Judged(folder, new SchemeFolder(seeds).scheme().referenceRows());

        assertThat(first.by("Y001", Judged.village())).containsExactly("D17 上年末党员数 3 人，上年审定的年末党员数是 4 人，相差 1 人");
        assertThat(first.by("Y004", with("14上年=4"))).isEmpty();
        assertThat(first.by("Y501", withStars(1))).isEmpty();
    }
}
