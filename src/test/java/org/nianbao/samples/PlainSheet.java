package org.nianbao.samples;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * A ledger read in the plainest way: the entries of a sheet as texts under the texts of their headings.
 *
 * <p>The heading row is the first that holds the wanted heading; an entry is a row below it that has something in that
 * column and is neither a total nor a note. Widths of characters, blanks and line feeds are evened out everywhere.
 */
final class PlainSheet {

    private static final Set<String> TOTALS = Set.of("合计", "小计", "总计");

    private final List<Map<String, String>> entries = new ArrayList<>();

    /** Reads the entries of a sheet that have something under one of the given headings. */
    static List<Map<String, String>> entries(Sheet sheet, List<String> wanted) {
        var plain = new PlainSheet();
        for (var row : sheet) {
            for (var cell : row) {
                if (wanted.contains(withoutUnit(text(cell)))) {
                    plain.read(sheet, cell);
                    return plain.entries;
                }
            }
        }
        throw new IllegalArgumentException(sheet.getSheetName() + " has none of the headings " + wanted);
    }

    private void read(Sheet sheet, Cell anchor) {
        var top = anchor.getRowIndex();
        var bottom = sheet.getMergedRegions().stream()
                .filter(merged -> merged.isInRange(anchor))
                .mapToInt(merged -> merged.getLastRow())
                .findFirst()
                .orElse(top);
        var headings = new LinkedHashMap<Integer, String>();
        for (var row = top; row <= bottom; row++) {
            if (sheet.getRow(row) != null) {
                sheet.getRow(row).forEach(cell -> {
                    if (!text(cell).isEmpty()) {
                        headings.put(cell.getColumnIndex(), withoutUnit(text(cell)));
                    }
                });
            }
        }
        for (var row = bottom + 1; row <= sheet.getLastRowNum(); row++) {
            var line = sheet.getRow(row);
            var entry = new LinkedHashMap<String, String>();
            if (line != null) {
                headings.forEach((column, heading) -> entry.put(heading, text(line.getCell(column))));
            }
            if (isEntry(entry.values(), entry.getOrDefault(headings.get(anchor.getColumnIndex()), ""))) {
                entries.add(entry);
            }
        }
    }

    private static boolean isEntry(Collection<String> values, String anchor) {
        return !anchor.isEmpty()
                && !anchor.startsWith("填表人:")
                && !anchor.startsWith("注:")
                && values.stream().noneMatch(TOTALS::contains);
    }

    /** The heading without the unit in brackets; of an area the unit is part of the name. */
    private static String withoutUnit(String heading) {
        return heading.startsWith("面积(") && heading.matches("面积\\((公顷|亩)\\)")
                ? heading.substring(3, heading.length() - 1)
                : heading.replaceFirst("\\([^()]*\\)$", "");
    }

    static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> plain(cell.getStringCellValue());
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                        : new BigDecimal(cell.getNumericCellValue(), new MathContext(15))
                                .stripTrailingZeros()
                                .toPlainString();
            case BLANK -> "";
            default -> throw new IllegalArgumentException("a " + type + " at " + cell.getAddress());
        };
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
