package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.Golden;
import org.nianbao.fixtures.RawXlsx;
import org.nianbao.server.EmbeddedServer;
import org.nianbao.server.PreparedServer;

/**
 * A night over the samples with one of everything beside them that may go wrong: in a workbook, in a scheme that somebody
 * edits by hand, in an inbox that people and programs use as they like.
 */
class WorstNightTests {

    private static final String ODD_RULE = "集中学习学时够不够Rule-3.2_1甲乙丙丁戊己庚辛𠮷𠮷";
    private static final String EXPLAINED = "5月起在旗外住院治疗，没能参加后几期集中学习，已安排送学上门";

    private final Workshop workshop;
    private final EmbeddedServer server;

    WorstNightTests(@TempDir Path folder) throws InterruptedException {
        workshop = new Workshop(folder);
        server = PreparedServer.start(folder.resolve("mariadb"));
    }

    @AfterEach
    void stopTheServer() {
        server.close();
    }

    private Workshop.Result run(String... command) {
        return workshop.run(workshop.on(server, command));
    }

    private Path inInbox(String name) {
        return workshop.inbox().resolve(name);
    }

    private void change(String name, String part, String text, String replacement) throws IOException {
        var raw = RawXlsx.of(inInbox(name)).change(part, xml -> {
            assertThat(xml).contains(text);
            return xml.replace(text, replacement);
        });
        Files.write(inInbox(name), raw.bytes());
    }

    private void theSamples() throws IOException {
        workshop.copyTheScheme();
        Files.createDirectories(workshop.inbox());
        try (var samples = Files.list(Path.of("input-samples/2023"))) {
            for (var sample : samples.toList()) {
                Files.copy(sample, inInbox(sample.getFileName().toString()));
            }
        }
        change("金星村 最终版(1).xlsx", "xl/workbook.xml", "B04会议活动", "B04会议活动" + "长".repeat(300));
        change("白音他拉嘎查年报（定稿2）.xlsx", "xl/sharedStrings.xml", EXPLAINED, EXPLAINED + "因".repeat(30_000));
        change("白音他拉嘎查年报（定稿2）.xlsx", "xl/sharedStrings.xml", ">R321<", ">" + ODD_RULE + "<");
    }

    /** The longest and oddest names that a scheme may give. */
    private void anOddScheme() throws IOException {
        var form = workshop.seeds().resolve("2023/forms/B03.yaml");
        Files.writeString(
                form,
                Files.readString(form).replace("id: R321", "id: " + ODD_RULE).replace("standing:", """
                              - {name: %s, type: text, optional: yes}
                              - {name: "注 -- ；DROP TABLE submission", type: text, optional: yes}
                              - {name: "%%s $.甲?", type: text, optional: yes}
                            standing:""".formatted(
                                "长".repeat(64))));
    }

    private void workbooksThatGoWrong() throws IOException, InvalidFormatException {
        Workshop.execute(
                server,
                "ALTER TABLE form_row ADD COLUMN short CHAR(1)"
                        + " AS (IF(content LIKE '%不收22001%', '长长', '')) STORED");
        workshop.put(Workshop.workbook("呼和嘎查").set("B00", "报送批次", 8).set("B04", 0, "主题=不收22001"), "呼和嘎查（第8批）.xlsx");
        var macro = workshop.put(Workshop.workbook("水泉嘎查").set("B00", "报告年度", 2022), "带宏.xlsx");
        try (var parts = OPCPackage.open(macro.toFile())) {
            var part = parts.createPart(
                    PackagingURIHelper.createPartName("/xl/vbaProject.bin"), "application/vnd.ms-office.vbaProject");
            try (var out = part.getOutputStream()) {
                out.write(new byte[] {1, 2, 3});
            }
        }
        try (var bytes =
                Files.newByteChannel(inInbox("会议录像.xlsx"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            bytes.position((60L << 20) - 3).write(StandardCharsets.UTF_8.encode("末"));
        }
        Files.writeString(inInbox("年报.docx"), "不是工作簿");
    }

    private void whatLiesAroundInAnInbox() throws IOException {
        for (var name : List.of(
                "Thumbs.db",
                "desktop.ini",
                "~$友爱村2023年终报表(2).xlsx",
                "水泉嘎查.xlsx.downloading",
                "水泉嘎查.xlsx.xltd",
                "水泉嘎查.xlsx.partial",
                "友爱村.xlsx.lnk",
                ".三家子村.xlsx")) {
            Files.writeString(inInbox(name), name);
        }
        Files.createDirectory(inInbox("文件夹.xlsx"));
        Files.createSymbolicLink(inInbox("断链.xlsx"), Path.of("nowhere"));
        assertThat(new ProcessBuilder("mkfifo", inInbox("管道.xlsx").toString())
                        .start()
                        .onExit()
                        .join()
                        .exitValue())
                .isZero();
    }

    @Test
    void everybodyElseIsAcceptedAndEachCulpritIsNamed() throws Exception {
        theSamples();
        anOddScheme();
        assertThat(run("scheme").exit()).isZero();
        workbooksThatGoWrong();
        whatLiesAroundInAnInbox();

        var night = run("nightly");

        assertThat(night.exit()).as(night.err()).isEqualTo(3);
        assertThat(night.out()).contains("115/115");
        assertThat(night.err().lines().filter(line -> line.contains(" 通过 "))).hasSize(15);
        Golden.assertMatches("nights/worst.txt", said(night));
        var bytes = workshop.releaseBytes();

        var again = run("nightly");

        assertThat(again.exit()).as(again.err()).isEqualTo(3);
        assertThat(again.err()).contains("其中 0 个是新的").doesNotContain("重新审核");
        assertThat(workshop.releaseBytes()).isEqualTo(bytes);
        assertThat(Workshop.query(server, "SELECT COUNT(*) FROM `release`")).containsExactly("1");
        assertThat(Workshop.query(server, "SELECT unit_code, COUNT(*) FROM submission WHERE verdict = '通过' GROUP BY 1"))
                .hasSize(15);
    }

    private String said(Workshop.Result night) {
        return (night.err() + "\n" + night.out())
                .replace(workshop.folder().toString(), "…")
                .replaceAll("(SHA-256 +)[0-9a-f]{64}", "$1…")
                .strip();
    }
}
