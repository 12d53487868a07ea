package org.nianbao.workbook.reading;

import static java.util.Comparator.comparingLong;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.scheme.Dependents;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Form.Layout;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.FileId;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Masking;
import org.nianbao.submission.Reading;
import org.nianbao.workbook.WorkbookFile;
import org.nianbao.workbook.cell.Opened.Book;
import org.nianbao.workbook.cell.Opened.Refused;
import org.nianbao.workbook.cell.WorkbookSheet;
import org.nianbao.workbook.guard.Refusal;

/** Reads workbooks by a scheme. A pure function of the bytes of a file; several files may be read at once. */
public final class WorkbookReader {

    /** The refusals of files that are no workbooks; all others are of workbooks that cannot be opened. */
    private static final Set<Refusal> NO_WORKBOOKS = EnumSet.of(
            Refusal.EMPTY,
            Refusal.NOT_A_WORKBOOK,
            Refusal.CSV_OR_TEXT,
            Refusal.PDF,
            Refusal.IMAGE,
            Refusal.ODS,
            Refusal.WORD_OR_OTHER_OFFICE,
            Refusal.ARCHIVE);

    private static final String CODE_COLUMN = "区划代码";

    private final Scheme scheme;
    private final Form cover;
    private final Dependents dependents;
    private final Set<String> units;
    private final Map<Form, FormHeadings> headings;

    public WorkbookReader(Scheme scheme) {
        this.scheme = scheme;
        cover = scheme.form(Scheme.COVER);
        dependents = new Dependents(scheme);
        units = Measures.known(scheme);
        headings = scheme.forms().stream().collect(toMap(form -> form, FormHeadings::of));
    }

    /** What can be read of a file. */
    public Reading read(Path path, FileId file) {
        return WorkbookFile.open(path)
                .fold(book -> read(book, file), refused -> Reading.unreadable(file, finding(refused)));
    }

    /** Returns the reading of a file that is too large to be opened. */
    public Reading tooLarge(FileId file, long bytes) {
        return Reading.unreadable(file, finding(WorkbookFile.tooLarge(bytes)));
    }

    private Finding finding(Refused refused) {
        var refusal = refused.refusal();
        var rule = scheme.rule(NO_WORKBOOKS.contains(refusal) ? Fault.UNREADABLE_KIND : Fault.UNOPENABLE);
        var message = refusal.reason() + refused.detail();
        return new Finding(
                rule.id(),
                rule.level(),
                Finding.Place.FILE,
                Finding.Sides.NONE,
                new Finding.Advice(sentence(message), sentence(refusal.remedy())));
    }

    /** The displays of a finding add the full stop. */
    private static String sentence(String text) {
        return text.replaceFirst("。$", "");
    }

    /** What can be read of a workbook that is open. */
    public Reading read(Book book, FileId file) {
        var findings = new Findings(scheme, dependents);
        var sheets = new Sheets(book, scheme.forms());
        var forms = new HashMap<String, FilledForm>();
        var front = sheets.of(cover).findFirst();
        front.ifPresent(sheet -> forms.put(
                cover.code(), LabelReader.read(new FormSheet(cover, new Grid(sheet), null, List.of()), findings)));
        var unit = unit(forms.get(cover.code()));
        var due = due(unit, sheets);
        for (var form : due) {
            read(form, sheets, unit, book.handedOut().getOrDefault(form.code(), List.of()), findings)
                    .ifPresent(filled -> forms.put(form.code(), filled));
        }
        reportOthers(sheets, due, findings);
        new CargoReport(findings).of(book);
        new ForeignFile(cover, findings).report(book, forms.values());
        return new Reading(file, true, unit.orElse(null), forms, findings.all());
    }

    /** The unit whose code stands on the cover. */
    private Optional<Unit> unit(@Nullable FilledForm front) {
        return front != null
                        && front.rows().get(0).value(cover.column(CODE_COLUMN).orElseThrow()) instanceof String code
                ? scheme.register().unit(code)
                : Optional.empty();
    }

    /** The forms that the unit must send; if it is not known, those of the kind of unit that most sheets look like. */
    private List<Form> due(Optional<Unit> unit, Sheets sheets) {
        return unit.or(() -> scheme.register().units().stream()
                        .max(comparingLong(known -> scheme.formsOf(known).stream()
                                .filter(form -> sheets.of(form).findAny().isPresent())
                                .count())))
                .map(scheme::formsOf)
                .orElse(List.of());
    }

    private Optional<FilledForm> read(
            Form form, Sheets sheets, Optional<Unit> unit, List<List<String>> handedOut, Findings findings) {
        var sheet = sheets.of(form).findFirst();
        if (sheet.isEmpty() && form.optional()) {
            return Optional.empty();
        }
        if (sheet.isEmpty() || sheet.get().hidden()) {
            var why = sheet.isEmpty() ? "缺少“%s”".formatted(form.label()) : "“%s”是隐藏的".formatted(form.label());
            findings.addWhole(
                    form,
                    sheet.map(WorkbookSheet::name).orElse(""),
                    new Fault(Fault.MISSING_SHEET, why, "", form.label()));
            return Optional.empty();
        }
        Hidden.report(sheet.get(), findings);
        if (form.layout() == Layout.LABELS) {
            return Optional.empty();
        }
        var grid = new Grid(sheet.get());
        var place = new FormSheet(form, grid, unit.map(Unit::code).orElse(null), handedOut);
        var measures = Measures.of(scheme, units, place, findings);
        return form.layout() == Layout.LINES
                ? LineReader.read(place, measures, findings)
                : LedgerReader.read(place, requireNonNull(headings.get(form)), measures, findings);
    }

    private static void reportOthers(Sheets sheets, List<Form> due, Findings findings) {
        for (var sheet : sheets.others(due)) {
            var fault = sheets.rival(sheet, due).map(form -> rival(form, sheet)).orElseGet(() -> surplus(sheet));
            findings.add(sheet.name(), List.of(), fault);
        }
    }

    private static Fault rival(Form form, WorkbookSheet sheet) {
        return new Fault(
                Fault.MISSING_SHEET, "工作表“%s”也是“%s”，分不清以哪一张为准".formatted(Masking.quoted(sheet.name()), form.label()));
    }

    private static Fault surplus(WorkbookSheet sheet) {
        var hidden = sheet.hidden() ? "隐藏的" : "";
        return new Fault(Fault.SURPLUS, "%s工作表“%s”不在模板中，未收取".formatted(hidden, Masking.quoted(sheet.name())));
    }
}
