package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.web.Chromium;

/**
 * The console in a real browser: one console, on which one test goes on where the one before it ended.
 *
 * <p>{@code -Dpictures=target/pictures} keeps a picture of each page.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsoleInChromiumTests {

    private static final String TOWNSHIP = "/t/150525106000";
    private static final String VENUS = TOWNSHIP + "/units/150525106205";

    private final Optional<Path> pictures =
            Optional.ofNullable(System.getProperty("pictures")).map(Path::of);

    private Path folder;
    private Workshop workshop;
    private OpenConsole console;
    private Chromium chromium;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        if (!Chromium.isInstalled()) {
            System.err.println(Chromium.MISSING);
        }
        assumeTrue(Chromium.isInstalled(), Chromium.MISSING);
        this.folder = folder;
        workshop = new Workshop(folder.resolve("office"));
        workshop.everyUnitReports();
        workshop.put(Workshop.workbook("金星嘎查").set("B03", 0, "应交月数=13"), "金星嘎查.xlsx");
        Files.move(workshop.inbox(), folder.resolve("away"));
        Files.createDirectories(workshop.inbox());
        console = workshop.serve();
        console.officer();
        chromium = Chromium.open();
    }

    @AfterAll
    void close() {
        Optional.ofNullable(chromium).ifPresent(Chromium::close);
        Optional.ofNullable(console).ifPresent(OpenConsole::close);
    }

    private Chromium show(Chromium browser, String page) {
        return browser.show(console.url() + page);
    }

    private void signIn(Chromium browser) {
        show(browser, "/sign-in")
                .fill("login", "tongji")
                .fill("password", OpenConsole.PASSWORD)
                .press("登录");
    }

    private List<Path> workbooks() throws Exception {
        try (var files = Files.list(folder.resolve("away"))) {
            return files.sorted().toList();
        }
    }

    /** Files are dropped, their answers come, and the run tells its end without anybody asking for it. */
    @Test
    @Order(1)
    void whatIsUploadedIsAnsweredAndTheRunTellsItsEndByItself() throws Exception {
        signIn(chromium);
        show(chromium, TOWNSHIP + "/intake").choose(workbooks()).press("报送");

        assertThat(chromium.words()).contains("金星嘎查").contains("退回").contains("应交月数");
        chromium.await("汇总表是第1版");
        look("receipts", chromium);
        show(chromium, TOWNSHIP).await("第1版");
        assertThat(chromium.words()).contains("退回 1").contains("通过 14");
        chromium.press("复制").await("已复制");
        assertThat(chromium.complaints()).isEmpty();
    }

    /** Each page of the officer, the unit and of nobody, in two widths: nothing serious hinders, nothing hangs out. */
    @Test
    @Order(2)
    void nothingSeriousHindersAnybodyOnAnyPage() {
        var seen = new LinkedHashMap<String, List<String>>();
        signIn(chromium);
        pagesOfStaff().forEach((name, page) -> seen.put(name, look(name, show(chromium, page))));
        show(chromium, TOWNSHIP + "/links").press("给选中的单位发链接");
        seen.put("slips", look("slips", chromium));
        var link = console.officer()
                .open(TOWNSHIP + "/links")
                .submit("/links", "unit", "150525106205")
                .text()
                .replaceAll("(?s).*value=\"(http[^\"]+/link/[^\"]+)\".*", "$1");
        try (var village = Chromium.open()) {
            seen.put("sign-in", look("sign-in", show(village, "/sign-in")));
            seen.put("link", look("link", village.show(link)));
            village.press("进入");
            assertThat(village.words()).contains("金星嘎查").contains("应交月数");
            seen.put("mine", look("mine", village));
            show(village, "/mine")
                    .choose(List.of(folder.resolve("away/金星嘎查.xlsx")))
                    .press("预检（只看有没有问题，不报送）");
            seen.put("mine-receipts", look("mine-receipts", village));
            seen.put("link-ended", look("link-ended", show(village, "/link/0123456789abcdef")));
        }

        assertThat(seen)
                .allSatisfy((name, faults) -> assertThat(faults).as(name).isEmpty());
    }

    private Map<String, String> pagesOfStaff() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("board", TOWNSHIP);
        pages.put("board-returned", TOWNSHIP + "?state=%E9%80%80%E5%9B%9E");
        pages.put("intake", TOWNSHIP + "/intake");
        pages.put("unit", VENUS);
        pages.put("sheets", VENUS + "/sheets/" + newest());
        pages.put("indicators", TOWNSHIP + "/indicators");
        pages.put("indicator", TOWNSHIP + "/indicators/DJ02");
        pages.put("figure", TOWNSHIP + "/indicators/DJ02?unit=150525106204");
        pages.put("outgoing", TOWNSHIP + "/outgoing");
        pages.put("releases", TOWNSHIP + "/releases");
        pages.put("report", TOWNSHIP + "/report");
        pages.put("verify", TOWNSHIP + "/verify");
        pages.put("rules", TOWNSHIP + "/rules");
        pages.put("record", TOWNSHIP + "/record");
        pages.put("links", TOWNSHIP + "/links");
        pages.put("accounts", "/accounts");
        pages.put("password", "/password");
        pages.put("not-found", "/nothing");
        return pages;
    }

    private String newest() {
        return workshop.query("SELECT sha256 FROM submission WHERE unit_code = '150525106205' ORDER BY id DESC LIMIT 1")
                .get(0);
    }

    /** What is wrong with the page that is shown, on a desk and on a laptop. */
    private List<String> look(String name, Chromium browser) {
        var faults = new ArrayList<String>();
        for (var width : List.of(1920, 1366)) {
            browser.resize(width, width == 1366 ? 768 : 1080);
            if (browser.overflow() > 0) {
                faults.add("%d wider than the window by %d".formatted(width, browser.overflow()));
            }
            pictures.ifPresent(to -> browser.picture(to.resolve("%s-%d.png".formatted(name, width))));
        }
        faults.addAll(browser.obstacles());
        browser.complaints().stream()
                .filter(complaint -> !complaint.contains("the server responded with a status of"))
                .forEach(faults::add);
        return faults;
    }

    /** The same day by a browser that runs no scripts. */
    @Test
    @Order(3)
    void everythingWorksWithoutScripts() {
        try (var plain = Chromium.openWithoutScripts()) {
            signIn(plain);
            assertThat(plain.words()).contains("退回 1").contains("看旗里现在会得到什么");
            assertThat(plain.offers("复制")).isFalse();
            for (var page : pagesOfStaff().entrySet()) {
                assertThat(show(plain, page.getValue()).words())
                        .as(page.getKey())
                        .contains("改口令")
                        .hasSizeGreaterThan(40);
            }

            var mended = Workshop.workbook("金星嘎查");
            workshop.put(mended, "mended.xlsx");
            var file = folder.resolve("金星嘎查 改.xlsx");
            move(workshop.inbox().resolve("mended.xlsx"), file);
            show(plain, TOWNSHIP + "/intake").choose(List.of(file)).press("报送");
            assertThat(plain.words()).contains("通过 金星嘎查").contains("已收下");
            for (int i = 0; i < 60 && plain.offers("刷新"); i++) {
                plain.press("刷新");
            }
            assertThat(plain.words()).contains("汇总表是第2版");
            show(plain, VENUS);
            assertThat(plain.words()).contains("金星嘎查 通过").contains("计入汇总");
            plain.press("作废…").fill("reason", "试一下").press("作废");
            assertThat(plain.words()).contains("作废好了").contains("金星嘎查 退回");
            plain.press("撤回作废…").press("撤回作废");
            assertThat(plain.words()).contains("撤回作废好了").contains("金星嘎查 通过");
            show(plain, TOWNSHIP + "/releases").press("登记为已上报");
            assertThat(plain.words()).contains("已登记为上报");
            plain.press("退出");
            assertThat(plain.address()).contains("/sign-in");
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
