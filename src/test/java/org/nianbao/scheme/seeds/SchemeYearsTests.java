package org.nianbao.scheme.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.fixtures.Schemes;
import org.nianbao.scheme.SchemeException;
import org.nianbao.scheme.seeds.SchemeYears.NoneInForceException;

class SchemeYearsTests {

    private static final String LOOK = "；改好后用 nianbao scheme --year 2024 查看";

    private final Path seeds;
    private final Path next;

    SchemeYearsTests(@TempDir Path seeds) {
        this.seeds = seeds;
        next = seeds.resolve("2024");
    }

    @BeforeEach
    void oneYearIsInForce() throws IOException {
        Schemes.copyTo(seeds.resolve("2023"));
    }

    private void copyTo(String year) throws IOException {
        Schemes.copyTo(seeds.resolve(year));
    }

    /** A scheme of 2024 that stands. */
    private void standsFor2024() throws IOException {
        copyTo("2024");
        change("scheme.yaml", "2023", "2024");
        change("published.csv", "2023年公布数", "2024年公布数");
        change("scheme.yaml", "\ndeadline: 2024", "\ndeadline: 2025");
    }

    private void change(String file, String text, String replacement) throws IOException {
        var content = Files.readString(next.resolve(file));
        assertThat(content).contains(text);
        Files.writeString(next.resolve(file), content.replace(text, replacement));
    }

    private SchemeYears.InForce newest() {
        return new SchemeYears(seeds).newest(Optional.empty());
    }

    private void assertPassedOver(String why) {
        assertThat(newest().year()).isEqualTo(2023);
        assertThat(newest().passedOver()).containsExactly(new SchemeYears.PassedOverYear(2024, why));
    }

    @Test
    void aMereCopyOfLastYearIsNotTakenForTheNext() throws IOException {
        copyTo("2024");
        assertPassedOver("scheme.yaml 写的是 year: 2023，是别的年度的，可能是照抄过来还没有改");
        change("scheme.yaml", "\nyear: 2023", "\nyear: 2024");
        assertPassedOver("还在起草（scheme.yaml 写的是 in-force: 2023），编好后改为 in-force: 2024");
        change("scheme.yaml", "in-force: 2023", "in-force: 2024");
        assertPassedOver("有 3 处错误，请用 nianbao scheme --year 2024 查看并改正");
        change("scheme.yaml", "报告年度: 2023", "报告年度: 2024");
        change("scheme.yaml", "报告期末: 2023", "报告期末: 2024");
        assertPassedOver("有 2 处错误，请用 nianbao scheme --year 2024 查看并改正");
        change("scheme.yaml", "\ndeadline: 2024", "\ndeadline: 2025");
        assertPassedOver("有 1 处错误，请用 nianbao scheme --year 2024 查看并改正");
        change("published.csv", "2023年公布数", "2024年公布数");
        assertThat(newest().year()).isEqualTo(2024);
        assertThat(newest().hasEarlier()).isTrue();
        assertThat(newest().passedOver()).isEmpty();
    }

    @Test
    void aDraftIsNotInForceThoughItStands() throws IOException {
        standsFor2024();
        change("scheme.yaml", "in-force: 2024", "in-force: no");
        assertPassedOver("还在起草（scheme.yaml 写的是 in-force: no），编好后改为 in-force: 2024");
        change("scheme.yaml", "in-force: no", "#");
        assertPassedOver("还在起草（scheme.yaml 没有写 in-force），编好后改为 in-force: 2024");
    }

    @Test
    void whatCannotBeReadStopsNothing() throws IOException {
        Files.createDirectory(next);
        assertPassedOver("其中没有 scheme.yaml");
        Files.createDirectory(next.resolve("scheme.yaml"));
        assertPassedOver("scheme.yaml：是一个文件夹，这里要的是文件" + LOOK);
        Files.delete(next.resolve("scheme.yaml"));
        var faults = Map.of(
                "", "：文件是空的",
                "year: 2024\n\tin-force: 2024\n", " 第2行：有制表符（Tab），请改为空格",
                "year: \"2024\u0001\"\n", " 第1行：有看不见的控制字符（U+0001），请删去",
                "- 2024\n", " 第1行：应是“名称: 值”的形式",
                "year: [\n", " 第2行：YAML 写法有误，括号没有配对，到文件末尾也没有合上（在第 1 个字）");
        for (var fault : faults.entrySet()) {
            Files.writeString(next.resolve("scheme.yaml"), fault.getKey());
            assertPassedOver("scheme.yaml" + fault.getValue() + LOOK);
        }
        Files.writeString(next.resolve("scheme.yaml"), "title: 沙日浩来镇\n", Charset.forName("GBK"));
        assertPassedOver("scheme.yaml 第1行：从这一行起不是 UTF-8 编码（多半是 GBK，即“ANSI”），请用记事本“另存为”，编码选 UTF-8" + LOOK);
    }

    @Test
    void whatIsNoFolderIsNoYear() throws IOException {
        Files.writeString(next, "year: 2024");
        assertPassedOver("它不是文件夹");
        Files.delete(next);
        Files.createSymbolicLink(next, Path.of("nowhere"));
        assertPassedOver("它不是文件夹");
        Files.delete(next);
        Files.createSymbolicLink(next, Path.of("2023"));
        assertPassedOver("scheme.yaml 写的是 year: 2023，是别的年度的，可能是照抄过来还没有改");
    }

    @Test
    void aFileOfAFormThatIsInTheWayStopsNothing() throws IOException {
        standsFor2024();
        Files.createDirectory(next.resolve("forms/B99.yaml"));
        assertPassedOver("有 1 处错误，请用 nianbao scheme --year 2024 查看并改正");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024 (副本)", "2024.bak", "02024", "20240", ".2024-1", "二〇二四"})
    void whatIsNotCalledLikeAYearIsNone(String name) throws IOException {
        standsFor2024();
        Files.move(next, seeds.resolve(name));
        assertThat(newest().year()).isEqualTo(2023);
        assertThat(newest().passedOver()).isEmpty();
    }

    @Test
    void aYearThatWasWorkedWithHasToBePutRight() throws IOException {
        standsFor2024();
        change("units.csv", "150525106213", "1505251062");

        assertThat(newest().year()).isEqualTo(2023);
        assertThatThrownBy(() -> new SchemeYears(seeds).newest(Optional.of(2024)))
                .isInstanceOf(SchemeException.class)
                .hasMessageContaining("units.csv 第15行");
        change("scheme.yaml", "in-force: 2024", "in-force: no");
        assertThat(new SchemeYears(seeds).newest(Optional.of(2024)).year())
                .as("whoever puts it out of force again means it")
                .isEqualTo(2023);
    }

    @Test
    void twoFaultyYearsStopNoCommandOfTheOneThatIsWorkedWith() throws IOException {
        standsFor2024();
        Files.writeString(next.resolve("units.csv"), "区划代码\n");
        copyTo("2025");
        for (var key : List.of("year", "in-force")) {
            var file = seeds.resolve("2025/scheme.yaml");
            Files.writeString(file, Files.readString(file).replace(key + ": 2023", key + ": 2025"));
        }

        var inForce = new SchemeYears(seeds).newest(Optional.of(2023));

        assertThat(inForce.year()).isEqualTo(2023);
        assertThat(inForce.passedOver())
                .extracting(SchemeYears.PassedOverYear::year)
                .containsExactly(2025, 2024);
    }

    @Test
    void noFaultLeadsBackByTwoYears() throws IOException {
        copyTo("2022");
        standsFor2024();
        for (var year : List.of("2023", "2024")) {
            Files.writeString(seeds.resolve(year + "/units.csv"), "区划代码\n");
        }

        assertThatThrownBy(this::newest).isInstanceOf(SchemeException.class);
    }

    @Test
    void whereNothingIsInForceItIsSaidOfEach() throws IOException {
        Files.move(seeds.resolve("2023"), next);

        assertThatThrownBy(this::newest)
                .isInstanceOfSatisfying(
                        NoneInForceException.class,
                        none -> assertThat(none.passedOver())
                                .extracting(SchemeYears.PassedOverYear::year)
                                .containsExactly(2024));
    }
}
