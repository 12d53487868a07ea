package org.nianbao.bench;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.nianbao.consolidate.Figures;
import org.nianbao.consolidate.RowsByForm;
import org.nianbao.scheme.Indicator;
import org.nianbao.scheme.Scheme;
import org.nianbao.submission.Submission;

/** Computes the indicators with our formulas and writes them with POI: a row for each, a column for each unit. */
record TutorialRelease(Scheme scheme) {

    void write(List<Submission> submissions, Path target) throws IOException {
        var figures = Figures.of(
                scheme,
                submissions.stream()
                        .collect(toMap(
                                submission -> submission.unit().code(),
                                submission -> RowsByForm.of(submission.forms()),
                                (one, later) -> later)));
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(target)) {
            var sheet = workbook.createSheet("汇总");
            for (var indicator : scheme.indicators()) {
                fill(sheet.createRow(sheet.getLastRowNum() + 1), indicator, figures);
            }
            workbook.write(out);
        }
    }

    private void fill(Row row, Indicator indicator, Figures figures) {
        row.createCell(0).setCellValue(indicator.code());
        row.createCell(1).setCellValue(indicator.name());
        put(row, figures.township().get(indicator.code()));
        for (var unit : scheme.register().units()) {
            put(row, figures.units().getOrDefault(unit.code(), Map.of()).get(indicator.code()));
        }
    }

    private static void put(Row row, @Nullable BigDecimal value) {
        var cell = row.createCell(row.getLastCellNum());
        if (value != null) {
            cell.setCellValue(value.doubleValue());
        }
    }
}
