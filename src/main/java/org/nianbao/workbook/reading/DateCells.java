package org.nianbao.workbook.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.nianbao.scheme.Column;
import org.nianbao.submission.Masking;
import org.nianbao.workbook.Cell;

/** Decides which day or month a cell means. */
final class DateCells {

    private static final String DAY = "完整的年月日，如 2023-05-01";
    private static final String MONTH = "年月，如 2023-05";
    private static final String TIMELESS = "只取日期，去掉时刻";

    /** A time of day behind a date, as other systems write it. */
    private static final Pattern TIME =
            Pattern.compile("(.*\\S)(?:[\\s\\p{Z}]+|T)\\d{1,2}:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?Z?");

    private DateCells() {}

    static Interpretation day(Column column, Cell cell) {
        var shownAsDate = cell.date();
        if (shownAsDate.isPresent()) {
            return cell.isMonthly()
                    ? fault(column, YearMonth.from(shownAsDate.get()).toString(), DAY)
                    : Interpretation.of(shownAsDate.get(), hasTime(cell) ? TIMELESS : "");
        }
        var written = text(cell);
        var timed = TIME.matcher(written);
        var isTimed = written.contains(":") && timed.matches();
        return DateText.day(Spelling.plain(isTimed ? timed.group(1) : written))
                .map(day -> Interpretation.of(day, isTimed ? TIMELESS : "日期写法统一为 2023-05-01 的样子"))
                .orElseGet(() -> fault(column, cell.text(), DAY));
    }

    static Interpretation month(Column column, Cell cell) {
        var shownAsDate = cell.date();
        if (shownAsDate.isPresent()) {
            return Interpretation.of(YearMonth.from(shownAsDate.get()), isFirst(shownAsDate.get()) ? "" : "只取年月");
        }
        var written = text(cell);
        var ambiguous = cell.kind() == Cell.Kind.NUMBER && written.contains(".");
        return DateText.month(ambiguous ? "" : Spelling.plain(written))
                .map(month -> Interpretation.of(month, "年月写法统一为 2023-05 的样子"))
                .orElseGet(() -> fault(column, cell.text(), MONTH));
    }

    /** What a date is read from: nothing where a digit is more than a digit. */
    private static String text(Cell cell) {
        return Spelling.hasOtherNumerals(cell.text()) ? "" : Spelling.trimmed(cell.text());
    }

    private static boolean hasTime(Cell cell) {
        return cell.number().stripTrailingZeros().scale() > 0;
    }

    /** A month without a day is stored as its first day. */
    private static boolean isFirst(LocalDate day) {
        return day.getDayOfMonth() == 1;
    }

    private static Interpretation fault(Column column, String written, String expected) {
        var shown = Masking.shown(column, Spelling.trimmed(written));
        return Interpretation.fault(
                Fault.DATE, "“%s”填的是“%s”，应是%s".formatted(column.name(), shown, expected), shown, expected);
    }
}
