package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.seeds.SchemeFolder;
import org.nianbao.server.EmbeddedServer;
import org.nianbao.server.PreparedServer;

/**
 * A scheme that passes {@code nianbao scheme} can be run: the longest and oddest names that it allows of everything, through
 * every command of a night and of the day after.
 */
class NamesAtTheirLimitsTests {

    private static final String RULE = "集中学习学时够不够Rule-3.2_1甲乙丙丁戊己庚辛𠮷𠮷";
    private static final String INDICATOR = "党员突击队的支数Index-5.1_甲乙丙丁戊己庚辛壬癸";
    private static final String UNIT = "呼和·" + "𠮷".repeat(10) + "长".repeat(37);
    private static final String RELEASE = "年".repeat(51) + "'&%s";
    private static final String REPORT = "报".repeat(51) + "'&%s";
    private static final String FORM = "B13-9999";
    private static final String TITLE = "甲'&<>%s“”()…乙丙丁戊己庚辛壬癸";

    /** Names of columns that mean something elsewhere: in formulas, in SQL, in JSON, in regular expressions, in Excel. */
    private static final List<String> ODD = List.of(
            "长".repeat(64),
            "SUM",
            "count",
            "ISBLANK（姓名）",
            "收入－支出÷2",
            "且慢",
            "B99",
            "2024",
            "1-2",
            "注 -- ；DROP TABLE submission",
            "/注/",
            "# 注",
            "$.甲",
            "甲,乙",
            "%s %d %n",
            "?",
            ":year",
            "左%",
            "①号甲",
            "é",
            "=1+1",
            "@甲",
            "上栏/下栏",
            "&<>");

    private final Workshop workshop;
    private final Path seeds;
    private final EmbeddedServer server;

    NamesAtTheirLimitsTests(@TempDir Path folder) throws InterruptedException {
        workshop = new Workshop(folder);
        seeds = workshop.seeds().resolve("2023");
        server = PreparedServer.start(folder.resolve("mariadb"));
    }

    @AfterEach
    void stopTheServer() {
        server.close();
    }

    private void change(String file, String text, String replacement) throws IOException {
        var path = seeds.resolve(file);
        var content = Files.readString(path);
        assertThat(content).contains(text);
        Files.writeString(path, content.replace(text, replacement));
    }

    private static String quoted(String name) {
        return "'" + name.replace("'", "''") + "'";
    }

    private Scheme schemeAtItsLimits() throws IOException {
        workshop.everyUnitReports();
        change("forms/B03.yaml", "id: R321", "id: " + RULE);
        for (var file : List.of("indicators.yaml", "report.yaml", "published.csv")) {
            change(file, "DJ05", INDICATOR);
        }
        change("units.csv", "呼和嘎查,嘎查村,", UNIT + ",嘎查村," + "别".repeat(100) + "；");
        change("scheme.yaml", "release: 沙日浩来镇2023年年终统计汇总表.xlsx", "release: " + quoted(RELEASE + ".xlsx"));
        change("scheme.yaml", "title: 沙日浩来镇2023年年终统计", "title: " + quoted("题".repeat(97) + "&'<"));
        change("scheme.yaml", "issuer: 沙日浩来镇人民政府", "issuer: " + "关".repeat(100));
        change("scheme.yaml", "template: NB2023-1", "template: " + "版".repeat(100));
        change("report.yaml", "file: 沙日浩来镇2023年年终工作统计报告.docx", "file: " + quoted(REPORT + ".docx"));
        change("report.yaml", "项目完工", "完".repeat(64));
        change("indicators.yaml", "theme: 党建", "theme: " + "主".repeat(100));
        change("forms/B03.yaml", "standing:", columns() + "standing:");
        change("forms/B03.yaml", "\nrules:\n", "\nrules:\n" + ruleOfOddNames());
        Files.writeString(seeds.resolve("forms/%s.yaml".formatted(FORM)), ledger());
        Files.writeString(seeds.resolve("forms/B14.yaml"), lines());
        var scheme = new SchemeFolder(seeds).scheme();
        try (var files = Files.list(workshop.inbox())) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        scheme.register().units().forEach(unit -> workshop.put(village(scheme, unit.name()), unit.name() + ".xlsx"));
        return scheme;
    }

    private static String columns() {
        var columns = new StringBuilder();
        ODD.forEach(name -> columns.append("  - {name: %s, type: text, optional: yes}%n".formatted(quoted(name))));
        return columns.append("  - {name: 十位, type: decimal, decimals: 10, unit: %s, optional: yes}%n"
                        .formatted("斤".repeat(20)))
                .toString();
    }

    /** A formula names any of them in square brackets. */
    private static String ruleOfOddNames() {
        var formula = ODD.stream()
                .map("ISBLANK([%s])"::formatted)
                .reduce((a, b) -> a + " 或 " + b)
                .orElseThrow();
        return """
              - id: 各栏
                scope: 行内
                level: 提示
                title: 各栏不都填
                formula: %s
                message: "各栏都填了：{%s}、{收入－支出÷2}%s"
                instruction: %s
            """.formatted(quoted(formula), ODD.get(0), "话".repeat(1900), "话".repeat(2000));
    }

    private static String ledger() {
        return """
            form: %s
            title: %s
            sheets: [%s]
            reporters: [嘎查村]
            layout: ledger
            row: %s
            room: 600
            optional: yes
            columns:
              - {name: 代码, type: code, codes: {"=1+1": ["@甲"], "'甲": [], "100％": [], "TRUE": [], "%s": []}, required: yes}
              - {name: 几个, type: codes, codes: [%s, "1E5"]}
            rules:
              - {id: 代码不是, scope: 行内, level: 提示, title: 不是, formula: '代码 ≠ "=1+1" 且 "1E5" IN 几个', instruction: 看}
            """.formatted(FORM, quoted(TITLE), "表".repeat(31), "行".repeat(100), "码".repeat(100), "几".repeat(100));
    }

    private static String lines() {
        return """
            form: B14
            title: 逐行
            sheets: []
            reporters: [嘎查村]
            layout: lines
            values: [本年, %s]
            row: 行
            optional: yes
            lines:
              - {code: "999", name: %s, type: decimal, decimals: 10, unit: 个}
            """.formatted("值".repeat(48), "名".repeat(100));
    }

    private VillageWorkbook village(Scheme scheme, String unit) {
        var workbook = VillageWorkbook.of(scheme, unit);
        if (!unit.equals(UNIT)) {
            return workbook;
        }
        workbook.set("B03", 1, "集中学习学时=10");
        ODD.forEach(name -> workbook.with("B03", name, "值" + name));
        return workbook.with("B03", "十位", 0.0000000001)
                .add(FORM, "代码", "=1+1", "几个", "1E5、" + "几".repeat(100))
                .add(FORM, "代码", "码".repeat(100));
    }

    private String run(int exit, String... command) {
        var result = workshop.run(workshop.on(server, command));
        assertThat(result.exit())
                .as("%s: %s%s", List.of(command), result.err(), result.out())
                .isEqualTo(exit);
        return result.out();
    }

    @Test
    void whatTheCheckOfTheSchemeLetsThroughRunsAllNightAndAllDay() throws IOException {
        schemeAtItsLimits();

        run(0, "scheme");
        assertThat(run(3, "nightly")).contains(UNIT + "  待说明");
        assertThat(run(0, "status", "--findings")).contains(RULE);
        run(0, "explain", UNIT, RULE, "--reason", "因病住院", "--by", "镇党建办");

        var values = Workshop.query(server, "SELECT * FROM v_2023_b03 WHERE 单位代码 = '150525106213' ORDER BY 行号 LIMIT 1");
        assertThat(values)
                .singleElement()
                .asString()
                .contains(ODD.stream().map(name -> "值" + name.replace("－", "-")).toList());
        assertThat(values.get(0)).endsWith(" 0.0000000001");
        assertThat(Workshop.query(server, "SELECT 代码, 几个 FROM v_2023_b13_9999 ORDER BY 行号"))
                .containsExactly("=1+1 [\"1E5\",\"%s\"]".formatted("几".repeat(100)), "码".repeat(100) + " null");
        assertThat(Workshop.query(server, "SELECT message FROM finding WHERE rule = '各栏'"))
                .singleElement()
                .asString()
                .startsWith("各栏都填了：值长长")
                .contains("、值收入-支出÷2话话");
        assertThat(Workshop.query(server, "SELECT DISTINCT rule FROM finding WHERE rule = '%s'".formatted(RULE)))
                .containsExactly(RULE);
        assertThat(run(0, "trace", INDICATOR, UNIT)).contains(INDICATOR);
        assertThat(run(0, "rules", RULE)).contains(RULE);
        var release = workshop.folder().resolve("out").resolve(RELEASE + ".xlsx");
        assertThat(release).exists();
        run(0, "verify", release.toString());
        run(3, "report");
        run(0, "release", "--sent", "1", "--by", "镇统计站");
        run(3, "undo", UNIT, "--reason", "误报", "--by", "镇统计站");
        run(0, "undo", UNIT, "--withdraw");
    }

    @Test
    void theBlankWorkbookOfSuchASchemeIsRecognisedSheetBySheet() throws IOException {
        schemeAtItsLimits();

        workshop.run("template", UNIT);

        var blank = workshop.folder().resolve("out/模板").resolve(UNIT + "_2023年年报.xlsx");
        var findings = workshop.run("check", blank.toString()).out();
        assertThat(findings).contains("F006").doesNotContain("F008", "F011");
    }
}
