package org.nianbao.workbook.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.nianbao.fixtures.Schemes;
import org.nianbao.formula.Assertion;
import org.nianbao.formula.KeyedRows;
import org.nianbao.review.Reviewer;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Finding;
import org.nianbao.submission.FormRow;
import org.nianbao.submission.Reading;
import org.nianbao.submission.Screening;
import org.nianbao.workbook.addition.TemplateAids;
import org.nianbao.workbook.reading.WorkbookReader;
import org.nianbao.workbook.selfcheck.LaidForm;
import org.nianbao.workbook.selfcheck.SelfCheck;
import org.nianbao.workbook.selfcheck.SelfCheck.Line;
import org.nianbao.workbook.selfcheck.SelfCheck.Outcome;

/** Holds what the self-check of a filled-in template comes to against our own reading and review of the same file. */
final class Agreement {

    private static final Scheme SCHEME = Schemes.of2023();

    private final SelfCheck check;
    private final byte[] template;
    private final List<LaidForm> forms;
    private final List<Line> lines;
    private final Set<String> aboutEntries;
    private final Set<Assertion> judged;

    /** How many checks were compared, and how many of them hold, fail and were not judged. */
    private final int[] compared = new int[3];

    private Agreement(SelfCheck check, byte[] template) {
        this.check = check;
        this.template = template;
        forms = check.outcomes().stream().map(Outcome::laid).distinct().toList();
        lines = check.states().lines();
        aboutEntries = check.outcomes().stream()
                .filter(Outcome::aboutEntries)
                .map(outcome -> outcome.rule().id() + outcome.laid().sheet())
                .collect(Collectors.toSet());
        judged = check.outcomes().stream()
                .flatMap(outcome -> Stream.ofNullable(outcome.check()))
                .collect(Collectors.toSet());
    }

    /** For the template of a unit with so many entries to a ledger. */
    static Agreement of(Unit unit, int entries) {
        var plan = Template.of(SCHEME, unit, java.util.Map.of()).withEntries(entries);
        return new Agreement(new TemplateWorkbook(plan, new XSSFWorkbook()).fill(), plan.bytes());
    }

    /** For the template of a unit as it is handed out. */
    static Agreement of(Unit unit) {
        return of(unit, Integer.MAX_VALUE);
    }

    /** The same for a program that calculates no arrays. */
    Agreement spelledOut() {
        return new Agreement(check, SpelledOut.of(template));
    }

    void fill(RandomFilling filling, Path file) {
        filling.fill(template, forms, file);
    }

    void paste(PastedSample sample, Path file) {
        sample.paste(template, forms, file);
    }

    int[] compared() {
        return compared.clone();
    }

    Set<String> rules() {
        return check.outcomes().stream().map(outcome -> outcome.rule().id()).collect(Collectors.toSet());
    }

    /**
     * Where the two differ: the rule, the sheet and the row, what we say and what the workbook says.
     *
     * @param shown what a cell of the calculated workbook comes to: a number, a text, or nothing
     */
    List<String> disagreements(Path filled, XSSFWorkbook workbook, Function<Cell, @Nullable Object> shown) {
        var reading = new WorkbookReader(SCHEME)
                .read(filled, new FileId(filled.getFileName().toString(), "0".repeat(64)));
        var screening = new Reviewer(SCHEME).review(reading);
        var rows = new KeyedRows(reading);
        var differences = new ArrayList<String>();
        for (var outcome : check.outcomes()) {
            differences.addAll(
                    outcome.aboutEntries()
                            ? perEntry(outcome, reading, screening, rows, workbook, shown)
                            : whole(outcome, reading, screening, rows, workbook, shown));
        }
        differences.addAll(verdicts(reading, screening, workbook, shown));
        differences.addAll(summaries(screening, workbook, shown));
        return differences;
    }

    private List<String> perEntry(
            Outcome outcome,
            Reading reading,
            Screening screening,
            KeyedRows rows,
            XSSFWorkbook workbook,
            Function<Cell, @Nullable Object> shown) {
        var differences = new ArrayList<String>();
        var entries =
                reading.form(outcome.laid().form()).map(filled -> filled.rows()).orElse(List.of());
        for (var entry : entries) {
            var ours = ours(outcome, reading, screening, rows, entry);
            var theirs = shown.apply(cell(workbook, outcome, entry.number()));
            compare(outcome, entry.number() + 1, ours, theirs).forEach(differences::add);
        }
        return differences;
    }

    private List<String> whole(
            Outcome outcome,
            Reading reading,
            Screening screening,
            KeyedRows rows,
            XSSFWorkbook workbook,
            Function<Cell, @Nullable Object> shown) {
        var only = reading.form(outcome.laid().form()).stream()
                .flatMap(filled -> filled.rows().stream())
                .findFirst()
                .orElse(null);
        var ours = ours(outcome, reading, screening, rows, outcome.check() == null ? only : null);
        return compare(outcome, 0, ours, shown.apply(cell(workbook, outcome, 1)))
                .toList();
    }

    private Stream<String> compare(Outcome outcome, int row, String ours, @Nullable Object theirs) {
        var said = theirs == null
                ? ""
                : theirs instanceof Double number ? Integer.toString(number.intValue()) : theirs.toString();
        compared[ours.equals("1") ? 0 : ours.equals("0") ? 1 : 2]++;
        return ours.equals(said)
                ? Stream.empty()
                : Stream.of("%s %s 第%d行：我们“%s”，自查“%s”（%s）"
                        .formatted(
                                outcome.rule().id(), outcome.laid().form().code(), row, ours, said, outcome.check()));
    }

    private static Cell cell(XSSFWorkbook workbook, Outcome outcome, int row) {
        var area = new AreaReference(outcome.outcomes(), SpreadsheetVersion.EXCEL2007);
        var first = area.getFirstCell();
        return workbook.getSheet(first.getSheetName()).getRow(row).getCell(first.getCol());
    }

    private static String ours(
            Outcome outcome, Reading reading, Screening screening, KeyedRows rows, @Nullable FormRow row) {
        if (outcome.check() != null) {
            return outcome.check().judge(rows, row).fold(() -> "1", fails -> "0", () -> "");
        }
        var faulty = findings(outcome.rule().id(), outcome.laid(), screening.findings())
                .anyMatch(finding -> row == null
                        || outcome.laid().form().single()
                        || finding.cells().stream().anyMatch(cell -> cell.row() == row.number()));
        return faulty ? "0" : "1";
    }

    private static Stream<Finding> findings(String rule, LaidForm laid, Collection<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.rule().equals(rule)
                        || rule.equals("F017") && finding.rule().equals("F006"))
                .filter(finding -> finding.sheet().equals(laid.sheet()));
    }

    /** The column beside the entries says ✓ where we find nothing that it checks, and else what we find. */
    private List<String> verdicts(
            Reading reading, Screening screening, XSSFWorkbook workbook, Function<Cell, @Nullable Object> shown) {
        var differences = new ArrayList<String>();
        var rules = rules();
        for (var laid : forms) {
            if (laid.form().single()) {
                continue;
            }
            var faulty = new HashSet<Integer>();
            screening.findings().stream()
                    .filter(finding -> finding.sheet().equals(laid.sheet()) && rules.contains(finding.rule()))
                    .filter(finding -> isAboutEntries(finding, laid))
                    .forEach(finding -> finding.cells().forEach(cell -> faulty.add(cell.row())));
            for (var entry :
                    reading.form(laid.form()).map(filled -> filled.rows()).orElse(List.of())) {
                var place = new CellReference(laid.places().get(laid.places().size() - 1) + "1").getCol() + 1;
                var theirs = shown.apply(
                        workbook.getSheet(laid.sheet()).getRow(entry.number()).getCell(place));
                if ("✓".equals(theirs) == faulty.contains(entry.number())) {
                    differences.add("%s 第%d行：自查写“%s”".formatted(laid.form().code(), entry.number() + 1, theirs));
                }
            }
        }
        return differences;
    }

    private boolean isAboutEntries(Finding finding, LaidForm laid) {
        return aboutEntries.contains(finding.rule() + laid.sheet());
    }

    /** What the sheet says of a rule in a form, wherever it stands. */
    private static String said(Sheet sheet, Line line, Function<Cell, @Nullable Object> shown) {
        for (var row : sheet) {
            if (row.getCell(0) != null
                    && row.getCell(2) != null
                    && line.rule().id().equals(shown.apply(row.getCell(0)))
                    && line.form().label().equals(shown.apply(row.getCell(2)))) {
                return String.valueOf(shown.apply(row.getCell(4)));
            }
        }
        return "";
    }

    /** The sheet with the rules counts as many failures of formula rules as we find. */
    private List<String> summaries(Screening screening, XSSFWorkbook workbook, Function<Cell, @Nullable Object> shown) {
        var differences = new ArrayList<String>();
        var sheet = workbook.getSheet(TemplateAids.CHECKS);
        for (var line : lines) {
            var complete = line.rule().checks().stream()
                    .filter(part -> part.form() == line.form())
                    .flatMap(part -> part.condition().checks().stream())
                    .allMatch(judged::contains);
            if (line.rule().scope().isIntake()
                    || !complete
                    || line.rule().checks().stream().anyMatch(part -> part.form() != line.form())) {
                continue;
            }
            var found = screening.findings().stream()
                    .filter(finding -> finding.rule().equals(line.rule().id()))
                    .count();
            var said = said(sheet, line, shown);
            if (found > 0 ? !said.equals("有 %d 处".formatted(found)) : said.startsWith("有")) {
                differences.add("自查表 %s：写“%s”，审核意见 %d 条".formatted(line.rule().id(), said, found));
            }
        }
        return differences;
    }
}
