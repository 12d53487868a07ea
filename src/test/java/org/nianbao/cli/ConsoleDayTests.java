package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.web.Browser;

/** A day of the office in the browser, without JavaScript. */
class ConsoleDayTests {

    private static final String TOWNSHIP = "/t/150525106000";
    private static final String VENUS = "/units/150525106205";

    private final Workshop workshop;
    private final Path folder;

    ConsoleDayTests(@TempDir Path folder) {
        this.folder = folder;
        workshop = new Workshop(folder.resolve("office"));
    }

    /** The inbox of a workshop in which every unit reports, taken away to be uploaded. */
    private Path workbooks() throws Exception {
        workshop.everyUnitReports();
        var away = folder.resolve("away");
        Files.move(workshop.inbox(), away);
        Files.createDirectories(workshop.inbox());
        return away;
    }

    private static Path[] files(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.sorted().toArray(Path[]::new);
        }
    }

    @Test
    void whatIsUploadedGivesTheReleaseThatTheCommandLineGives() throws Exception {
        var command = new Workshop(folder.resolve("other"));
        command.everyUnitReports();
        command.run("nightly", "--year", "2023");
        var workbooks = workbooks();

        try (var console = workshop.serve()) {
            var browser = console.officer();
            assertThat(browser.words()).contains("应报 15 个单位").contains("未报 15");
            assertThat(browser.open(TOWNSHIP + "/outgoing").words()).contains("还没有发出过汇总表");

            var other = console.officer();
            browser.open(TOWNSHIP + "/intake").upload("/submit", files(workbooks));
            assertThat(browser.words()).contains("通过 金星嘎查").contains("已收下");
            var heard = other.streamUntil(TOWNSHIP + "/news", "1", "event:ended");
            assertThat(heard).anyMatch(line -> line.startsWith("data:") && line.contains("审核入库"));
            var last = heard.stream()
                    .filter(line -> line.startsWith("id:"))
                    .reduce((one, next) -> next)
                    .orElseThrow();
            browser.awaitRun();
            assertThat(browser.words()).contains("运行完了，汇总表是第1版");
            browser.open("/");
            assertThat(browser.words()).contains("通过 15");
            assertThat(browser.follow("/outgoing").words()).contains("第1版").contains("与现在的数一致");
            browser.open(TOWNSHIP + "/releases").follow("/releases/1/file");

            assertThat(browser.bytes()).isEqualTo(command.releaseBytes()).isEqualTo(workshop.releaseBytes());
            assertThat(files(workshop.inbox())).hasSize(15);
            whatOneOfficerDoesTheOtherSees(browser, other, last.substring("id:".length()));
            whatIsDoneForAllThatAreShown(browser);
        }
    }

    /** Whoever was away hears what came after the last that was heard, and not what was before. */
    private static void whatOneOfficerDoesTheOtherSees(Browser one, Browser other, String heard) {
        one.open(TOWNSHIP + VENUS).submit(VENUS + "/run");
        var said = other.streamUntil(TOWNSHIP + "/news", heard, "金星嘎查 重新运行");
        assertThat(said).contains("event:entered").noneMatch(line -> line.contains("审核入库"));
        one.open(TOWNSHIP + "/releases").submit("/hand-in");
        assertThat(other.streamUntil(TOWNSHIP + "/news", heard, "登记上报")).contains("data:第1版登记上报");
        assertThat(other.open(TOWNSHIP + "/releases").words()).contains("镇统计站 王统计");
    }

    private static void whatIsDoneForAllThatAreShown(Browser browser) {
        browser.open(TOWNSHIP + "?state=%E9%80%9A%E8%BF%87");
        assertThat(browser.words()).contains("显示的 15 个单位");
        browser.follow("/units.csv");
        assertThat(browser.header("Content-Type")).startsWith("text/csv");
        assertThat(browser.text().lines()).hasSize(16).anyMatch(line -> line.startsWith("150525106205,金星嘎查,通过,第1批"));
        assertThat(browser.open(TOWNSHIP + "/units.csv?state=%E6%9C%AA%E6%8A%A5")
                        .text()
                        .lines())
                .hasSize(1);
        browser.open(TOWNSHIP + "/indicators/DJ02");
        assertThat(browser.text())
                .contains("<svg class=\"chart\" role=\"img\" aria-labelledby=\"chart-title chart-desc\" viewBox=")
                .contains("15 个单位，从")
                .doesNotContain("style=");
        assertThat(browser.words()).contains("中位数 3");
    }

    @Test
    void aVillageIsReturnedExplainsMendsIsSetAsideAndCountsAgain() throws Exception {
        var workbooks = workbooks();
        workshop.put(Workshop.workbook("金星嘎查").set("B03", 0, "应交月数=13"), "faulty.xlsx");
        Files.move(workshop.inbox().resolve("faulty.xlsx"), folder.resolve("金星嘎查 改(1).xlsx"));

        try (var console = workshop.serve()) {
            var browser = console.officer();
            browser.follow("/intake").upload("/check", folder.resolve("金星嘎查 改(1).xlsx"));
            assertThat(browser.words()).contains("退回 金星嘎查").contains("应交月数");
            assertThat(files(workshop.inbox())).isEmpty();
            browser.follow("/marked");
            assertThat(browser.header("Content-Disposition")).contains("_%E9%80%80%E5%9B%9E.xlsx");
            assertThat(browser.bytes()).startsWith('P', 'K');

            browser.open(TOWNSHIP + "/intake").upload("/submit", folder.resolve("金星嘎查 改(1).xlsx"));
            browser.awaitRun().open(TOWNSHIP + "?state=%E9%80%80%E5%9B%9E");
            assertThat(browser.words()).contains("退回 1").contains("待其改正").doesNotContain("白音他拉嘎查 未报");
            browser.follow(VENUS);
            assertThat(browser.words()).contains("金星嘎查 退回").contains("应交月数");
            assertThat(browser.follow("/cell?").words()).contains("个人信息已隐去").contains("应交月数");
            assertThat(browser.text()).contains("marked mandatory");

            browser.open(TOWNSHIP + "/intake").upload("/submit", files(workbooks));
            browser.awaitRun().open(TOWNSHIP + VENUS);
            assertThat(browser.words()).contains("金星嘎查 通过").contains("计入汇总");

            browser.follow("/compare?");
            assertThat(browser.words())
                    .contains("金星嘎查 两份报表的不同")
                    .contains("W3 甲*（第3行） 应交月数 13 12")
                    .contains("不再有的审核意见")
                    .contains("个人信息已隐去")
                    .doesNotContain("增加了");
            browser.open(TOWNSHIP + VENUS).follow("/set-aside?which=" + newest());
            assertThat(browser.words())
                    .contains("还没有办理")
                    .contains("状态 通过 退回")
                    .contains("没有，算未计入")
                    .contains("会发出新的一版汇总表")
                    .contains("DJ02 主题教育参学党员数 42 → 39 人");
            assertThat(browser.open(TOWNSHIP + VENUS).words()).contains("金星嘎查 通过");
            browser.follow("/set-aside?which=" + newest());
            browser.submit(VENUS + "/set-aside", "reason", "重复报送");
            assertThat(browser.words()).contains("作废好了").contains("重复报送").contains("金星嘎查 退回");
            browser.follow("/set-aside?which=" + newest());
            assertThat(browser.words()).contains("状态 退回 通过").contains("DJ02 主题教育参学党员数 39 → 42 人");
            browser.submit(VENUS + "/set-aside", "withdraw", "1");
            assertThat(browser.words()).contains("撤回作废好了").contains("金星嘎查 通过");
            assertThat(browser.words()).contains("镇统计站 王统计 网页 作废 重复报送");

            workshop.run("undo", "--year", "2023", "金星嘎查", "--reason", "试一试", "--by", "命令行的人");
            var record = browser.open(TOWNSHIP + "/record").words();
            assertThat(record).contains("命令行的人 命令 作废 金星嘎查 试一试 第5版 " + newest().substring(0, 12));
            var head = workshop.run("audit", "--year", "2023", "--verify").out();
            assertThat(head).startsWith("记录核对无误").contains("查不出的：最后几条被整段删去");
            assertThat(Files.readString(workshop.folder().resolve("data/log/nianbao.log")))
                    .contains(head.substring(head.lastIndexOf(' ') + 1).strip());
        }
    }

    /** The SHA-256 of the submission of 金星嘎查 that came last. */
    private String newest() {
        return workshop.query("SELECT sha256 FROM submission WHERE unit_code = '150525106205' ORDER BY id DESC LIMIT 1")
                .get(0);
    }

    @Test
    void aReleaseIsHandedInAndWithdrawnAndAFigureIsTracedToItsCells() throws Exception {
        var workbooks = workbooks();

        try (var console = workshop.serve()) {
            var browser = console.officer();
            browser.follow("/intake").upload("/submit", files(workbooks)).awaitRun();
            browser.open(TOWNSHIP + "/releases").submit("/hand-in");
            assertThat(browser.words()).contains("第1版已登记为上报").contains("镇统计站 王统计");
            browser.submit("/hand-in", "withdraw", "true");
            assertThat(browser.words()).contains("第1版的上报已撤回");

            browser.open(TOWNSHIP + "/indicators?q=DJ02").follow("/indicators/DJ02");
            assertThat(browser.words()).contains("DJ02 主题教育参学党员数").contains("COUNT(B03, 主题教育参学 = \"是\")");
            assertThat(browser.links()).contains(TOWNSHIP + VENUS);
            browser.open(TOWNSHIP + "/indicators/DJ02?unit=150525106205");
            assertThat(browser.words()).contains("金星嘎查").contains("单元格 计入");

            browser.open(TOWNSHIP + "/verify").upload("/verify", "file", Map.of("汇总.xlsx", workshop.releaseBytes()));
            assertThat(browser.words()).contains("核对无误：汇总.xlsx");
            browser.open(TOWNSHIP + "/verify").upload("/verify", "file", Map.of("别的.xlsx", new byte[] {1, 2, 3}));
            assertThat(browser.words())
                    .contains("别的.xlsx")
                    .doesNotContain("/tmp")
                    .doesNotContain(".tmp");
            browser.open(TOWNSHIP + "/rules?q=R310");
            assertThat(browser.words()).contains("1 条").contains("R310 强制");
            browser.open(TOWNSHIP + "/report");
            assertThat(browser.words()).contains("年终工作统计报告");
        }
        assertThat(workshop.run("audit", "--year", "2023", "--verify").out()).startsWith("记录核对无误");
    }

    /** Windows packs with names in GBK, and others put folders and their own files beside. */
    @Test
    void anArchiveOfWorkbooksIsUnpackedWhateverItsNamesAreWrittenIn() throws Exception {
        var workbooks = workbooks();
        var archive = folder.resolve("各村.zip");
        try (var zip = new ZipArchiveOutputStream(archive)) {
            zip.setEncoding("GBK");
            zip.setUseLanguageEncodingFlag(false);
            put(zip, "年报/金星嘎查.xlsx", Files.readAllBytes(workbooks.resolve("金星嘎查.xlsx")));
            put(zip, "年报/里面/友爱村.xlsx", Files.readAllBytes(workbooks.resolve("友爱村.xlsx")));
            put(zip, "年报/Thumbs.db", new byte[] {1});
            put(zip, "年报/说明.txt", new byte[] {1});
        }

        try (var console = workshop.serve()) {
            var browser = console.officer();
            browser.follow("/intake").upload("/submit", archive);

            assertThat(browser.words())
                    .contains("金星嘎查.xlsx 金星嘎查 通过")
                    .contains("友爱村.xlsx 友爱村 通过")
                    .contains("说明.txt")
                    .contains("不是报表文件，没有收取")
                    .doesNotContain("Thumbs");
            assertThat(files(workshop.inbox()))
                    .extracting(Path::getFileName)
                    .map(Path::toString)
                    .containsExactly("友爱村.xlsx", "金星嘎查.xlsx");
            browser.awaitRun();
        }
    }

    private static void put(ZipArchiveOutputStream zip, String name, byte[] bytes) throws Exception {
        zip.putArchiveEntry(new ZipArchiveEntry(name));
        zip.write(bytes);
        zip.closeArchiveEntry();
    }

    /** Nothing in the inbox is replaced, and what is known is not taken in twice. */
    @Test
    void filesOfOneNameMeetNowhereAndTheSameBytesMakeNoNewRelease() throws Exception {
        var workbooks = workbooks();

        try (var console = workshop.serve()) {
            var browser = console.officer();
            Files.copy(workbooks.resolve("友爱村.xlsx"), folder.resolve("年报.xlsx"));
            browser.follow("/intake")
                    .upload("/submit", folder.resolve("年报.xlsx"))
                    .awaitRun();
            Files.delete(folder.resolve("年报.xlsx"));
            Files.copy(workbooks.resolve("金星嘎查.xlsx"), folder.resolve("年报.xlsx"));
            browser.open(TOWNSHIP + "/intake")
                    .upload("/submit", folder.resolve("年报.xlsx"))
                    .awaitRun();
            browser.open(TOWNSHIP + "/intake").upload("/submit", folder.resolve("年报.xlsx"));
            assertThat(browser.words()).contains("与以前报来的完全相同，没有重复收取");
            browser.awaitRun();

            assertThat(files(workshop.inbox()))
                    .extracting(Path::getFileName)
                    .map(Path::toString)
                    .containsExactly("年报(2).xlsx", "年报.xlsx");
            assertThat(browser.open(TOWNSHIP + "/releases").words())
                    .contains("第2版")
                    .doesNotContain("第3版");
        }
    }
}
