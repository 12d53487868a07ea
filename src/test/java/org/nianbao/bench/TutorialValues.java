package org.nianbao.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.nianbao.scheme.CodeList;
import org.nianbao.scheme.Column;

/** The values of cells, by the types that their columns should have: what is written otherwise is blank. */
final class TutorialValues {

    private static final MathContext DIGITS = new MathContext(15);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("u-M-d", Locale.ROOT);

    private final DataFormatter formatter;

    TutorialValues(DataFormatter formatter) {
        this.formatter = formatter;
    }

    @Nullable
    Object of(Column column, Cell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> ofNumber(column, cell);
            case STRING -> ofText(column, cell.getStringCellValue().strip());
            default -> null;
        };
    }

    private @Nullable Object ofNumber(Column column, Cell cell) {
        return switch (column.kind()) {
            case INTEGER, DECIMAL -> new BigDecimal(cell.getNumericCellValue(), DIGITS);
            case DATE -> DateUtil.isCellDateFormatted(cell) ? day(cell) : null;
            case MONTH -> DateUtil.isCellDateFormatted(cell) ? YearMonth.from(day(cell)) : null;
            default -> ofText(column, formatter.formatCellValue(cell).strip());
        };
    }

    private static LocalDate day(Cell cell) {
        return cell.getLocalDateTimeCellValue().toLocalDate();
    }

    private static @Nullable Object ofText(Column column, String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return switch (column.kind()) {
                case INTEGER, DECIMAL -> new BigDecimal(text);
                case DATE -> LocalDate.parse(text.replaceAll("[年月./]", "-").replace("日", ""), DAY);
                case MONTH ->
                    YearMonth.from(LocalDate.parse(text.replaceAll("[年./]", "-").replace("月", "") + "-1", DAY));
                case CODE -> codes(column).code(text).orElse(null);
                case CODES ->
                    Arrays.stream(text.split("[、,，;；]"))
                            .map(codes(column)::code)
                            .flatMap(Optional::stream)
                            .toList();
                case TEXT, IDENTITY -> text;
            };
        } catch (NumberFormatException | DateTimeException written) {
            return null;
        }
    }

    private static CodeList codes(Column column) {
        return column.codeList().orElseThrow();
    }
}
