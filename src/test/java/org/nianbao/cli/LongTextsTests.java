package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.fixtures.VillageWorkbook;

/** Whatever is written into a cell, nobody is shown a page of it. */
class LongTextsTests {

    private static final int LENGTH = 30_000;

    /** A sentence of ours with what is quoted in it, and the list of a column's codes. */
    private static final int LONGEST_LINE = 500;

    private static final int SHOWN = 80;

    private final Workshop workshop;

    LongTextsTests(@TempDir Path folder) {
        workshop = new Workshop(folder);
    }

    /** Every cell of two columns says it in turn: of the first row, a heading, a row and a name that nobody asked for. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "长", "-", "2023年"})
    void aTextWithoutEndIsShortenedWhereverItIsQuoted(String part) throws Exception {
        var text = part.repeat(LENGTH / part.length());
        var workbook = Workshop.workbook("金星嘎查");
        for (var form : workbook.forms()) {
            if (workbook.entries(form.code()) > 0) {
                form.columns().forEach(column -> workbook.with(form.code(), column.name(), text));
            }
        }
        var file = workshop.put(workbook.set("B00", "填报单位", text).change(book -> spread(book, text)), "金星嘎查.xlsx");

        var check = workshop.run("check", file.toString(), "--return", workshop.folder() + "/back");

        assertThat(check.exit()).as(check.err()).isEqualTo(3);
        assertShort(Stream.of(check.out(), check.err()));
        assertShort(Files.readAllLines(workshop.folder().resolve("back/金星嘎查_退回.txt")).stream());
        try (var returned = WorkbookFactory.create(
                workshop.folder().resolve("back/金星嘎查_退回.xlsx").toFile())) {
            returned.getSheet("问题清单").forEach(row -> row.forEach(cell -> assertShort(Stream.of(cell.toString()))));
            returned.forEach(sheet -> sheet.getCellComments()
                    .values()
                    .forEach(
                            comment -> assertShort(Stream.of(comment.getString().getString()))));
        }
    }

    private static void assertShort(Stream<String> texts) {
        assertThat(texts.flatMap(String::lines)
                        .filter(line -> line.length() > LONGEST_LINE)
                        .map(line -> line.substring(0, SHOWN)))
                .isEmpty();
    }

    private static void spread(Workbook book, String text) {
        for (var sheet : book) {
            var last = sheet.getLastRowNum() + 3;
            VillageWorkbook.cell(sheet, "BA2").setCellValue(text);
            VillageWorkbook.cell(sheet, "BA3").setCellValue(1);
            VillageWorkbook.cell(sheet, "A" + last).setCellValue(text);
            VillageWorkbook.cell(sheet, "D" + last).setCellValue(1);
            VillageWorkbook.cell(sheet, "E" + last).setCellValue(1);
        }
    }
}
