package org.nianbao.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.web.Browser;

/** Persons whom only one unit knows are in no answer to another, whatever it asks for; and all answers are guarded alike. */
class ConsoleCanaryTests {

    private static final String TOWNSHIP = "/t/150525106000";
    private static final String VENUS = "150525106205";
    private static final String FRIENDSHIP = "150525106204";

    /** Of persons of 友爱村: a name, a remark, an identity number that no one has, and a telephone number. */
    private static final List<String> CANARIES =
            List.of("欧阳金丝雀", "金丝雀在备注里", "159999197701010013", "13999990001", "1399999");

    private final Workshop workshop;
    private final Path folder;

    ConsoleCanaryTests(@TempDir Path folder) {
        this.folder = folder;
        workshop = new Workshop(folder.resolve("office"));
    }

    private Path canaries() throws IOException {
        workshop.put(
                Workshop.workbook("友爱村")
                        .set("B03", 0, "姓名=欧阳金丝雀; 公民身份号码=159999197701010013; 备注=金丝雀在备注里 13999990001; 应交月数=13"),
                "友爱村.xlsx");
        var away = folder.resolve("友爱村 欧阳金丝雀13999990001.xlsx");
        Files.move(workshop.inbox().resolve("友爱村.xlsx"), away);
        return away;
    }

    @Test
    void personsOfOneUnitAreInNoAnswerToAnother() throws Exception {
        workshop.everyUnitReports();
        var file = canaries();
        try (var console = workshop.serve()) {
            var officer = console.officer();
            officer.open(TOWNSHIP + "/intake").upload("/submit", file).awaitRun();
            officer.open(TOWNSHIP).submit("/run").awaitRun();
            var own = entered(console, officer, FRIENDSHIP);
            var sha256 = workshop.query("SELECT sha256 FROM submission WHERE unit_code = '" + FRIENDSHIP
                            + "' ORDER BY id DESC LIMIT 1")
                    .get(0);
            var ids = workshop.query(
                    "SELECT id FROM submission WHERE unit_code = '" + FRIENDSHIP + "' ORDER BY id DESC LIMIT 1");
            assertThat(hits(own.open("/mine/sheets/" + sha256))).contains("欧阳金丝雀", "159999197701010013");

            var stranger = entered(console, officer, VENUS);
            var asked = new LinkedHashSet<String>();
            for (var unit : List.of(FRIENDSHIP, VENUS)) {
                Stream.of("", "/marked", "/template", "/sheets/" + sha256, "/submissions/" + ids.get(0))
                        .map(page -> TOWNSHIP + "/units/" + unit + page)
                        .forEach(asked::add);
                asked.add(TOWNSHIP + "/units/" + unit + "/cell?sha256=" + sha256 + "&sheet=B03&cell=B3");
            }
            Stream.of(
                            "/sheets/" + sha256,
                            "/submissions/" + ids.get(0),
                            "/marked",
                            "/template",
                            "/cell?sha256=" + sha256)
                    .map("/mine"::concat)
                    .forEach(asked::add);
            Stream.of(
                            "",
                            "/intake",
                            "/receipts?id=1",
                            "/indicators",
                            "/indicators/DJ02?unit=" + FRIENDSHIP,
                            "/outgoing")
                    .map(TOWNSHIP::concat)
                    .forEach(asked::add);
            Stream.of("/releases", "/releases/1/file", "/report", "/report/file", "/rules", "/record", "/links")
                    .map(TOWNSHIP::concat)
                    .forEach(asked::add);
            asked.addAll(
                    List.of("/", "/mine", "/accounts", "/nothing", "/mine/runs/1", "/runs/1", "/mine/receipts?id=x"));
            assertThat(crawled(stranger, asked)).hasSizeGreaterThan(asked.size() - 1);

            stranger.open("/mine").upload("/mine/check", file);
            assertThat(stranger.words()).contains("不是本单位的");
            assertThat(hits(stranger).stream()
                            .filter(hit -> !file.getFileName().toString().contains(hit)))
                    .isEmpty();
        }
    }

    private static Browser entered(OpenConsole console, Browser officer, String unit) {
        var link = officer.open(TOWNSHIP + "/links")
                .submit("/links", "unit", unit)
                .text()
                .replaceAll("(?s).*value=\"(http[^\"]+/link/[^\"]+)\".*", "$1");
        return console.browser().open(link).submit("/link");
    }

    /** Asks for all of these, and for whatever their answers lead to; no answer has a canary. */
    private static Set<String> crawled(Browser stranger, Set<String> first) {
        var seen = new LinkedHashSet<String>();
        var waiting = new ArrayDeque<>(first);
        while (!waiting.isEmpty()) {
            var address = waiting.poll();
            if (seen.add(address)) {
                stranger.open(address);
                assertThat(hits(stranger)).as(address).isEmpty();
                assertThat(headers(stranger)).as(address).isEmpty();
                if (stranger.header("Content-Type").startsWith("text/html")) {
                    stranger.links().stream()
                            .filter(link -> link.startsWith("/"))
                            .forEach(waiting::add);
                }
            }
        }
        return seen;
    }

    private static List<String> hits(Browser browser) {
        var said = new String(unpacked(browser.bytes()), UTF_8) + browser.header("Content-Disposition");
        return CANARIES.stream().filter(said::contains).toList();
    }

    /** What is in a workbook or a document, one part after the other; or else the bytes themselves. */
    private static byte[] unpacked(byte[] bytes) {
        var all = new ByteArrayOutputStream();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                zip.transferTo(all);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.size() == 0 ? bytes : all.toByteArray();
    }

    /** What a passive scan by ZAP would find missing in the head of an answer. */
    private static List<String> headers(Browser browser) {
        var missing = new ArrayList<String>();
        Map.of("X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY", "Referrer-Policy", "no-referrer")
                .forEach((name, value) -> {
                    if (!browser.header(name).equals(value)) {
                        missing.add("%s is %s".formatted(name, browser.header(name)));
                    }
                });
        var policy = browser.header("Content-Security-Policy");
        Stream.of("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'")
                .filter(part -> !policy.contains(part))
                .forEach(missing::add);
        Stream.of("unsafe-inline", "unsafe-eval", "*").filter(policy::contains).forEach(missing::add);
        if (!browser.path().startsWith("/assets")
                && !browser.header("Cache-Control").contains("no-store")) {
            missing.add("Cache-Control is " + browser.header("Cache-Control"));
        }
        Stream.of("Server", "X-Powered-By")
                .filter(name -> !browser.header(name).isEmpty())
                .forEach(name -> missing.add(name + " is told"));
        if (browser.status() >= 400 && browser.text().matches("(?s).*(Exception|\\tat |Whitelabel|Apache Tomcat).*")) {
            missing.add("an error tells of the program");
        }
        return missing;
    }

    /** Neither the first officer's link nor those of units are in a log, nor the passwords. */
    @Test
    void noSecretIsInALog() throws Exception {
        workshop.copyTheScheme();
        var secrets = new ArrayList<>(List.of(OpenConsole.PASSWORD));
        try (var console = workshop.serve()) {
            secrets.add(last(console.firstLink()));
            var officer = console.officer();
            var link = officer.open(TOWNSHIP + "/links")
                    .submit("/links", "unit", VENUS)
                    .text()
                    .replaceAll("(?s).*value=\"(http[^\"]+/link/[^\"]+)\".*", "$1");
            secrets.add(last(link));
            console.browser().open(link).submit("/link").open("/mine");
            console.browser().open(link + "x");
            console.browser().open("/link/" + last(link).substring(1) + "?" + last(link));
            console.signIn("tongji", OpenConsole.PASSWORD + "?");
        }
        try (var files = Files.walk(workshop.folder().resolve("data/log"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(log -> assertThat(secrets.stream().filter(text(log)::contains))
                            .isEmpty());
        }
        assertThat(workshop.query("SELECT COUNT(*) FROM activity WHERE detail LIKE '%" + secrets.get(2) + "%'"))
                .containsExactly("0");
    }

    private static String last(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
