package org.nianbao.review;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.scheme.Scheme;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.Finding;

/** The basic figures of a village, held against those of the others (V002, V003). */
class VillagesComparedTests {

    private static final Scheme SCHEME = Schemes.of2023();
    private static final String JINXING = "150525106205";

    private static Map<String, Map<String, FilledForm>> township = Map.of();

    private final Judged judged;

    VillagesComparedTests(@TempDir Path folder) {
        judged = new Judged(folder);
    }

    /** Fourteen villages of a hundred households, each with a little more of everything than the one before. */
    @BeforeAll
    static void everyUnitReports(@TempDir Path folder) {
        township = township(new Judged(folder), (index, workbook) -> {});
    }

    private static Map<String, Map<String, FilledForm>> township(
            Judged judged, BiConsumer<Integer, VillageWorkbook> change) {
        return judged.counted(
                IntStream.range(0, SCHEME.register().units().size()).mapToObj(index -> {
                    var workbook = workbook(index);
                    change.accept(index, workbook);
                    return workbook;
                }));
    }

    static VillageWorkbook workbook(int index) {
        var unit = SCHEME.register().units().get(index);
        return VillageWorkbook.of(SCHEME, unit.name())
                .set("B01", "01本年", 100)
                .set("B01", "02本年", 300 + index)
                .set("B01", "06本年", 1000 + 10 * index)
                .set("B01", "07本年", 500 + 10 * index)
                .set("B01", "08本年", 2000 + 10 * index)
                .set("B01", "09本年", 900 + 10 * index)
                .set("B01", "27本年", 20 + index)
                .set("B01", "39本年", new BigDecimal(100 + index).movePointLeft(1));
    }

    /** What is told to 金星嘎查, and to nobody else, if it reports something else in a line. */
    private List<Finding> changed(String line, String value) {
        return changed(township, line, value);
    }

    private List<Finding> changed(Map<String, Map<String, FilledForm>> units, String line, String value) {
        var counted = new HashMap<>(units);
        counted.putAll(judged.counted(Stream.of(workbook(5).set("B01", line + "本年", new BigDecimal(value)))));
        var found = judged.review(counted);
        assertThat(found.units().keySet()).isSubsetOf(JINXING);
        return found.of(JINXING);
    }

    private static List<String> by(String rule, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(VillagesComparedTests::line)
                .toList();
    }

    private static String line(Finding finding) {
        var cells = finding.cells().stream().map(Object::toString).collect(joining("、"));
        return "%s %s %s".formatted(finding.level().chinese(), cells, finding.message());
    }

    @Test
    void villagesThatAreMuchAlikeAreAskedNothing() {
        assertThat(judged.review(township).units()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            01 | 1301  | 核实 D3 年末户籍户数 1301 户，超过一个村占全镇合计的上限 1300.5 户，多 0.5 户
            02 | 4000  | 核实 D4 年末户籍人口 4000 人，超过一个村占全镇合计的上限 3993 人，多 7 人
            06 | 14000 | 核实 D8 耕地面积 14000 亩，超过一个村占全镇合计的上限 13930 亩，多 70 亩
            07 | 9000  | 核实 D9 林地面积 9000 亩，超过一个村占全镇合计的上限 8180 亩，多 820 亩
            08 | 30000 | 核实 D10 草牧场面积 30000 亩，超过一个村占全镇合计的上限 28430 亩，多 1570 亩
            09 | 15000 | 核实 D11 农作物播种面积 15000 亩，超过一个村占全镇合计的上限 13780 亩，多 1220 亩
            27 | 347   | 核实 D29 脱贫户数 347 户，超过一个村占全镇合计的上限 346.5 户，多 0.5 户
            39 | 1050  | 核实 D41 村集体经济收入 1050 万元，超过一个村占全镇合计的上限 594.3 万元，多 455.7 万元
            01 | 1300  |
            27 | 346   |
            """)
    void noVillageHasMoreThanHalfOfTheTownship(String line, String value, @Nullable String finding) {
        assertThat(by("V002", changed(line, value)))
                .isEqualTo(Stream.ofNullable(finding).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            01 | 核实 D3 年末户籍户数是 0，其余各村都不是 0
            02 | 核实 D4 年末户籍人口是 0，其余各村都不是 0
            06 | 核实 D8 耕地面积是 0，其余各村都不是 0
            07 | 核实 D9 林地面积是 0，其余各村都不是 0
            08 | 核实 D10 草牧场面积是 0，其余各村都不是 0
            09 | 核实 D11 农作物播种面积是 0，其余各村都不是 0
            27 | 核实 D29 脱贫户数是 0，其余各村都不是 0
            39 | 核实 D41 村集体经济收入是 0，其余各村都不是 0
            """)
    void noVillageAloneHasNothingAndThatIsAskedOnce(String line, String finding) {
        var found = changed(line, "0");

        assertThat(by("V002", found)).containsExactly(finding);
        assertThat(by("V003", found)).isEmpty();
        assertThat(found)
                .singleElement()
                .extracting(Finding::found, Finding::expected, Finding::imbalance)
                .containsExactly("0", "", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            02 | 200  | 核实 D3、D4 户均人口 2 人，全镇各村的中位数是 3.07 人，相差 1.07 人，偏离太远
            06 | 9000 | 核实 D3、D8 户均耕地 90 亩，全镇各村的中位数是 10.8 亩，相差 79.2 亩，偏离太远
            07 | 50   | 核实 D3、D9 户均林地 0.5 亩，全镇各村的中位数是 5.7 亩，相差 5.2 亩，偏离太远
            08 | 140  | 核实 D3、D10 户均草牧场 1.4 亩，全镇各村的中位数是 20.7 亩，相差 19.3 亩，偏离太远
            09 | 90   | 核实 D3、D11 户均播种面积 0.9 亩，全镇各村的中位数是 9.7 亩，相差 8.8 亩，偏离太远
            39 | 105  | 核实 D3、D41 户均村集体经济收入 10500 元，全镇各村的中位数是 1075 元，相差 9425 元，偏离太远
            02 | 365  |
            06 | 1290 |
            """)
    void noVillageIsFarFromTheMiddleOfTheTownship(String line, String value, @Nullable String finding) {
        assertThat(by("V003", changed(line, value)))
                .isEqualTo(Stream.ofNullable(finding).toList());
    }

    @Test
    void theMedianIsWhatIsExpected() {
        assertThat(changed("06", "9000"))
                .singleElement()
                .extracting(Finding::found, Finding::expected, Finding::imbalance)
                .containsExactly("90", "10.8", "79.2");
    }

    @Test
    void whereVillagesDifferMuchMoreIsTaken() {
        var various = township(judged, (index, workbook) -> workbook.set("B01", "08本年", 1000 + 200 * index));

        assertThat(changed(various, "08", "4000")).isEmpty();
        assertThat(by("V003", changed(various, "08", "6000")))
                .containsExactly("核实 D3、D10 户均草牧场 60 亩，全镇各村的中位数是 25 亩，相差 35 亩，偏离太远");
    }

    @Test
    void whereMostVillagesSayTheSameNothingIsFarFromIt() {
        var same = township(judged, (index, workbook) -> workbook.set("B01", "09本年", 900));

        assertThat(changed(same, "09", "9000")).isEmpty();
    }

    @Test
    void whatFewVillagesHaveMayBeInOneOfThem() {
        var few = township(judged, (index, workbook) -> workbook.set("B01", "07本年", index < 3 ? 500 : 0));
        var some = township(judged, (index, workbook) -> workbook.set("B01", "07本年", index < 4 ? 500 : 0));

        assertThat(changed(few, "07", "9000")).isEmpty();
        assertThat(by("V002", changed(some, "07", "9000")))
                .containsExactly("核实 D9 林地面积 9000 亩，超过一个村占全镇合计的上限 5500 亩，多 3500 亩");
    }

    @Test
    void nothingIsComparedUntilEveryUnitCounts() {
        var incomplete = new HashMap<>(township);
        incomplete.remove("150525106000");

        assertThat(changed(incomplete, "06", "0")).isEmpty();
    }
}
