package org.nianbao.workbook.template;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** The value of an entry, as a clerk would type it into a cell. */
final class EntryValue {

    private EntryValue() {}

    /** Whether a value is one, and not that something could not be read. */
    static boolean isOne(Object value) {
        return value instanceof BigDecimal
                || value instanceof LocalDate
                || value instanceof YearMonth
                || value instanceof String
                || value instanceof List<?>;
    }

    static void put(XSSFCell cell, Object value) {
        if (value instanceof BigDecimal number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
        } else if (value instanceof YearMonth month) {
            cell.setCellValue(month.atDay(1));
        } else if (value instanceof List<?> codes) {
            cell.setCellValue(codes.stream().map(Object::toString).collect(joining("、")));
        } else {
            cell.setCellValue(value.toString());
        }
    }
}
