package org.nianbao.application;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Faulty;
import org.nianbao.job.TownshipContext;
import org.nianbao.scheme.Column;
import org.nianbao.submission.DisplayText;
import org.nianbao.submission.EnteredSubmission;
import org.nianbao.submission.Finding;
import org.nianbao.submission.FormDifference;
import org.nianbao.submission.Masking;
import org.nianbao.submission.PersonMasking;
import org.nianbao.workbook.reading.WorkbookReader;

/**
 * Compares two submissions of a unit: cells, rows and findings. The files are read anew, because the ledger keeps neither
 * persons nor submissions that no longer count.
 */
public final class CompareSubmissions {

    private static final String UNREAD = "未能读取";
    private static final String OTHERWISE_HIDDEN = "（内容不显示，与原来不同）";

    private final boolean masked;
    private final PersonMasking persons;

    private CompareSubmissions(boolean masked, PersonMasking persons) {
        this.masked = masked;
        this.persons = persons;
    }

    /**
     * The result.
     *
     * @param came the findings of the later submission that the earlier one did not have
     * @param gone the findings of the earlier submission that the later one does not have
     */
    public record Result(List<ChangedForm> forms, List<Finding> came, List<Finding> gone) {}

    /** A form that differs, in words. */
    public record ChangedForm(String form, List<ChangedCell> cells, List<String> added, List<String> removed) {}

    /** A value that differs, in words. */
    public record ChangedCell(String sheet, String row, String column, String cell, String before, String now) {}

    /**
     * Compares two submissions.
     *
     * @param masked whether the answer is for somebody who must not learn who a person is
     * @throws UsageException if one of the files is no longer in the archive
     */
    public static Result of(TownshipContext context, EnteredSubmission before, EnteredSubmission now, boolean masked) {
        var scheme = context.scheme();
        var reader = new WorkbookReader(scheme);
        var earlier = reader.read(kept(context, before), before.file());
        var later = reader.read(kept(context, now), now.file());
        var filled = Stream.of(earlier, later)
                .flatMap(reading -> reading.forms().values().stream())
                .toList();
        var use = new CompareSubmissions(masked, PersonMasking.about(PersonMasking.words(scheme), filled));
        return new Result(
                FormDifference.all(scheme.forms(), earlier, later).stream()
                        .map(use::form)
                        .toList(),
                without(now.findings(), before.findings()),
                without(before.findings(), now.findings()));
    }

    private static Path kept(TownshipContext context, EnteredSubmission entered) {
        return context.submitted(entered.file())
                .orElseThrow(() -> new UsageException(
                        "存档里没有%s的文件，或者它被改动过，不能比较；请用 nianbao verify --archive 核对存档".formatted(entered.batchShown())));
    }

    private ChangedForm form(FormDifference difference) {
        return new ChangedForm(
                difference.form().label(),
                difference.changed().stream().map(this::cell).toList(),
                difference.added().stream().map(this::row).toList(),
                difference.removed().stream().map(this::row).toList());
    }

    private ChangedCell cell(FormDifference.CellChange change) {
        var before = shown(change.column(), change.before());
        var now = shown(change.column(), change.now());
        return new ChangedCell(
                change.row().sheet(),
                change.row().naming() == null ? "" : row(change.row()),
                change.column().name(),
                change.cell().toString(),
                before,
                now.equals(before) ? OTHERWISE_HIDDEN : now);
    }

    private String row(FormDifference.RowOf row) {
        var naming = row.naming();
        return naming == null
                ? "第%d行".formatted(row.number())
                : "%s（第%d行）".formatted(shown(naming, row.name()), row.number());
    }

    private String shown(Column column, @Nullable Object value) {
        if (value == null) {
            return Finding.BLANK;
        }
        var text = DisplayText.text(words(value));
        if (!masked || value instanceof Faulty) {
            return text;
        }
        return column.personal().isPersonal() ? Masking.shown(column, text) : persons.of(text);
    }

    private static String words(Object value) {
        if (value instanceof Faulty) {
            return UNREAD;
        }
        if (value instanceof BigDecimal number) {
            return Finding.number(number);
        }
        return value instanceof Collection<?> codes
                ? String.join("、", codes.stream().map(String::valueOf).toList())
                : String.valueOf(value);
    }

    /** Returns findings that are not among others. A finding is the same if rule and words are, wherever it moved. */
    private static List<Finding> without(List<Finding> findings, List<Finding> others) {
        var left = new ArrayList<>(others.stream().map(CompareSubmissions::said).toList());
        return findings.stream().filter(finding -> !left.remove(said(finding))).toList();
    }

    private static List<String> said(Finding finding) {
        return List.of(finding.rule(), finding.sheet(), finding.message());
    }
}
