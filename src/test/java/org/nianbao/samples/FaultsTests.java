package org.nianbao.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A faulty file is the sound one of its village but for the cell in its name and, of Y001, the two that balance it.
 */
class FaultsTests {

    private static final Pattern NAME = Pattern.compile("\\w+ (\\S+![A-Z]+\\d+) .+\\.xlsx");

    private static Map<String, String> sound = Map.of();
    private static Map<String, String> explained = Map.of();

    @BeforeAll
    static void readTheSoundOnes() throws IOException {
        sound = cells(Path.of("input-samples/2023/呼和嘎查2023年年终报表.xlsx"));
        explained = cells(Path.of("input-samples/2023/白音他拉嘎查年报（定稿2）.xlsx"));
    }

    static Stream<Path> files() throws IOException {
        try (var files = Files.list(Path.of("input-samples/faulty"))) {
            return files
                    .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void nothingDiffersButTheNamedCell(Path file) throws IOException {
        var name = NAME.matcher(file.getFileName().toString());
        assertThat(name.matches()).isTrue();
        var faulty = cells(file);
        var model = file.getFileName().toString().contains("说明") ? explained : sound;

        var different = new TreeSet<>(model.keySet());
        different.addAll(faulty.keySet());
        different.removeIf(cell -> model.getOrDefault(cell, "").equals(faulty.getOrDefault(cell, "")));

        if (file.getFileName().toString().startsWith("F015")) {
            assertThat(different).isEmpty();
            assertThat(sound).containsKey(name.group(1));
        } else if (file.getFileName().toString().startsWith("Y001")) {
            assertThat(different).contains(name.group(1)).hasSize(3);
        } else {
            assertThat(different).containsExactly(name.group(1));
        }
    }

    private static Map<String, String> cells(Path file) throws IOException {
        var cells = new TreeMap<String, String>();
        try (var workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() != CellType.BLANK) {
                    cells.put(Placed.address(cell), content(cell));
                }
            })));
        }
        return cells;
    }

    private static String content(Cell cell) {
        return cell.getCellType() == CellType.FORMULA
                ? cell.getCellFormula()
                        + (cell.getCachedFormulaResultType() == CellType.NUMERIC ? cell.getNumericCellValue() : "")
                : cell.toString();
    }
}
