package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.fixtures.Schemes;
import tools.jackson.databind.json.JsonMapper;

class CommandTests {

    private final Workshop workshop;
    private final Path folder;

    CommandTests(@TempDir Path folder) {
        this.folder = folder;
        workshop = new Workshop(folder);
    }

    @Test
    void checkWritesWhatGoesBack() throws Exception {
        var file = workshop.put(Workshop.workbook("金星嘎查").with("B03", "示范岗", "可能"), "金星村.xlsx");
        var folder = workshop.folder().resolve("给村里");

        var first = workshop.run("check", file.toString(), "--return", folder.toString());
        var sentAgain = folder.resolve("金星村_退回.xlsx");
        var second = workshop.run("check", sentAgain.toString(), "--return", folder.toString());

        assertThat(first.err()).contains("已写入 " + sentAgain);
        assertThat(folder.resolve("金星村_退回.txt")).exists();
        assertThat(second.err()).contains("已写入 " + folder.resolve("金星村(2)_退回.xlsx"));
        assertThat(second.out().replace("金星村_退回.xlsx", "金星村.xlsx")).isEqualTo(first.out());
    }

    @Test
    void helpNamesTheCommandsAndTheExitCodes() {
        var help = Workshop.runAnywhere("--help");

        assertThat(help.exit()).isEqualTo(0);
        assertThat(help.out())
                .contains(
                        "nightly",
                        "village",
                        "check",
                        "report",
                        "status",
                        "scheme",
                        "rules",
                        "75",
                        "SPRING_DATASOURCE_PASSWORD");
        assertThat(help.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nightly", "village", "check", "template", "report", "status", "scheme", "rules"})
    void everyCommandHasHelp(String command) {
        var help = Workshop.runAnywhere(command, "--help");

        assertThat(help.exit()).isEqualTo(0);
        assertThat(help.out()).contains("用法：nianbao " + command, "--seeds", "--format");
    }

    /** Not that of the machine: where it is none that knows Chinese, the terminal is given another. */
    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-8", "UTF-16BE"})
    void helpIsInTheCharsetOfTheTerminal(String charset) {
        var out = new ByteArrayOutputStream();
        var stream = new PrintStream(out, true, Charset.forName(charset));

        assertThat(Nianbao.run(new Terminal(stream, stream, false), "check", "--help"))
                .isEqualTo(0);

        assertThat(out.toString(Charset.forName(charset))).contains("用法：nianbao check", "显示本说明");
    }

    @Test
    void wrongUsageIsExplainedInChinese() {
        assertThat(Workshop.runAnywhere("nigthly"))
                .returns(2, Workshop.Result::exit)
                .satisfies(
                        result -> assertThat(result.err()).isEqualTo("不认识 nigthly，是否指 nightly？\n用法见 nianbao --help\n"));
        assertThat(Workshop.runAnywhere("nightly", "--inbx", "x").err())
                .isEqualTo("不认识 --inbx x，是否指 --inbox？\n用法见 nianbao --help\n");
        assertThat(Workshop.runAnywhere("nightly", "--abc").err()).isEqualTo("不认识 --abc\n用法见 nianbao --help\n");
        assertThat(Workshop.runAnywhere())
                .returns(2, Workshop.Result::exit)
                .satisfies(result -> assertThat(result.err()).startsWith("请给出命令"));
        assertThat(Workshop.runAnywhere("check"))
                .returns(2, Workshop.Result::exit)
                .satisfies(result -> assertThat(result.err()).startsWith("缺少 <文件>"));
        assertThat(Workshop.runAnywhere("scheme", "--year", "今年"))
                .returns(2, Workshop.Result::exit)
                .satisfies(result -> assertThat(result.err()).startsWith("<年份> 的值“今年”不对"));
    }

    @Test
    void checkTellsEverythingAndStoresNothing() {
        var file = workshop.put(Workshop.workbook("金星嘎查").with("B03", "全年实交", "约30"), "金星村.xlsx");

        var result = workshop.run("check", file.toString());

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.out()).isEqualTo("""
                        退回  金星嘎查 第1批  金星村.xlsx
                          F012 强制  B03 党员名册及党费收缴台账!Y3  “全年实交”填的是约数“约30”，明细要填准数。请只填阿拉伯数字，按表头的计量单位。影响指标 DJ15。
                        """);
        assertThat(workshop.data()).doesNotExist();
    }

    @Test
    void checkAnswersInJson() {
        var file = workshop.put(Workshop.workbook("金星嘎查").set("B01", "25本年", 3), "金星村.xlsx");

        var json = JsonMapper.shared()
                .readTree(workshop.run("check", file.toString(), "--format", "json")
                        .out());

        assertThat(json.at("/verdict").asString()).isEqualTo("退回");
        assertThat(json.at("/unit").asString()).isEqualTo("150525106205");
        assertThat(json.at("/findings/0/rule").asString()).isEqualTo("X104");
        assertThat(json.at("/findings/0/cells/0").asString()).isEqualTo("D27");
        assertThat(json.at("/findings/0/found").asString()).isEqualTo("3");
        assertThat(json.at("/findings/0/expected").asString()).isEqualTo("1");
        assertThat(json.at("/findings/0/imbalance").asString()).isEqualTo("2");
    }

    @Test
    void templateWritesTheBlankWorkbookOfAUnitAndSaysWhere() throws IOException {
        var out = folder.resolve("out");

        var result = workshop.run("template", "镇本级");
        var json = JsonMapper.shared()
                .readTree(workshop.run("template", "镇本级", "--format", "json").out());

        var file = out.resolve("模板/沙日浩来镇本级_2023年年报.xlsx");
        assertThat(result.exit()).isEqualTo(0);
        assertThat(result.out()).contains("150525106000", file.toString());
        assertThat(json.at("/templates/0/path").asString()).isEqualTo(file.toString());
        assertThat(workshop.run("check", file.toString()).out())
                .contains("F006", "封面没有填单位负责人、填表人、联系电话、报出日期")
                .doesNotContain("F021", "F011");
        assertThat(workshop.run("template", "金兴嘎查").err()).startsWith("名录中没有“金兴嘎查”，是否指 金星嘎查");
    }

    @Test
    void checkOfASoundFileEndsWell() {
        var file = workshop.put(Workshop.workbook("金星嘎查"), "金星村.xls");

        assertThat(workshop.run("check", file.toString()))
                .returns(0, Workshop.Result::exit)
                .returns("通过  金星嘎查 第1批  金星村.xls\n", Workshop.Result::out);
        assertThat(workshop.run("check", "没有.xlsx"))
                .returns(2, Workshop.Result::exit)
                .returns("没有这个文件：没有.xlsx\n", Workshop.Result::err);
    }

    @Test
    void schemePrintsTheWholeScheme() {
        var result = Workshop.runAnywhere("scheme");

        assertThat(result.exit()).isEqualTo(0);
        assertThat(result.out())
                .startsWith("沙日浩来镇2023年年终统计：15 个填报单位、28 张表、%d 条审核关系、115 个指标"
                        .formatted(Schemes.of2023().rules().size()))
                .contains("150525106205  金星嘎查", "B11-1  防返贫监测户家庭成员名册", "X112", "DISTINCT(B08.品种, 生物育种试种 = \"是\")");
        var json = JsonMapper.shared()
                .readTree(Workshop.runAnywhere("scheme", "--format", "json").out());
        assertThat(json.at("/indicators")).hasSize(115);
        assertThat(json.at("/units")).hasSize(15);
    }

    @Test
    void aFaultySchemeStopsEverythingBeforeItStarts() throws IOException {
        var seeds = folder.resolve("seeds/2023");
        Schemes.copyTo(seeds);
        Files.writeString(seeds.resolve("published.csv"), "code,figure\n");
        workshop.put(Workshop.workbook("金星嘎查"), "金星村.xlsx");

        var result = workshop.run("nightly");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo("报表制度 " + seeds + " 有 1 处错误：\n  published.csv 第1行：标题行应是 code,2023年公布数,wording\n");
        assertThat(workshop.data()).doesNotExist();
    }

    @Test
    void anUnknownUnitSuggestsTheNearest() {
        var result = workshop.run("village", "金兴嘎查");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).startsWith("名录中没有“金兴嘎查”，是否指 金星嘎查、");
        assertThat(workshop.data()).doesNotExist();
    }

    @Test
    void aMissingInboxOrSchemeIsNamed() {
        assertThat(workshop.run("nightly"))
                .returns(2, Workshop.Result::exit)
                .satisfies(result -> assertThat(result.err()).startsWith("没有收件文件夹 " + workshop.inbox()));
        assertThat(Workshop.runAnywhere("scheme", "--seeds", folder.toString()))
                .returns(2, Workshop.Result::exit)
                .satisfies(result -> assertThat(result.err()).contains("中没有报表制度，请用 --seeds 指明文件夹"));
        assertThat(Workshop.runAnywhere("scheme", "--year", "2031"))
                .returns(2, Workshop.Result::exit)
                .satisfies(result -> assertThat(result.err()).contains("没有这个报表制度文件夹"));
    }

    /** A place is a folder, or is made one; a file to be written is no folder. None of it is noticed after the work. */
    @Test
    void whatStandsInThePlaceOfAFolderOrAFileIsNamedBeforeAnythingStarts() throws IOException {
        var file = Files.writeString(workshop.folder().resolve("文件"), "").toString();
        var link = Files.createSymbolicLink(workshop.folder().resolve("链接"), Path.of("没有"));
        for (var option : List.of("--data", "--inbox", "--out", "--seeds", "--township")) {
            for (var place : List.of(file, file + "/里面")) {
                var result = Workshop.runAnywhere("status", option, place);
                assertThat(result.exit()).as(option).isEqualTo(2);
                assertThat(result.err())
                        .as(option)
                        .contains("（%s）写的是 %s，而 %s 是文件，不是文件夹；请改正\n".formatted(option, place, file));
            }
        }
        assertThat(Workshop.runAnywhere("nightly", "--data", link.toString()).err())
                .contains("链接 是一个断了的链接");
        assertThat(Workshop.runAnywhere("status", "--townships", file))
                .returns(2, Workshop.Result::exit)
                .satisfies(result -> assertThat(result.err()).contains("（--townships）写的是", "是文件，不是文件夹"));
        assertThat(workshop.run("check", file, "--return", file).err()).contains("（--return）写的是");
        assertThat(workshop.run("release", "--as-of", "1", "--to", file).err()).contains("（--to）写的是");
        var folder = workshop.folder().toString();
        Files.createDirectories(workshop.inbox());
        assertThat(workshop.run("check", file, "--report", folder).err())
                .contains("（--report）写的 " + folder + " 是文件夹，请在后面写上文件名");
        assertThat(workshop.run("nightly", "--metrics", folder))
                .returns(2, Workshop.Result::exit)
                .satisfies(result -> assertThat(result.err()).contains("（--metrics）写的 " + folder + " 是文件夹"));
        assertThat(workshop.data()).doesNotExist();
        for (var command : List.of("check", "verify")) {
            assertThat(workshop.run(command, folder))
                    .returns(2, Workshop.Result::exit)
                    .satisfies(result -> assertThat(result.err()).startsWith(folder + " 是一个文件夹，请写明其中的哪一个文件："));
            assertThat(workshop.run(command, folder + "/没有").err()).startsWith("没有这个文件：");
        }
        assertThat(workshop.run("restore", file).err()).isEqualTo(file + " 不是文件夹；请写明 nianbao backup 做的备份文件夹\n");
        assertThat(Workshop.runAnywhere("scheme", "--seeds", "seeds/2023").err())
                .isEqualTo("seeds/2023 是一年的报表制度；--seeds 要写它的上一级文件夹，每年一个子文件夹，如 2023\n");
    }

    @Test
    void statusTellsHowThingsStandAndChangesNothing() throws IOException {
        assertThat(workshop.run("status").err()).startsWith("没有收件文件夹 " + workshop.inbox() + "，请新建它");
        Files.createDirectories(workshop.inbox());

        var empty = workshop.run("status");
        assertThat(empty.exit()).isEqualTo(0);
        assertThat(empty.out()).contains("150525106205  金星嘎查        未报", "与公布数核对  0/115", "还没有发出过，请运行 nightly");

        workshop.put(Workshop.workbook("金星嘎查"), "金星村.xlsx");
        workshop.put(Workshop.workbook("呼和嘎查").with("B03", "主题教育参学", "可能"), "呼和.xlsx");
        workshop.run("nightly");
        var json = JsonMapper.shared()
                .readTree(workshop.run("status", "--format", "json").out());
        assertThat(json.at("/units/5/state").asString()).isEqualTo("通过");
        assertThat(json.at("/units/6/state").asString()).isEqualTo("未报");
        assertThat(json.at("/units/13/newest/findings/0/indicators/0").asString())
                .isEqualTo("DJ02");
        assertThat(json.at("/release/number").asInt()).isEqualTo(1);
        assertThat(json.at("/entered").asInt()).isEqualTo(0);
    }
}
