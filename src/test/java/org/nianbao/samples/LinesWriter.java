package org.nianbao.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** Writes the forms that are not ledgers: the cover's labels, and the lists of printed lines. */
final class LinesWriter {

    private final Habit habit;
    private final Look look;
    private final Placed placed;
    private final Sheet sheet;
    private final int left;

    LinesWriter(Habit habit, Look look, Sheet sheet) {
        this.habit = habit;
        this.look = look;
        this.sheet = sheet;
        this.placed = new Placed(sheet);
        this.left = habit.indented ? 1 : 0;
    }

    /** The cover: a label and its value to the right, one or two of them a row. Places a value under its label's name. */
    Placed cover(Report report) {
        var speller = new Speller(habit);
        var cover = report.rows("B00").get(0);
        var pairs = habit.twoLabelsARow ? 2 : 1;
        var line = 0;
        title(line++, "沙日浩来镇" + Villages.YEAR + "年年终统计报表", left + pairs * 2 - 1);
        title(line++, "（封　面）", left + pairs * 2 - 1);
        var nth = 0;
        for (var column : Forms.COVER.columns()) {
            var row = line + nth / pairs;
            var at = left + nth % pairs * 2;
            var value = cover.value(column.name()).orElse("");
            var spelled = column.name().equals("区划代码") && habit.codeAsNumber
                    ? new Spelled(new BigDecimal(value.toString()), "0")
                    : speller.spell(Forms.COVER, column, value, 0);
            text(row, at, column.name(), look.head());
            spelled(row, at + 1, spelled, HorizontalAlignment.LEFT);
            placed.columns.put(column.name(), at + 1);
            placed.rows.add(row);
            sheet.getRow(row).setHeightInPoints(26);
            nth++;
        }
        for (var pair = 0; pair < pairs; pair++) {
            sheet.setColumnWidth(left + pair * 2, 16 * 256);
            sheet.setColumnWidth(left + pair * 2 + 1, 30 * 256);
        }
        Paper.upright(sheet);
        return placed;
    }

    Placed lines(Form form, Report report) {
        var line = 0;
        title(line++, (habit.grouped ? report.name() + Villages.YEAR + "年" : "") + form.title(), left + 4);
        if (habit.subtitle) {
            text(line++, left, "填报单位：" + report.name(), look.note());
        }
        var printed = form.code().equals("B01") ? Lines.BASICS : Lines.FACTS;
        var headings = List.of("指标名称", "计量单位", habit.blank.isEmpty() ? "代码" : "代" + habit.blank + "码", "本年", "上年");
        for (var i = 0; i < headings.size(); i++) {
            text(line, left + i, headings.get(i), look.head());
        }
        placed.columns.put("本年", left + 3);
        placed.columns.put("上年", left + 4);
        placed.header = line++;
        for (var i = 0; i < printed.size(); i++) {
            line(line, printed.get(i), report.rows(form.code()).get(i));
            placed.rows.add(line++);
        }
        if (habit.footer) {
            var cover = report.rows("B00").get(0);
            text(line, left, "填表人：%s　　审核人：%s".formatted(cover.text("填表人"), cover.text("单位负责人")), look.note());
        }
        sheet.setColumnWidth(left, 30 * 256);
        List.of(1, 2, 3, 4).forEach(i -> sheet.setColumnWidth(left + i, (i < 3 ? 10 : 14) * 256));
        sheet.setDefaultRowHeightInPoints(16);
        Paper.upright(sheet);
        return placed;
    }

    private void line(int row, Lines printed, Row values) {
        var name = printed.name().startsWith("其中")
                ? "\u3000" + (habit.units == Habit.Units.BELOW ? printed.name().replace('：', ':') : printed.name())
                : printed.name();
        text(row, left, name, look.cell(HorizontalAlignment.LEFT, Spelled.GENERAL, false));
        text(row, left + 1, printed.unit(), look.cell(HorizontalAlignment.CENTER, Spelled.GENERAL, false));
        text(row, left + 2, printed.code(), look.cell(HorizontalAlignment.CENTER, "@", false));
        var format = printed.decimals() == 0 ? Spelled.GENERAL : "0." + "0".repeat(printed.decimals());
        spelled(row, left + 3, new Spelled(values.number("本年"), format), HorizontalAlignment.RIGHT);
        spelled(row, left + 4, new Spelled(values.number("上年"), format), HorizontalAlignment.RIGHT);
    }

    private void title(int row, String text, int last) {
        text(row, left, text, look.title());
        sheet.addMergedRegionUnsafe(new CellRangeAddress(row, row, left, last));
        sheet.getRow(row).setHeightInPoints(34);
    }

    private void spelled(int row, int column, Spelled spelled, HorizontalAlignment alignment) {
        var cell = placed.at(row, column);
        cell.setCellStyle(look.cell(alignment, spelled.format(), false));
        if (spelled.value() instanceof LocalDate day) {
            cell.setCellValue(day);
        } else if (spelled.value() instanceof BigDecimal number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(spelled.value().toString());
        }
    }

    private void text(int row, int column, String text, CellStyle style) {
        var cell = placed.at(row, column);
        cell.setCellStyle(style);
        cell.setCellValue(text);
    }
}
