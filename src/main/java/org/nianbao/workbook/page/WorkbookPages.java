package org.nianbao.workbook.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.nianbao.scheme.Scheme;
import org.nianbao.submission.FileId;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Masking;
import org.nianbao.submission.PersonMasking;
import org.nianbao.workbook.WorkbookFile;
import org.nianbao.workbook.cell.Opened.Book;
import org.nianbao.workbook.cell.WorkbookSheet;
import org.nianbao.workbook.reading.WorkbookReader;

/** Makes pages of the workbooks that units send by a scheme. Several may be made at once. */
public final class WorkbookPages {

    /** The content of the file, and not its name or hash, is on the page. */
    private static final FileId ANY = new FileId("", "0".repeat(64));

    private final WorkbookReader reader;
    private final KnownWords known;
    private final String words;

    public WorkbookPages(Scheme scheme) {
        reader = new WorkbookReader(scheme);
        known = new KnownWords(scheme);
        words = PersonMasking.words(scheme);
    }

    /**
     * Returns the page of a file. The file is read once, and anew: the ledger keeps no texts of persons.
     *
     * @param file as it was sent; it is not changed
     * @param findings those about the file, in the order in which the page is to count them
     * @param personsMasked whether the page is for somebody who must not learn who a person is
     */
    public WorkbookPage of(Path file, List<Finding> findings, boolean personsMasked) {
        return WorkbookFile.open(file)
                .fold(
                        book -> of(book, findings, personsMasked),
                        refused -> WorkbookPage.refused(findings.size(), Masking.numbersMasked(refused.message())));
    }

    private WorkbookPage of(Book book, List<Finding> findings, boolean personsMasked) {
        var forms = forms(book);
        var persons = PersonMasking.about(words, forms);
        var found = found(book.sheets(), forms);
        var targets = new SheetTargets(book.sheets(), findings);
        var room = new PageRoom();
        var drawings = new ArrayList<SheetDrawing>();
        for (int i = 0; i < book.sheets().size(); i++) {
            var form = found.get(book.sheets().get(i).name());
            var masking = personsMasked ? new CellMasking(persons, known, form) : null;
            drawings.add(new SheetDrawing(
                    book.sheets().get(i),
                    "S" + (i + 1),
                    form,
                    new CellDrawing(form, masking),
                    targets.findings(i),
                    room));
        }
        return new WorkbookPage(
                IntStream.range(0, drawings.size())
                        .mapToObj(i -> drawings.get(i).page(name(book.sheets().get(i), persons, personsMasked)))
                        .toList(),
                targets.anchors(drawings),
                "");
    }

    private static String name(WorkbookSheet sheet, PersonMasking persons, boolean personsMasked) {
        return WrittenText.shown(personsMasked ? persons.of(sheet.name()) : sheet.name());
    }

    /**
     * The forms as they were read. A file on which the reading itself fails, which its verdict tells, is shown all the
     * same, without any.
     */
    private List<FilledForm> forms(Book book) {
        try {
            return List.copyOf(reader.read(book, ANY).forms().values());
        } catch (RuntimeException | StackOverflowError unprocessable) {
            return List.of();
        }
    }

    /** The form on each sheet by its name; none on sheets that share a name, since nothing says on which of them it is. */
    private static Map<String, FoundForm> found(List<WorkbookSheet> sheets, List<FilledForm> forms) {
        var named = sheets.stream().collect(groupingBy(WorkbookSheet::name));
        return forms.stream()
                .filter(filled -> named.getOrDefault(filled.sheet(), List.of()).size() == 1)
                .flatMap(filled -> FoundForm.of(filled).map(found -> Map.entry(filled.sheet(), found)).stream())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }
}
