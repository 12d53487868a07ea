package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.Golden;
import org.nianbao.web.Browser;

/** Who sees what in the console, and how people come in and are kept out. */
class ConsoleAccessTests {

    private static final String TOWNSHIP = "/t/150525106000";
    private static final String VENUS = "150525106205";
    private static final Pattern LINK = Pattern.compile("value=\"(http[^\"]+/link/[^\"]+)\"");
    private static final Pattern PASSWORD = Pattern.compile("：([a-z0-9]{12})");

    private static final List<String> PAGES = List.of(
            "/",
            "/sign-in",
            "/password",
            "/townships",
            "/accounts",
            "/mine",
            "/mine/marked",
            "/mine/template",
            "/mine/submissions/1",
            TOWNSHIP,
            TOWNSHIP + "/intake",
            TOWNSHIP + "/indicators",
            TOWNSHIP + "/indicators/DJ02",
            TOWNSHIP + "/units/" + VENUS,
            TOWNSHIP + "/units/" + VENUS + "/marked",
            TOWNSHIP + "/units/" + VENUS + "/template",
            TOWNSHIP + "/units/" + VENUS + "/submissions/1",
            TOWNSHIP + "/units/" + VENUS + "/sheets/0123456789abcdef",
            TOWNSHIP + "/outgoing",
            "/mine/sheets/0123456789abcdef",
            TOWNSHIP + "/releases",
            TOWNSHIP + "/releases/1/file",
            TOWNSHIP + "/report",
            TOWNSHIP + "/report/file",
            TOWNSHIP + "/verify",
            TOWNSHIP + "/rules",
            TOWNSHIP + "/record",
            TOWNSHIP + "/links",
            "/t/150525107000",
            "/t/150525107000/units/" + VENUS,
            "/assets/console.css",
            "/actuator",
            "/nothing");

    private static final List<String> ACTIONS = List.of(
            "/accounts",
            "/accounts/tongji/disable",
            "/mine/explain",
            TOWNSHIP + "/run",
            TOWNSHIP + "/submit",
            TOWNSHIP + "/links",
            TOWNSHIP + "/links/99/revoke",
            TOWNSHIP + "/units/" + VENUS + "/explain",
            TOWNSHIP + "/units/" + VENUS + "/set-aside",
            TOWNSHIP + "/units/" + VENUS + "/run",
            TOWNSHIP + "/releases/1/hand-in");

    private final Workshop workshop;
    private final Path folder;

    ConsoleAccessTests(@TempDir Path folder) {
        this.folder = folder;
        workshop = new Workshop(folder.resolve("office"));
    }

    private static String linkOf(Browser officer, String unit) {
        officer.open(TOWNSHIP + "/links").submit("/links", "unit", unit);
        var matcher = LINK.matcher(officer.text());
        assertThat(matcher.find()).as(officer.words()).isTrue();
        return matcher.group(1);
    }

    private static String password(String words) {
        var matcher = PASSWORD.matcher(words);
        assertThat(matcher.find()).as(words).isTrue();
        return matcher.group(1);
    }

    private static Browser entered(OpenConsole console, String link) {
        return console.browser().open(link).submit("/link");
    }

    /** Somebody whose temporary password is changed. */
    private static Browser settled(OpenConsole console, String login, String temporary) {
        var browser = console.signIn(login, temporary);
        assertThat(browser.path()).isEqualTo("/password");
        browser.submit(
                "/password", "present", temporary, "password", OpenConsole.PASSWORD, "again", OpenConsole.PASSWORD);
        assertThat(browser.words()).contains("口令改好了");
        return browser;
    }

    @Test
    void everyPageIsForThoseWhomTheTableNames() throws Exception {
        workshop.everyUnitReports();
        workshop.run("nightly", "--year", "2023");

        try (var console = workshop.serve()) {
            var officer = console.officer();
            var added = officer.open("/accounts")
                    .submit(
                            "/accounts",
                            "login",
                            "kanbao",
                            "name",
                            "查看的人",
                            "township",
                            "150525106000",
                            "readOnly",
                            "true")
                    .words();
            var elsewhere = officer.submit("/accounts", "login", "linzhen", "name", "邻镇的人", "township", "")
                    .words();
            assertThat(elsewhere).contains("已添加 linzhen");
            var people = new TreeMap<String, Browser>();
            people.put("1 无人", console.browser());
            people.put("2 经办", officer);
            people.put("3 查看", settled(console, "kanbao", password(added)));
            people.put("4 本村", entered(console, linkOf(officer, VENUS)));
            people.put("5 他村", entered(console, linkOf(officer, "150525106204")));

            Golden.assertMatches("console/who-may-what.txt", table(people));
        }
    }

    private static String table(Map<String, Browser> people) {
        var lines = new ArrayList<String>();
        lines.add(String.join(" | ", people.keySet()));
        for (var page : PAGES) {
            lines.add(line(
                    "GET",
                    page,
                    people.values().stream()
                            .map(browser -> seen(browser.open(page), page))
                            .toList()));
        }
        for (var action : ACTIONS) {
            lines.add(line(
                    "POST",
                    action,
                    people.values().stream()
                            .map(browser -> {
                                browser.open(browser.open("/").path());
                                return seen(browser.post(action), action);
                            })
                            .toList()));
        }
        return String.join("\n", lines);
    }

    private static String line(String method, String page, List<String> seen) {
        return "%s %s: %s".formatted(method, page, String.join(" | ", seen));
    }

    private static String seen(Browser browser, String asked) {
        return browser.status() + (browser.path().equals(asked) ? "" : " " + browser.path());
    }

    /** Whoever tries passwords waits, and is told nothing of who has an account. */
    @Test
    void passwordsCannotBeGuessed() {
        workshop.copyTheScheme();

        try (var console = workshop.serve()) {
            console.officer();
            for (int i = 0; i < 5; i++) {
                assertThat(console.signIn("tongji", "wrong " + i).words()).contains("登录名或口令不对");
                assertThat(console.signIn("nobody", "wrong " + i).words()).contains("登录名或口令不对");
            }
            assertThat(console.signIn("tongji", OpenConsole.PASSWORD).words()).contains("请过 1 分钟再试");
            assertThat(console.signIn("nobody", OpenConsole.PASSWORD).words()).contains("请过 1 分钟再试");
        }
    }

    @Test
    void anAccountThatIsDisabledAndALinkThatIsRevokedEndAtOnce() {
        workshop.copyTheScheme();

        try (var console = workshop.serve()) {
            var officer = console.officer();
            var temporary = password(workshop.run("user", "add", "kanbao", "--name", "查看的人", "--read-only")
                    .out());
            var reader = settled(console, "kanbao", temporary);
            assertThat(reader.open(TOWNSHIP).status()).isEqualTo(200);
            assertThat(workshop.run("user", "disable", "kanbao").out()).contains("kanbao 已停用");
            assertThat(reader.open(TOWNSHIP).words()).contains("这个账号已经停用");

            var link = linkOf(officer, VENUS);
            var village = entered(console, link);
            assertThat(village.words()).contains("金星嘎查 未报");
            officer.open(TOWNSHIP + "/links").submit("/revoke");
            assertThat(officer.words()).contains("链接已收回");
            assertThat(village.open("/mine").words()).contains("链接已经收回");
            assertThat(console.browser().open(link).words()).contains("链接已经收回");
            officer.open("/accounts").submit("/accounts/tongji/disable");
            assertThat(officer.words()).contains("不能停用自己的账号");
        }
    }

    /** Chat programs fetch a link before anybody follows it. */
    @Test
    void followingALinkChangesNothingAndLeadsToACleanAddress() {
        workshop.copyTheScheme();

        try (var console = workshop.serve()) {
            var link = linkOf(console.officer(), VENUS);
            var chat = console.browser().open(link);
            assertThat(chat.words()).contains("金星嘎查").contains("进入");
            assertThat(chat.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(chat.open("/mine").path()).isEqualTo("/sign-in");
            var village = entered(console, link);
            assertThat(village.path()).isEqualTo("/mine");
            assertThat(console.officer().open(TOWNSHIP + "/record").words()).contains("金星嘎查 链接 用链接进入 金星嘎查");
            var secret = link.substring(link.lastIndexOf('/') + 1);
            assertThat(console.err()).doesNotContain(secret);
            assertThat(workshop.query("SELECT secret FROM unit_link").get(0)).doesNotContain(secret);
        }
        assertThat(workshop.folder().resolve("data/log")).isDirectoryNotContaining("regex:.*hs_err.*");
    }

    @Test
    void throughALinkOnlyTheUnitsOwnWorkbookIsTakenAndNothingOfAnotherIsTold() throws Exception {
        workshop.everyUnitReports();
        var away = folder.resolve("away");
        Files.move(workshop.inbox(), away);
        Files.createDirectories(workshop.inbox());

        try (var console = workshop.serve()) {
            var village = entered(console, linkOf(console.officer(), VENUS));
            village.upload("/mine/submit", away.resolve("友爱村.xlsx"));
            assertThat(village.words()).contains("封面上的单位代码不是本单位的，没有收取").doesNotContain("通过");
            assertThat(workshop.inbox()).isEmptyDirectory();

            village.open("/mine").upload("/mine/submit", away.resolve("金星嘎查.xlsx"));
            assertThat(village.words()).contains("通过 金星嘎查");
            village.awaitRun().open("/mine");
            assertThat(village.words()).contains("金星嘎查 通过").contains("金星嘎查 链接 报送");
        }
    }

    @Test
    void aPageThatWasOpenTooLongDoesNothing() {
        workshop.copyTheScheme();

        try (var console = workshop.serve()) {
            var officer = console.officer();
            officer.postWithoutToken(TOWNSHIP + "/run");
            assertThat(officer.status()).isEqualTo(403);
            assertThat(officer.words()).contains("登录已经过期").contains("没有执行");
            assertThat(officer.header("Content-Security-Policy"))
                    .contains("default-src 'none'")
                    .contains("frame-ancestors 'none'");
            assertThat(officer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(officer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(officer.header("Cache-Control")).contains("no-store");
        }
    }

    /** Whatever came from a file is text, and nothing else. */
    @Test
    void namesAndReasonsAreShownAsTheyAre() throws Exception {
        var name = "<b>金星<img src=x onerror=alert(1)>&.xlsx";
        workshop.put(Workshop.workbook("金星嘎查").set("B03", 0, "应交月数=13"), "a.xlsx");
        var bytes = Files.readAllBytes(workshop.inbox().resolve("a.xlsx"));
        Files.delete(workshop.inbox().resolve("a.xlsx"));

        try (var console = workshop.serve()) {
            var officer = console.officer();
            officer.open(TOWNSHIP + "/intake").upload("/submit", "files", Map.of(name, bytes));
            assertThat(officer.text()).contains("&lt;b&gt;金星&lt;img").doesNotContain("<b>金星");
            officer.awaitRun().open(TOWNSHIP + "/record");
            assertThat(officer.text()).contains("&lt;b&gt;金星&lt;img").doesNotContain("<b>金星");
        }
    }

    /** A record that somebody has edited in the database tells so. */
    @Test
    void aRecordThatWasChangedIsFound() {
        workshop.copyTheScheme();
        try (var console = workshop.serve()) {
            var officer = console.officer();
            linkOf(officer, VENUS);
            linkOf(officer, "150525106204");
            linkOf(officer, "150525106203");
        }
        var sound = workshop.run("audit", "--verify", "--year", "2023");
        assertThat(sound.out()).startsWith("记录核对无误").contains("末尾封印 150525106000 ");
        assertThat(sound.exit()).isZero();

        workshop.query("UPDATE activity SET who = '别人' WHERE number = 2", "SELECT 1");
        var changed = workshop.run("audit", "--verify", "--year", "2023");
        assertThat(changed.out()).contains("记录有改动").contains("150525106000 第 2 条被改动过");
        assertThat(changed.exit()).isEqualTo(3);

        workshop.query("DELETE FROM activity WHERE number = 2", "SELECT 1");
        assertThat(workshop.run("audit", "--verify", "--year", "2023").out()).contains("第 1 条以后少了 1 条");
    }

    @Test
    void theConsoleIsOpenedWhereItIsSafe() {
        workshop.copyTheScheme();

        var open = workshop.run("serve", "--year", "2023", "--address", "0.0.0.0");
        assertThat(open.err()).contains("口令和报表会不加密地经过网络，没有启动").contains("--behind-proxy");
        assertThat(open.exit()).isEqualTo(2);
        var half = workshop.run("serve", "--year", "2023", "--certificate", "a.pem");
        assertThat(half.err()).contains("--certificate 和 --key 要一起写");
        var odd = workshop.run("serve", "--year", "2023", "--nightly", "半夜");
        assertThat(odd.err()).contains("--nightly 要写时刻如 02:00").contains("半夜");
        assertThat(odd.exit()).isEqualTo(2);
    }

    @Test
    void aPortThatIsTakenIsTold() {
        workshop.copyTheScheme();

        try (var console = workshop.serve()) {
            var port = console.url().substring(console.url().lastIndexOf(':') + 1);
            var second = workshop.run("serve", "--year", "2023", "--port", port);
            assertThat(second.err()).contains("端口 %s 已被别的程序占用".formatted(port));
            assertThat(second.exit()).isEqualTo(2);
        }
    }
}
