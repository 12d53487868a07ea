package org.nianbao.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.scheme.Scheme;

/**
 * Whoever is named in a workbook is found again in the archive and in what goes back to the unit, and nowhere else: not in
 * the bytes of the database, the log, the release, what commands print, or what exceptions say.
 */
class PrivacyTests {

    private static final Scheme SCHEME = Schemes.of2023();

    private static final Canary ACCEPTED = new Canary("欧阳蔷薇", "19710321", "13987651234");
    private static final Canary RETURNED = new Canary("上官芙蓉", "19620817", "15876543219");
    private static final Canary HELD = new Canary("司徒茉莉", "19690503", "18712349876");
    private static final Canary NOBODYS = new Canary("端木海棠", "19740226", "17798761234");

    private final Workshop workshop;
    private final List<String> printed = new ArrayList<>();

    PrivacyTests(@TempDir Path folder) {
        workshop = new Workshop(folder);
    }

    /** Two villages report one person, who is found by both in what goes back to them. */
    private void everybodyReports() throws IOException {
        workshop.everyUnitReports();
        var accepted = ACCEPTED.where(Workshop.workbook("金星嘎查"), SCHEME);
        for (var text : List.of("主题", "地点")) {
            accepted.with("B04", text, ACCEPTED.everything());
        }
        replace("金星嘎查", strewn(accepted, ACCEPTED), ACCEPTED);
        replace("呼和嘎查", strewn(RETURNED.everywhere(Workshop.workbook("呼和嘎查"), SCHEME), RETURNED), RETURNED);
        replace("友爱村", HELD.where(explained(Workshop.workbook("友爱村")), SCHEME), HELD);
        Files.writeString(
                workshop.inbox().resolve("扫描件" + NOBODYS.telephone() + "-" + NOBODYS.identity() + ".xlsx"),
                NOBODYS.everything());
    }

    private void replace(String unit, VillageWorkbook workbook, Canary canary) throws IOException {
        Files.delete(workshop.inbox().resolve(unit + ".xlsx"));
        workshop.put(workbook, unit + canary.everything() + ".xlsx");
    }

    /** One finding that its own sheet explains, and one that nobody has explained. */
    private static VillageWorkbook explained(VillageWorkbook workbook) {
        return workbook.set("B03", 1, "集中学习学时=10")
                .set("B03", 2, "集中学习学时=20")
                .add("S01", "审核关系", "R321", "工作表", "党员名册", "单元格", "Q4", "实有", HELD.everything())
                .set("S01", 0, "应有=" + HELD.everything())
                .set("S01", 0, "情况说明=" + HELD.everything())
                .set("S01", 0, "说明人=乙某; 说明日期=2024-01-04")
                .add("S01", "审核关系", "R321", "工作表", "党员名册", "单元格", "Q4", "实有", 10)
                .set("S01", 1, "情况说明=" + HELD.everything())
                .set("S01", 1, "说明人=乙某; 说明日期=2024-01-04");
    }

    /** In the name of a sheet, a heading that is none, a note, a total, a remark, and on sheets that nobody asked for. */
    private static VillageWorkbook strewn(VillageWorkbook workbook, Canary canary) {
        return workbook.change(book -> {
            var sheet = VillageWorkbook.sheet(book, "B06");
            var rows = sheet.getLastRowNum() + 1;
            VillageWorkbook.cell(sheet, "Z2").setCellValue(canary.everything());
            VillageWorkbook.cell(sheet, "Z3").setCellValue(canary.everything());
            if (canary.equals(RETURNED)) {
                note(sheet, canary);
            }
            VillageWorkbook.cell(sheet, "A" + (rows + 1)).setCellValue("合计");
            VillageWorkbook.cell(sheet, "Z" + (rows + 1)).setCellValue(canary.everything());
            VillageWorkbook.cell(sheet, "A" + (rows + 2)).setCellValue("填表人：" + canary.everything());
            VillageWorkbook.cell(sheet, "A" + (rows + 3)).setCellValue(canary.everything());
            book.setSheetName(book.getSheetIndex(sheet), "B06 " + canary.name() + canary.telephone());
            VillageWorkbook.cell(book.createSheet(canary.name()), "A1").setCellValue(canary.everything());
            book.createSheet(canary.identity()).createRow(0).createCell(0).setCellValue(1);
        });
    }

    private static void note(Sheet sheet, Canary canary) {
        var helper = sheet.getWorkbook().getCreationHelper();
        var note = sheet.createDrawingPatriarch().createCellComment(helper.createClientAnchor());
        note.setString(helper.createRichTextString(canary.everything()));
        VillageWorkbook.cell(sheet, "B3").setCellComment(note);
    }

    private Workshop.Result run(String... arguments) {
        var result = workshop.run(arguments);
        printed.add(result.out());
        printed.add(result.err());
        return result;
    }

    @Test
    void whoIsNamedIsFoundAgainOnlyWhereSheWasNamed() throws Exception {
        everybodyReports();
        var report = workshop.folder().resolve("report.json").toString();

        var night = run("nightly");
        assertThat(night.exit()).as(night.err()).isEqualTo(3);
        assertThat(night.out())
                .contains("金星嘎查        通过", "呼和嘎查        退回", "友爱村          待说明", "无法读取")
                .contains("金星嘎查欧*");
        run("explain", "友爱村", "R321", "Q5", "--reason", "住院" + HELD.identity(), "--by", "镇党建办" + HELD.telephone());
        run("status", "--report", report);
        assertThat(run("status", "--format", "json").out()).contains("公民身份号码 159999");
        run("nightly", "--format", "json");
        everyFileIsChecked();
        theNextNightFails();

        leaksNothing();
        theOutboxIsItsOwnersAlone();
        assertThat(workshop.query("SELECT COUNT(*) FROM explanation")).containsExactly("3");
    }

    private void everyFileIsChecked() throws IOException {
        try (var files = Files.list(workshop.inbox())) {
            for (var file : files.filter(file -> file.toString().contains("，")).toList()) {
                run("check", file.toString());
                run("check", file.toString(), "--format", "json");
            }
        }
    }

    /** What the database refuses to take is not quoted when the run says why it failed. */
    private void theNextNightFails() {
        workshop.query("DELETE FROM finding");
        workshop.query("ALTER TABLE finding MODIFY message VARCHAR(1) NULL");
        workshop.put(RETURNED.everywhere(Workshop.workbook("呼和嘎查"), SCHEME).set("B01", "39本年", 3), "呼和 2.xlsx");

        assertThat(run("nightly").exit()).isEqualTo(1);
        assertThat(printed.get(printed.size() - 1)).contains("运行失败，可以放心重跑");
    }

    private void leaksNothing() throws IOException {
        for (var text : printed) {
            assertThat(leaks(Canary.bytes(text))).as(text).isEmpty();
            assertThat(all().filter(canary -> canary.isShownByTheEndOfItsNumber(text)))
                    .as(text)
                    .isEmpty();
        }
        try (var files = Files.walk(workshop.folder())) {
            for (var file :
                    files.filter(Files::isRegularFile).filter(this::isForOthers).toList()) {
                assertThat(leaks(content(file))).as(file.toString()).isEmpty();
            }
        }
        for (var canary : List.of(ACCEPTED, RETURNED, HELD)) {
            assertThat(returned("out/退回").filter(name -> name.contains(canary.name())))
                    .isEmpty();
        }
        assertThat(content(workshop.data().resolve("mariadb/data/nianbao/submission.ibd")))
                .as("the bytes that are searched are those that are kept")
                .contains(Canary.bytes("金星嘎查欧*"));
    }

    private Stream<String> returned(String folder) throws IOException {
        try (var files = Files.list(workshop.folder().resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    private static Stream<Canary> all() {
        return Stream.of(ACCEPTED, RETURNED, HELD, NOBODYS);
    }

    private static Stream<String> leaks(String bytes) {
        return all().flatMap(Canary::traces).filter(bytes::contains);
    }

    /** Not what the units sent, nor what goes back to them, nor the server's program. */
    private boolean isForOthers(Path file) {
        return Stream.of("inbox", "seeds", "data/archive", "out/退回")
                        .noneMatch(own -> file.startsWith(workshop.folder().resolve(own)))
                && !file.toString().contains("/mariadb-");
    }

    /** Its bytes, and those of its entries if it is a workbook. */
    private static String content(Path file) throws IOException {
        var content = new ByteArrayOutputStream();
        content.write(Files.readAllBytes(file));
        if (file.toString().endsWith(".xlsx")) {
            try (var zip = new ZipInputStream(Files.newInputStream(file))) {
                while (zip.getNextEntry() != null) {
                    zip.transferTo(content);
                }
            }
        }
        return content.toString(ISO_8859_1);
    }

    private void theOutboxIsItsOwnersAlone() throws IOException {
        try (var files = Files.walk(workshop.folder().resolve("out"))) {
            assertThat(files.toList())
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }
}
