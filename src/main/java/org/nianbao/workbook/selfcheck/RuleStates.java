package org.nianbao.workbook.selfcheck;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.nianbao.scheme.Form;
import org.nianbao.workbook.selfcheck.SelfCheck.Line;

/** How each rule stands in each form, on the calculating sheet, and their order: what fails comes first. */
public final class RuleStates {

    private static final int FIRST = Calculation.FIRST;

    /** More than there are lines. */
    private static final int BEHIND = 100_000;

    /** What is known of a rule in a form. */
    public enum Detail {
        RULE(line -> line.rule().id(), true),
        LEVEL(line -> line.rule().level().chinese(), true),
        FORM(line -> line.form().label(), true),
        TITLE(line -> line.rule().title(), true),
        INSTRUCTION(line -> line.rule().instruction(), true),
        FAILURES(Line::failures, false),
        JUDGED(Line::judged, false),
        WHERE(Line::where, false),
        LINK(Line::link, false);

        private final Function<Line, String> content;
        private final boolean isText;

        Detail(Function<Line, String> content, boolean isText) {
            this.content = content;
            this.isText = isText;
        }
    }

    private final List<Line> lines;
    private final List<Integer> places;
    private final int key;
    private final int order;

    RuleStates(CalculatingSheet sheet, List<Line> lines) {
        this.lines = lines;
        places = IntStream.range(0, Detail.values().length)
                .map(detail -> sheet.nextColumn())
                .boxed()
                .toList();
        key = sheet.nextColumn();
        order = sheet.nextColumn();
    }

    /** Returns the lines, in the order of the scheme. */
    public List<Line> lines() {
        return lines;
    }

    /** Returns, as a formula, a detail of the line that comes at a place, counted from 0, when failures come first. */
    public String shown(Detail detail, int place) {
        return "INDEX(%s,%s)"
                .formatted(all(detail), CalculatingSheet.at("$%s$%d".formatted(letter(order), FIRST + place)));
    }

    /** Returns, as a formula, how many lines fail. */
    public String failing() {
        return "COUNTIF(%s,\">0\")".formatted(all(Detail.FAILURES));
    }

    /** Returns, as a formula, how much of a form fails. */
    public String failuresOf(Form form) {
        return "SUMIF(%s,%s,%s)".formatted(all(Detail.FORM), Term.Excel.text(form.label()), all(Detail.FAILURES));
    }

    private String all(Detail detail) {
        return CalculatingSheet.at(range(places.get(detail.ordinal())));
    }

    private String range(int column) {
        return "$%1$s$%2$d:$%1$s$%3$d".formatted(letter(column), FIRST, FIRST + lines.size() - 1);
    }

    private static String letter(int column) {
        return CellReference.convertNumToColString(column);
    }

    void write(XSSFSheet onto) {
        var formulas = new EntryFormulas(onto, FIRST + lines.size() - 1);
        for (int i = 0; i < lines.size(); i++) {
            var row = FIRST + i;
            for (var detail : Detail.values()) {
                var cell = formulas.cell(row, places.get(detail.ordinal()));
                var content = detail.content.apply(lines.get(i));
                if (detail.isText) {
                    cell.setCellValue(content);
                } else {
                    EntryFormulas.plain(cell, content);
                }
            }
            var failures = "$%s%d".formatted(letter(places.get(Detail.FAILURES.ordinal())), row);
            EntryFormulas.plain(formulas.cell(row, key), "IF(%s>0,%d,%d)".formatted(failures, row, BEHIND + row));
            EntryFormulas.plain(
                    formulas.cell(row, order), "MATCH(SMALL(%1$s,%2$d),%1$s,0)".formatted(range(key), i + 1));
        }
    }
}
