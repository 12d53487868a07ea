package org.nianbao.review;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.consolidate.RowsByForm;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.formula.Rows;
import org.nianbao.scheme.ReferenceRows;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.CrossUnitFindings;
import org.nianbao.submission.EnteredSubmission;
import org.nianbao.submission.FileId;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Reading;
import org.nianbao.submission.ReportingStatus;
import org.nianbao.submission.Verdict;
import org.nianbao.workbook.reading.WorkbookReader;

/**
 * The judgement of single rules on small workbooks.
 *
 * @param referenceRows what they are compared with
 */
record Judged(Path folder, ReferenceRows referenceRows) {

    private static final Scheme SCHEME = Schemes.of2023();
    private static final FileId FILE = new FileId("a.xls", "0".repeat(64));

    /** The judgement where nothing is known of last year. */
    Judged(Path folder) {
        this(folder, ReferenceRows.NOTHING);
    }

    /** The judgement where this workbook was accepted last year. */
    Judged after(VillageWorkbook lastYear) {
        var approved = reading(lastYear);
        return new Judged(folder, ReferenceRows.NOTHING.preferring(unit -> Optional.of(approved)));
    }

    static VillageWorkbook village() {
        return VillageWorkbook.of(SCHEME, "呼和嘎查");
    }

    static VillageWorkbook office() {
        return VillageWorkbook.of(SCHEME, "镇本级");
    }

    /** The findings of a workbook by one rule, as {@code cells message}. */
    List<String> by(String rule, VillageWorkbook workbook) {
        return findings(rule, workbook).stream()
                .map(finding -> cells(finding) + " " + finding.message())
                .toList();
    }

    List<Finding> findings(String rule, VillageWorkbook workbook) {
        return findings(workbook).stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    /** All findings of a workbook, in their order. */
    List<Finding> findings(VillageWorkbook workbook) {
        return new Reviewer(SCHEME, referenceRows).review(reading(workbook)).findings();
    }

    Reading reading(VillageWorkbook workbook) {
        var file = workbook.saveAs(folder.resolve("a.xls"));
        return new WorkbookReader(SCHEME).read(file, FILE);
    }

    /** What a rule between units says of a township that these workbooks make up. */
    List<String> between(String rule, VillageWorkbook... workbooks) {
        var all = Stream.of(workbooks).map(this::rows).toList();
        Rows township = table -> all.stream()
                .flatMap(unit -> unit.rows().getOrDefault(table.code(), List.of()).stream())
                .toList();
        return new TownshipReview(SCHEME)
                .ofTownship(township)
                .filter(finding -> finding.rule().equals(rule))
                .map(Finding::message)
                .toList();
    }

    /** The forms of these workbooks as those that count, by division code. */
    Map<String, Map<String, FilledForm>> counted(Stream<VillageWorkbook> workbooks) {
        return workbooks.map(this::reading).collect(toMap(this::sender, Reading::forms));
    }

    /** What the rules between units say of the forms of those that count; of the others nothing has come. */
    CrossUnitFindings review(Map<String, Map<String, FilledForm>> counted) {
        var standings = SCHEME.register().units().stream()
                .map(unit -> counted.containsKey(unit.code())
                        ? new ReportingStatus(unit, accepted(unit), accepted(unit))
                        : new ReportingStatus(unit, null, null))
                .toList();
        return new TownshipReview(SCHEME).review(standings, counted, Map.of());
    }

    private static EnteredSubmission accepted(Unit unit) {
        return new EnteredSubmission(1, FILE, unit.code(), 1, "2024-01-05", Verdict.ACCEPTED, List.of());
    }

    private String sender(Reading reading) {
        return reading.sender().orElseThrow().code();
    }

    private RowsByForm rows(VillageWorkbook workbook) {
        return RowsByForm.of(reading(workbook).forms());
    }

    private static String cells(Finding finding) {
        return finding.cells().stream().map(Object::toString).collect(joining("、"));
    }

    /**
     * Asserts what a rule says of a workbook of which one row was changed.
     *
     * @param finding the one finding, as {@code cells message}; null if there should be none
     */
    void assertThatRow(VillageWorkbook workbook, String form, int row, Line line) {
        var found = by(line.rule(), workbook.set(form, row, line.change()));

        assertThat(found).isEqualTo(line.finding() == null ? List.of() : List.of(line.finding()));
    }

    /** A line of a table of tests. */
    record Line(String rule, String change, @Nullable String finding) {}
}
