package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.Golden;
import org.nianbao.application.json.AnswerSchemas;
import org.nianbao.application.json.ArchiveJson;
import org.nianbao.application.json.CheckJson;
import org.nianbao.application.json.LineageJson;
import org.nianbao.application.json.ReleasesJson;
import org.nianbao.application.json.ReportJson;
import org.nianbao.application.json.RulesJson;
import org.nianbao.application.json.RunJson;
import org.nianbao.application.json.SchemeJson;
import org.nianbao.application.json.StatusJson;
import org.nianbao.application.json.TownshipsStatusJson;
import org.nianbao.application.json.VerificationJson;
import org.nianbao.web.Browser;
import tools.jackson.databind.json.JsonMapper;

/** Who sees what in the console, and how people come in and are kept out. */
class ConsoleAccessTests {

    private static final String TOWNSHIP = "/t/150525106000";
    private static final String VENUS = "150525106205";
    private static final String API = "/api/t/150525106000";
    private static final Pattern TOKEN = Pattern.compile("：(nianbao_[A-Za-z0-9_-]{43})");
    private static final Pattern LINK = Pattern.compile("value=\"(http[^\"]+/link/[^\"]+)\"");
    private static final Pattern PASSWORD = Pattern.compile("：([a-z0-9]{12})");

    private static final List<String> PAGES = List.of(
            "/",
            "/sign-in",
            "/password",
            "/townships",
            "/accounts",
            "/programs",
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
            TOWNSHIP + "/units/" + VENUS + "/compare?from=1&to=2",
            TOWNSHIP + "/units/" + VENUS + "/set-aside?which=0123456789abcdef",
            "/mine/compare?from=1&to=2",
            TOWNSHIP + "/outgoing",
            "/mine/sheets/0123456789abcdef",
            TOWNSHIP + "/releases",
            TOWNSHIP + "/releases/1/file",
            TOWNSHIP + "/report",
            TOWNSHIP + "/report/file",
            TOWNSHIP + "/verify",
            TOWNSHIP + "/archive",
            TOWNSHIP + "/units.csv",
            TOWNSHIP + "/rules",
            TOWNSHIP + "/record",
            TOWNSHIP + "/links",
            "/t/150525107000",
            "/t/150525107000/units/" + VENUS,
            "/assets/console.css",
            "/actuator",
            "/nothing",
            "/api/openapi.json",
            "/api/townships",
            API + "/status",
            API + "/trace?figure=DJ02",
            API + "/rules",
            API + "/scheme",
            API + "/releases",
            API + "/releases/1/file",
            API + "/report",
            API + "/report/file",
            API + "/archive",
            API + "/units/" + VENUS + "/template",
            API + "/nothing",
            "/api/t/150525107000/status");

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
            TOWNSHIP + "/releases/1/hand-in",
            "/tokens",
            "/tokens/99/revoke",
            API + "/check",
            API + "/verify",
            API + "/run",
            API + "/explain",
            API + "/undo",
            API + "/releases/1/hand-in");

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
            people.put("6 经办的令牌", program(console, officer, "tongji"));
            people.put("7 查看的令牌", program(console, officer, "kanbao"));

            Golden.assertMatches("console/who-may-what.txt", table(people));
            everyCallIsInTheTableAndInItsDescription(people.get("6 经办的令牌").open("/api/openapi.json"));
            whatProgramsGetIsWhatCommandsPrint(people.get("6 经办的令牌"));
            refusalsSayInChineseWhatToDo(people.get("6 经办的令牌"), people.get("7 查看的令牌"));
            aTokenIsShownOnceItsUsesAreRecordedAndItEndsAtOnce(console, officer);
        }
    }

    private static String tokenOf(Browser officer, String login) {
        officer.open("/accounts").submit("/tokens", "login", login, "purpose", "旗里的汇总平台");
        var matcher = TOKEN.matcher(officer.words());
        assertThat(matcher.find()).as(officer.words()).isTrue();
        return matcher.group(1);
    }

    private static Browser program(OpenConsole console, Browser officer, String login) {
        return new Browser(console.url(), tokenOf(officer, login));
    }

    private static void everyCallIsInTheTableAndInItsDescription(Browser program) throws Exception {
        Golden.assertMatches("console/openapi.json", program.text().strip());
        var document = new JsonMapper().readTree(program.text());
        var paths = document.path("paths").propertyNames().stream()
                .map(path -> path.replace("{township}", "150525106000")
                        .replace("{number}", "1")
                        .replace("{unit}", VENUS))
                .toList();
        assertThat(Stream.concat(PAGES.stream(), ACTIONS.stream()).map(path -> path.replaceFirst("[?].*", "")))
                .containsAll(paths);
        assertThat(paths).contains(API + "/status", API + "/undo");
        assertThat(Pattern.compile("\"\\$ref\" : \"#/components/schemas/([^\"]+)\"")
                        .matcher(program.text())
                        .results()
                        .map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(name -> document.path("components").path("schemas").has(name));
        assertThat(program.text()).doesNotContain("$defs");
    }

    /** Each answer is held against the schema that is published for it. */
    private void whatProgramsGetIsWhatCommandsPrint(Browser program) throws Exception {
        var answers = Map.of(
                "/status?since=2024-01-05", StatusJson.class,
                "/trace?figure=DJ02", LineageJson.class,
                "/rules?id=R310", RulesJson.class,
                "/scheme", SchemeJson.class,
                "/releases", ReleasesJson.class,
                "/report", ReportJson.class,
                "/archive", ArchiveJson.class);
        answers.forEach((path, answer) ->
                AnswerSchemas.hold(answer, program.open(API + path).text()));
        AnswerSchemas.hold(
                TownshipsStatusJson.class, program.open("/api/townships").text());
        AnswerSchemas.hold(RunJson.class, program.send(API + "/run").text());
        AnswerSchemas.hold(
                ReleasesJson.class,
                program.send(API + "/releases/1/hand-in", "withdraw", "true").text());
        AnswerSchemas.hold(
                CheckJson.class,
                program.sendFile(
                                API + "/check",
                                "file",
                                "金星嘎查.xlsx",
                                Files.readAllBytes(workshop.inbox().resolve("金星嘎查.xlsx")))
                        .text());
        AnswerSchemas.hold(
                VerificationJson.class,
                program.sendFile(API + "/verify", "file", "汇总.xlsx", workshop.releaseBytes())
                        .text());
        assertThat(program.text()).contains("\"verified\" : true");
        AnswerSchemas.hold(
                RunJson.class,
                program.send(API + "/undo", "unit", "金星嘎查", "reason", "重复报送").text());
        AnswerSchemas.hold(
                RunJson.class,
                program.send(API + "/undo", "unit", "金星嘎查", "withdraw", "true").text());

        for (var command : List.of("scheme", "rules", "release")) {
            var path = command.equals("release") ? "/releases" : "/" + command;
            assertThat(program.open(API + path).text())
                    .isEqualTo(workshop.run(command, "--year", "2023", "--format", "json")
                            .out());
        }
        assertThat(program.open(API + "/releases/1/file").bytes()).startsWith('P', 'K');
    }

    private static void refusalsSayInChineseWhatToDo(Browser officer, Browser reader) {
        assertProblem(officer.open(API + "/trace?figure=XX99"), 400, "没有“XX99”这个指标");
        assertProblem(officer.open(API + "/trace"), 400, "缺少参数 figure");
        assertProblem(officer.open(API + "/nothing"), 404, "没有这个接口");
        assertProblem(officer.open("/api/t/150525107000/status"), 404, "这里没有 150525107000 这个乡镇");
        assertProblem(officer.send(API + "/undo", "unit", "金星嘎查"), 400, "请用参数 reason 写明原因");
        assertProblem(officer.send(API + "/check"), 400, "没有附上文件");
        assertProblem(officer.sendFile(API + "/verify", "file", "别的.xlsx", new byte[] {1, 2, 3}), 400, "别的.xlsx");
        assertProblem(reader.send(API + "/run"), 403, "只能查看");
    }

    private static void assertProblem(Browser program, int status, String detail) {
        assertThat(program.header("Content-Type")).startsWith("application/problem+json");
        assertThat(program.status()).isEqualTo(status);
        assertThat(program.text())
                .contains("\"status\" : " + status)
                .contains(detail)
                .doesNotContain("Exception")
                .doesNotContain("/tmp");
    }

    private void aTokenIsShownOnceItsUsesAreRecordedAndItEndsAtOnce(OpenConsole console, Browser officer) {
        var token = tokenOf(officer, "kanbao");
        var program = new Browser(console.url(), token);
        assertThat(program.open(API + "/scheme").status()).isEqualTo(200);
        assertThat(officer.open("/accounts").text()).contains("旗里的汇总平台").doesNotContain(token);
        assertThat(workshop.query("SELECT GROUP_CONCAT(secret) FROM access_token")
                        .get(0))
                .doesNotContain(token);
        assertThat(officer.open(TOWNSHIP + "/record").words()).contains("查看的人 令牌 接口 GET " + API + "/scheme 200");
        officer.open("/accounts").submit("/revoke");
        assertThat(officer.words()).contains("令牌已收回");
        assertProblem(program.open(API + "/scheme"), 401, "已经收回");
        assertThat(program.header("WWW-Authenticate")).isEqualTo("Bearer");

        var ofCommand = TOKEN.matcher(
                workshop.run("user", "token", "kanbao", "--name", "夜间核对").out());
        assertThat(ofCommand.find()).isTrue();
        var other = new Browser(console.url(), ofCommand.group(1));
        assertThat(other.open(API + "/scheme").status()).isEqualTo(200);
        assertThat(workshop.run("user", "tokens").out()).contains("夜间核对").doesNotContain(ofCommand.group(1));
        workshop.run("user", "disable", "kanbao");
        assertProblem(other.open(API + "/scheme"), 401, "已经停用");
        assertThat(officer.open("/programs").words())
                .contains("GET /api/t/{township}/trace")
                .contains("nianbao trace");
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
        return browser.status() + (browser.path().equals(asked.replaceFirst("[?].*", "")) ? "" : " " + browser.path());
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
            var sending = village.tab().open("/mine");
            officer.open(TOWNSHIP + "/links").submit("/revoke");
            assertThat(officer.words()).contains("链接已收回");
            sending.upload("/mine/submit", "files", Map.of("金星嘎查.xlsx", new byte[] {'P', 'K', 3, 4}));
            assertThat(sending.words()).contains("链接已经收回");
            assertThat(workshop.inbox()).doesNotExist();
            assertThat(village.open("/mine").path()).isEqualTo("/sign-in");
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
            assertThat(officer.announce(TOWNSHIP + "/submit", 10_000_000_000L))
                    .startsWith("HTTP/1.1 413")
                    .contains("上传的太大（9536 MB），最多 1024 MB，一个也没有收下");
            assertThat(officer.announce(API + "/check", 10_000_000_000L))
                    .startsWith("HTTP/1.1 413")
                    .contains("application/problem+json")
                    .contains("一个也没有收下");
            whatIsSentAfterTheSessionEndedIsNotTaken(officer);
        }
    }

    /** In a second tab somebody has signed out, or signed in as another. */
    private void whatIsSentAfterTheSessionEndedIsNotTaken(Browser officer) {
        officer.open(TOWNSHIP + "/intake");
        officer.tab().open(TOWNSHIP).submit("/sign-out");
        officer.upload("/submit", "files", Map.of("金星嘎查.xlsx", new byte[] {'P', 'K', 3, 4}));
        assertThat(officer.status()).isEqualTo(403);
        assertThat(officer.words()).contains("登录已经过期").contains("上传的文件没有收下");
        assertThat(workshop.inbox()).doesNotExist();
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
            assertThat(officer.path()).isEqualTo(TOWNSHIP + "/receipts");
            officer.open(TOWNSHIP + "/intake").upload("/check", "files", Map.of("=1+2.xlsx", bytes));
            assertThat(officer.words()).contains("=1+2.xlsx");
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
