package org.nianbao.workbook.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.ColumnKind;
import org.nianbao.scheme.PersonalKind;
import org.nianbao.submission.Masking;
import org.nianbao.workbook.cell.SheetCell;

/** Decides what a cell means in its column; the one place that does, whatever format the file is in. */
final class CellReader {

    private static final Pattern IDENTITY = Pattern.compile("\\d{17}[\\dX]");

    private static final int SHOWN_DECIMALS = 6;

    private CellReader() {}

    /** What the cell means. A blank is not a cell and never comes here. */
    static Interpretation read(Column column, SheetCell cell) {
        return switch (cell.kind()) {
            case TEXT -> isPicture(cell) ? picture(column) : byKind(column, cell);
            case ERROR ->
                isPicture(cell)
                        ? picture(column)
                        : Interpretation.fault(
                                Fault.FORMULA,
                                "%s的公式结果是错误值 %s".formatted(column.title(), cell.text()),
                                cell.text(),
                                column.kind().chinese());
            case UNCALCULATED ->
                Interpretation.fault(
                        Fault.FORMULA,
                        "%s的公式没有计算结果".formatted(column.title()),
                        "",
                        column.kind().chinese());
            case NUMBER, LOGICAL -> byKind(column, cell);
        };
    }

    /**
     * Interprets a cell on a sheet with another unit of measurement than the column. A number with a unit of its own
     * contradicts the sheet.
     */
    static Interpretation readForeign(Column column, SheetCell cell) {
        var read = read(column, cell);
        var unit = Spelling.plain(column.unit());
        return read.value() != null
                        && cell.kind() == SheetCell.ValueKind.TEXT
                        && Spelling.plain(cell.text()).endsWith(unit)
                ? Interpretation.fault(
                        Fault.NUMBER,
                        "%s填的是“%s”，与表头的计量单位不一致".formatted(column.title(), shown(column, cell)),
                        shown(column, cell),
                        "阿拉伯数字")
                : read;
    }

    /** A picture in a cell of WPS is the formula DISPIMG, which shows its name as a text; in one of Excel it is an error. */
    private static boolean isPicture(SheetCell cell) {
        return cell.kind() == SheetCell.ValueKind.ERROR
                ? cell.text().equals(SheetCell.PICTURE)
                : cell.isFormula() && cell.text().contains("DISPIMG(");
    }

    private static Interpretation picture(Column column) {
        return Interpretation.fault(new Fault(
                Fault.FORMULA,
                "%s放的是图片，不是文字或数".formatted(column.title()),
                SheetCell.PICTURE,
                column.kind().chinese(),
                "请删去图片，把要报的内容写成文字或数"));
    }

    private static Interpretation byKind(Column column, SheetCell cell) {
        return switch (column.kind()) {
            case INTEGER, DECIMAL -> exact(column, number(column, cell));
            case DATE -> DateCells.day(column, cell);
            case MONTH -> DateCells.month(column, cell);
            case CODE -> CodeCells.code(column, cell);
            case CODES -> CodeCells.codes(column, cell);
            case IDENTITY -> identity(column, cell);
            case TEXT -> text(column, cell);
        };
    }

    private static Interpretation number(Column column, SheetCell cell) {
        if (cell.kind() == SheetCell.ValueKind.NUMBER && !cell.isDated()) {
            return ShownNumber.read(column, cell);
        }
        return cell.kind() == SheetCell.ValueKind.TEXT
                ? NumberText.read(column, cell.text())
                : Interpretation.fault(
                        Fault.NUMBER, "%s填的是日期或逻辑值，不是数".formatted(column.title()), shown(column, cell), "数");
    }

    /** A number must not be finer than its column: a third decimal of a yuan is a slip. */
    private static Interpretation exact(Column column, Interpretation read) {
        if (read.value() instanceof BigDecimal number && digits(number) > Column.MOST_DIGITS) {
            return Interpretation.fault(
                    Fault.NUMBER, "%s填的数超过 %d 位".formatted(column.title(), Column.MOST_DIGITS), "", "合理的数");
        }
        if (read.value() instanceof BigDecimal number
                && number.scale() > column.decimals()
                && number.stripTrailingZeros().scale() > column.decimals()) {
            var allowed = column.kind() == ColumnKind.INTEGER ? "整数" : "最多 %d 位小数".formatted(column.decimals());
            var shown = shown(number);
            return Interpretation.fault(
                    Fault.NUMBER, "%s填的是 %s，应是%s".formatted(column.title(), shown, allowed), shown, allowed);
        }
        return read;
    }

    /** A number with no more decimals than anybody reads; many could be taken for the digits of a telephone number. */
    private static String shown(BigDecimal number) {
        var isLong = number.scale() > SHOWN_DECIMALS && number.abs().compareTo(BigDecimal.ONE) >= 0;
        return isLong
                ? number.setScale(SHOWN_DECIMALS, RoundingMode.DOWN).toPlainString() + "…"
                : number.toPlainString();
    }

    private static Interpretation identity(Column column, SheetCell cell) {
        if (cell.kind() == SheetCell.ValueKind.NUMBER) {
            return Interpretation.fault(
                    Fault.IDENTITY, "%s被存成了数值，后几位已经丢失".formatted(column.title()), shown(column, cell), "18 位文本");
        }
        var number = Spelling.plain(cell.text()).toUpperCase(Locale.ROOT);
        if (Spelling.hasOtherNumerals(cell.text()) || !IDENTITY.matcher(number).matches()) {
            return Interpretation.fault(
                    Fault.IDENTITY,
                    number.length() == Column.LENGTH_OF_IDENTITY
                            ? "%s有不是数字的字符".formatted(column.title())
                            : column.title() + "不是 18 位号码，实有 " + number.length() + " 位",
                    shown(column, cell),
                    "18 位文本");
        }
        return Interpretation.of(number, number.equals(cell.text()) ? "" : "号码去空格、统一为半角大写");
    }

    private static Interpretation text(Column column, SheetCell cell) {
        if (cell.isDated()) {
            return Interpretation.fault(new Fault(
                    Fault.CODE,
                    "%s被表格程序存成了日期".formatted(column.title()),
                    Masking.shown(column, cell.date().map(Object::toString).orElse(cell.text())),
                    "文本",
                    "请把单元格格式设为“文本”后重填"));
        }
        if (cell.kind() == SheetCell.ValueKind.NUMBER && digits(cell.number()) > Column.MOST_DIGITS) {
            return Interpretation.fault(new Fault(
                    Fault.IDENTITY,
                    "%s被存成了数值，后几位已经丢失".formatted(column.title()),
                    shown(column, cell),
                    "文本",
                    "请把单元格格式设为“文本”后重填"));
        }
        if (cell.kind() == SheetCell.ValueKind.NUMBER && ShownNumber.isCompleted(cell)) {
            return Interpretation.fault(new Fault(
                    Fault.CODE,
                    "%s的单元格格式（%s）补上了没有存的字或零，存的只是“%s”"
                            .formatted(
                                    column.title(), Masking.quoted(cell.format().code()), shown(column, cell)),
                    shown(column, cell),
                    "文本",
                    "请把单元格格式设为“文本”后照显示的样子重填"));
        }
        if (Spelling.isDitto(cell.text())) {
            return Interpretation.fault(Fault.ditto(column, Spelling.trimmed(cell.text())));
        }
        return matching(column, cell, textOf(column, cell.text()));
    }

    private static int digits(BigDecimal number) {
        return number.precision() - number.scale();
    }

    private static String textOf(Column column, String written) {
        if (column.pattern() != null) {
            return Spelling.plain(written);
        }
        return column.personal() == PersonalKind.NAME ? Spelling.name(written) : Spelling.halfWidth(written);
    }

    private static Interpretation matching(Column column, SheetCell cell, String text) {
        var pattern = column.pattern();
        if (pattern != null && !pattern.matcher(text).matches()) {
            var shown = shown(column, cell);
            return Interpretation.fault(new Fault(
                    Fault.CODE,
                    Fault.entered(column, shown) + "，应是" + column.sample(),
                    shown,
                    column.sample(),
                    column.sample().isEmpty() ? "请按要求改正" : "请改为" + column.sample()));
        }
        var asItStands = text.equals(cell.text()) || cell.kind() != SheetCell.ValueKind.TEXT;
        return Interpretation.of(text, asItStands ? "" : change(column));
    }

    private static String change(Column column) {
        return column.personal() == PersonalKind.NAME ? "去掉空白，间隔号统一为“·”" : "去掉多余的空白，数字字母统一为半角";
    }

    private static String shown(Column column, SheetCell cell) {
        return Masking.shown(column, Spelling.trimmed(cell.text()));
    }
}
