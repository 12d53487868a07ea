package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an officer reads who has changed a scheme by hand: each mistake by itself. */
class SchemeMessagesTests {

    private static final String RULE =
            "  - {id: X900, scope: 表内, level: 核实, title: 试, instruction: 试, message: %s, formula: '%s'}%n";

    private final Workshop workshop;
    private final MessagePage page;

    SchemeMessagesTests(@TempDir Path folder) {
        workshop = new Workshop(folder);
        page = new MessagePage(workshop);
        workshop.copyTheScheme();
    }

    private Path file(String name) {
        return workshop.seeds().resolve("2023").resolve(name);
    }

    private void change(String name, String text, String replacement) throws IOException {
        var whole = Files.readString(file(name));
        assertThat(whole).contains(text);
        Files.writeString(file(name), whole.replace(text, replacement));
        told("%s：%s → %s".formatted(name, text.strip(), replacement.strip()));
        Files.writeString(file(name), whole);
    }

    private void rule(String formula, String message) throws IOException {
        var whole = Files.readString(file("forms/B08.yaml"));
        Files.writeString(file("forms/B08.yaml"), whole + RULE.formatted(message, formula));
        told(formula + "，" + message);
        Files.writeString(file("forms/B08.yaml"), whole);
    }

    private void told(String what) {
        page.told("scheme（%s）".formatted(what), workshop.run("scheme"));
    }

    @Test
    void eachSaysWhereAndWhatAndWhatToDo() throws IOException {
        names();
        writing();
        formulas();
        contradictions();
        files();

        page.assertMatches("messages/scheme.txt");
    }

    private void names() throws IOException {
        page.heading("名称");
        change("forms/B03.yaml", "id: R301", "id: R 301");
        change("forms/B03.yaml", "id: R301", "id: R302");
        change("forms/B09.yaml", "name: 地类,", "name: '地\"类',");
        change("forms/B09.yaml", "name: 地类,", "name: 行号,");
        change("forms/B09.yaml", "title: 沙地地块核查登记表", "title: 沙地/地块");
        change("forms/B12.yaml", "[项目建设, 项目台账]", "[项目建设, 党员名册]");
    }

    private void writing() throws IOException {
        page.heading("写法");
        change("scheme.yaml", "issuer: 沙日", "issuer：沙日");
        change("scheme.yaml", "issuer: 沙日", "issuer: 沙\t日");
        change("scheme.yaml", "fold: 10", "fold: 99999999999");
        change("scheme.yaml", "year: 2023", "year: 1999");
        change("forms/B08.yaml", "columns:\n", "colums:\n");
        change("forms/B09.yaml", "[国有, 集体, 个人承包]", "[国有，集体, 个人承包]");
        change("forms/B09.yaml", "[国有, 集体, 个人承包]", "[国有, 集体, 国有]");
        change("charts.yaml", "[XZ02, XZ03, XZ04, XZ05]", "[XZ02, XZ02]");
        change("charts.yaml", "[XZ02, XZ03, XZ04, XZ05]", "[XZ02, XZ99]");
        change("units.csv", "150525106213,", "1.50525E+11,");
    }

    private void formulas() throws IOException {
        page.heading("公式");
        rule("面积 ＞ 0 且", "试");
        rule("作物 = \"玉未\"", "试");
        rule("(面积 > 5 且 面积 < 3) ⇒ 单产 > 0", "试");
        rule("作物 ≠ \"玉米\" 或 作物 ≠ \"大豆\"", "试");
        rule("面积 ÷ (SUM(B08.面积) - SUM(B08.面积)) > 1", "试");
        rule("COUNT(B08) ≥ 0", "试");
        rule("品种 = \"先玉335\"", "'相差 {差}'");
        rule("面积 > 1", "'{面职} 太小'");
        rule("面积 = 1 ± -1", "试");
        rule("面积 > B09.面积（亩）", "试");
    }

    private void contradictions() throws IOException {
        page.heading("前后不一");
        change("scheme.yaml", "报告期末: 2023-12-31", "报告期末: 2022-12-31");
        change("scheme.yaml", "deadline: 2024-01-10", "deadline: 2023-12-30");
        change("forms/Z01-1.yaml", "like: B03", "like: B09");
        change("forms/Z01.yaml", "like: B02", "like: B01");
        change("scheme.yaml", "to: 万元, factor: 0.0001", "to: 万元, factor: 0.001");
        change("indicators.yaml", "示范岗 = \"是\"", "示范港 = \"是\"");
    }

    private void files() throws IOException {
        page.heading("文件");
        var register = Files.readAllBytes(file("units.csv"));
        Files.write(file("units.csv"), Files.readString(file("units.csv")).getBytes(Charset.forName("GBK")));
        told("units.csv 存成 GBK");
        Files.write(file("units.csv"), register);
        Files.move(file("forms/B08.yaml"), file("forms/B08.yml"));
        told("forms/B08.yml");
        Files.move(file("forms/B08.yml"), file("forms/B08.yaml"));
        Files.move(workshop.seeds().resolve("2023"), workshop.seeds().resolve("2024"));
        told("文件夹 2024");
        page.told("nightly");
    }
}
