package org.nianbao.workbook.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    static @Nullable Object shown(FormulaEvaluator evaluator, @Nullable Cell cell) {
        var value = evaluator.evaluate(cell);
        return value == null
                ? null
                : value.getCellType() == CellType.NUMERIC
                        ? (Object) value.getNumberValue()
                        : value.formatAsString().replace("\"", "");
    }
}
