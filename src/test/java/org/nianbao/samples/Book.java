package org.nianbao.samples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as one clerk fills it, still open, and where everything stands in it. */
record Book(Workbook workbook, Map<String, Placed> forms) {

    static Book of(Habit habit, Report report) {
        var forms = report.code().equals(Villages.TOWNSHIP) ? Forms.OFFICE : Forms.VILLAGE;
        return of(habit, report, report.rows("S01").isEmpty() ? forms : Forms.explained(forms));
    }

    /** The workbook with these forms, which need not be all that there should be. */
    static Book of(Habit habit, Report report, List<Form> forms) {
        var workbook = habit.isBiff() ? biff() : new XSSFWorkbook();
        var look = new Look(workbook, habit);
        var placed = new LinkedHashMap<String, Placed>();
        for (var form : forms) {
            var sheet = workbook.createSheet(sheetName(habit, form));
            var lines = new LinesWriter(habit, look, sheet);
            placed.put(
                    form.code(),
                    form.code().equals("B00")
                            ? lines.cover(report)
                            : form.isLines()
                                    ? lines.lines(form, report)
                                    : new SheetWriter(habit, look, form, sheet).write(report));
        }
        if (habit.extraSheet) {
            workbook.createSheet("Sheet2");
        }
        return new Book(workbook, placed);
    }

    /** A BIFF8 workbook, which takes the name of whoever made it from the system: here always the same. */
    private static Workbook biff() {
        var user = System.getProperty("user.name");
        System.setProperty("user.name", "Administrator");
        try {
            return new HSSFWorkbook();
        } finally {
            System.setProperty("user.name", user);
        }
    }

    private static String sheetName(Habit habit, Form form) {
        var choices = form.sheets();
        var shortName = choices.get(Dice.of(habit.file + form.code()).below(choices.size()));
        return switch (habit.sheetNames) {
            case CODE_AND_SHORT -> form.code() + choices.get(0);
            case TITLE -> form.title();
            case CODE -> form.code();
            case SHORT -> shortName;
            case SPACED -> List.of(" ", "  ").get(form.code().length() % 2) + choices.get(0) + " ";
        };
    }

    Placed form(String code) {
        var placed = forms.get(code);
        if (placed == null) {
            throw new IllegalArgumentException("no form " + code);
        }
        return placed;
    }
}
