package org.nianbao.workbook.template;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.fixtures.Schemes;

class SelfCheckTests {

    private static final int ENTRIES = 20;
    private static final Map<String, Agreement> BY_UNIT = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 11, 14})
    void agreesWithOurReviewRuleByRuleAndRowByRow(long seed, @TempDir Path folder) throws IOException {
        var filling = new RandomFilling(seed, ENTRIES);
        var agreement = BY_UNIT.computeIfAbsent(
                filling.unit().code(),
                code -> Agreement.of(filling.unit(), ENTRIES).spelledOut());
        var file = folder.resolve(filling.unit().name() + ".xlsx");
        agreement.fill(filling, file);

        try (var bytes = Files.newInputStream(file);
                var workbook = new XSSFWorkbook(bytes)) {
            var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            assertThat(agreement.disagreements(file, workbook, cell -> shown(evaluator, cell)))
                    .isEmpty();
        }
    }

    /** The sheet 自查 of the village's template, with something filled in. */
    private static List<String> sheet(Consumer<XSSFWorkbook> fill, int... columns) throws IOException {
        var unit = Schemes.of2023().register().called("金星嘎查").orElseThrow();
        var template = Template.of(Schemes.of2023(), unit, Map.of()).withEntries(ENTRIES);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(SpelledOut.of(template.bytes())))) {
            fill.accept(workbook);
            var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            var lines = new ArrayList<String>();
            for (var row : workbook.getSheet("自查")) {
                lines.add(IntStream.of(columns)
                        .mapToObj(row::getCell)
                        .map(cell -> cell == null ? "" : String.valueOf(shown(evaluator, cell)))
                        .collect(joining(" | ")));
            }
            return lines;
        }
    }

    private static Cell cell(XSSFWorkbook workbook, String sheet, int row, int column) {
        var found = workbook.getSheet(sheet).getRow(row);
        return (found == null ? workbook.getSheet(sheet).createRow(row) : found)
                .getCell(column, MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    @Test
    void saysOfABlankWorkbookThatNothingIsFilledInYet() throws IOException {
        var lines = sheet(workbook -> {}, 0, 2, 4);

        assertThat(lines.get(1)).startsWith("还没有填。");
        assertThat(lines).contains(" | B01 嘎查村基本情况表 | 还没有填", " | B03 党员名册及党费收缴台账 | 还没有填");
        assertThat(lines).noneMatch(line -> line.contains("有 "));
    }

    @Test
    void putsWhatFailsFirstWithItsPlaceAndWhatToDo() throws IOException {
        var lines = sheet(
                workbook -> {
                    cell(workbook, "B01 嘎查村基本情况表", 3, 3).setCellValue("２００ 户");
                    cell(workbook, "B01 嘎查村基本情况表", 4, 3).setCellValue("１００");
                    cell(workbook, "B07-1 矛盾纠纷调解协会会员名册", 3, 0).setCellValue("合计");
                },
                0,
                2,
                4,
                5,
                6);

        assertThat(lines.get(1)).startsWith("有 ");
        assertThat(lines).contains(" | B07-1 矛盾纠纷调解协会会员名册 | 还没有填 |  | ");
        var first = lines.indexOf("编号 | 表 | 结果 | 在哪里（第一处） | 怎么办") + 1;
        assertThat(lines.subList(first, lines.size()))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("S101 | B01 嘎查村基本情况表 | 有 1 处 | ")
                        .endsWith("请核对第01至04行"));
        assertThat(lines.subList(first, lines.size())).isSortedAccordingTo(comparing(line -> !line.contains(" | 有 ")));
    }

    static @Nullable Object shown(FormulaEvaluator evaluator, @Nullable Cell cell) {
        var value = evaluator.evaluate(cell);
        return value == null
                ? null
                : value.getCellType() == CellType.NUMERIC
                        ? (Object) value.getNumberValue()
                        : value.formatAsString().replace("\"", "");
    }
}
