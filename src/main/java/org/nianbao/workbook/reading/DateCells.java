package org.nianbao.workbook.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.ColumnKind;
import org.nianbao.submission.Masking;
import org.nianbao.workbook.cell.SheetCell;
import org.nianbao.workbook.cell.ShownDate;

/** Decides which day or month a cell means. */
final class DateCells {

    private static final String DAY = "完整的年月日，如 2023-05-01";
    private static final String MONTH = "年月，如 2023-05";

    /** A time of day behind a date, as other systems write it. */
    private static final Pattern TIME =
            Pattern.compile("(.*\\S)(?:[\\s\\p{Z}]+|T)(\\d{1,2}:\\d\\d(?::\\d\\d)?(?:\\.\\d+)?Z?)");

    private DateCells() {}

    static Interpretation day(Column column, SheetCell cell) {
        var stored = cell.date();
        if (stored.isPresent()) {
            return switch (cell.format().date()) {
                case MONTH, LESS -> unwritten(column, cell, stored.get());
                default -> StoredMoment.of(cell, stored.get()).day(column, false);
            };
        }
        var written = text(cell);
        var timed = TIME.matcher(written);
        var isTimed = written.contains(":") && timed.matches();
        return DateText.day(isTimed ? timed.group(1) : written)
                .map(day -> isTimed
                        ? StoredMoment.written(day, timed.group(2)).day(column, true)
                        : Interpretation.of(day, "日期写法统一为 2023-05-01 的样子"))
                .orElseGet(() -> fault(column, cell.text(), DAY));
    }

    static Interpretation month(Column column, SheetCell cell) {
        var stored = cell.date();
        if (stored.isPresent()) {
            return cell.format().date() == ShownDate.LESS
                    ? unwritten(column, cell, stored.get())
                    : StoredMoment.of(cell, stored.get()).month(column);
        }
        var written = text(cell);
        var ambiguous = cell.kind() == SheetCell.ValueKind.NUMBER && written.contains(".");
        return DateText.month(ambiguous ? "" : written)
                .map(month -> Interpretation.of(month, "年月写法统一为 2023-05 的样子"))
                .orElseGet(() -> fault(column, cell.text(), MONTH));
    }

    /** A date whose cell does not show the part that is asked for, so the clerk cannot have meant it. */
    private static Interpretation unwritten(Column column, SheetCell cell, LocalDate stored) {
        return cell.format().date() == ShownDate.MONTH
                ? fault(column, YearMonth.from(stored).toString(), DAY)
                : fault(column, "只显示一部分的 " + stored, column.kind() == ColumnKind.DATE ? DAY : MONTH);
    }

    /** The text that a date is read from; empty where a numeral is more than a digit. */
    private static String text(SheetCell cell) {
        return Spelling.hasOtherNumerals(cell.text()) ? "" : Spelling.trimmed(cell.text());
    }

    private static Interpretation fault(Column column, String written, String expected) {
        var shown = Masking.shown(column, Spelling.trimmed(written));
        return Interpretation.fault(Fault.DATE, Fault.entered(column, shown) + "，应是" + expected, shown, expected);
    }
}
