package org.nianbao.workbook.reading;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.nianbao.formula.Faulty;
import org.nianbao.scheme.Form;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.Masking;
import org.nianbao.workbook.cell.Opened;
import org.nianbao.workbook.cell.WorkbookSheet;

/** Reports a workbook in which no form of the scheme can be made out. */
record ForeignFile(Form cover, Findings findings) {

    private static final int SHOWN = 3;

    void report(Opened.Book book, Collection<FilledForm> forms) {
        if (forms.stream().allMatch(this::isCoverWithoutLabels)) {
            findings.addIfRuled(new Fault(Fault.FOREIGN, message(book.sheets())));
        }
    }

    /** Any sheet may be called 封面. */
    private boolean isCoverWithoutLabels(FilledForm filled) {
        return filled.form() == cover
                && IntStream.range(0, cover.columns().size())
                        .mapToObj(filled.rows().get(0)::value)
                        .allMatch(value -> value == null || value == Faulty.FAULTY);
    }

    private static String message(List<WorkbookSheet> sheets) {
        var filled = sheets.stream().filter(sheet -> !sheet.rows().isEmpty()).toList();
        if (filled.isEmpty()) {
            return "工作簿里什么也没有填，没有一张年报的表";
        }
        var names = filled.stream()
                .limit(SHOWN)
                .map(sheet -> "“%s”".formatted(Masking.quoted(sheet.name())))
                .collect(joining("、"));
        return "这不是年报的报表，其中的工作表（%s%s）都不是年报的表".formatted(names, filled.size() > SHOWN ? "等" : "");
    }
}
