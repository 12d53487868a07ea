package org.nianbao.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.nianbao.scheme.RowsByUnit;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.EnteredSubmission;
import org.nianbao.submission.FileId;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.FormRow;
import org.nianbao.submission.ReportingStatus;
import org.nianbao.submission.Screening;
import org.nianbao.submission.Submission;
import org.nianbao.submission.Verdict;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The stored submissions of a township in a year.
 *
 * <p>Each is entered whole or not at all, in the caller's transaction. Only the newest accepted submission of a unit
 * keeps its rows.
 */
public final class Ledger {

    private final Scheme scheme;
    private final String township;
    private final SubmissionTable submissions;
    private final FormTable forms;
    private final FindingTable findings;
    private final SetAsideTable setAside;
    private final ReleaseTable releases;
    private final Admission admission;

    public Ledger(Scheme scheme, DataSource dataSource, Tokens tokens) {
        this.scheme = scheme;
        township = scheme.township().code();
        var jdbc = new JdbcTemplate(dataSource);
        submissions = new SubmissionTable(scheme, jdbc);
        forms = new FormTable(scheme, jdbc, tokens);
        findings = new FindingTable(jdbc);
        setAside = new SetAsideTable(township, scheme.year(), dataSource);
        releases = new ReleaseTable(township, dataSource);
        admission = new Admission(
                scheme,
                JdbcClient.create(jdbc),
                submissions,
                forms,
                findings,
                new ExplanationTable(township, scheme.year(), dataSource),
                new TurnTable(township, scheme.year(), dataSource),
                releases);
    }

    /**
     * A file that was reviewed.
     *
     * @param unitCode the unit that sent it; empty if unknown
     * @param verdict the verdict on it
     * @param basis what it was reviewed by
     * @param shown the basis by which it would turn, but keeps its verdict; empty if there is none
     * @param agreed the basis by which it is to turn; empty if there is none
     */
    public record Reviewed(FileId file, String unitCode, Verdict verdict, String basis, String shown, String agreed) {

        /** The same once it was {@linkplain Ledger#reopen let be reviewed again}. */
        public Reviewed reopened() {
            return new Reviewed(file, unitCode, verdict, "", shown, agreed);
        }
    }

    /** All files that were ever entered for the year, in the order in which they were. */
    public List<Reviewed> reviewed() {
        return submissions.reviewed(releases.anyHandedIn(scheme.year()));
    }

    /** Marks all submissions of a unit, or of all units, for another review: each depends on those before it. */
    public void reopen(Optional<String> unitCode) {
        submissions.reopen(unitCode);
    }

    /** Prepares a file for entry: the greater part of the work, which needs no database and may run in parallel. */
    public ScreenedFile entry(Screening screening) {
        var forms = screening.verdict() == Verdict.ACCEPTED
                ? screening.read().map(this.forms::kept).orElseThrow()
                : null;
        return new ScreenedFile(screening, forms);
    }

    /**
     * Enters files with their verdicts, as if one after the other, but by few statements, however many they are. The
     * rows of an accepted one replace those of the unit's earlier submission. A file that was entered before is judged
     * again, unless its verdict holds; those before it must have been judged.
     *
     * @param basis what a file was reviewed by, by the code of its unit and its verdict
     * @return the same screenings, with the finding that its batch is not new (F007) wherever that is so
     * @throws DataRefusedException if the database cannot hold one of them; nobody knows which unless it is only one
     */
    public Entering enter(List<? extends ScreenedFile> entries, BiFunction<String, Verdict, String> basis, long runId) {
        try {
            return admission.of(entries, basis, runId);
        } catch (DataAccessException e) {
            throw DataRefusedException.isAboutData(e) ? DataRefusedException.of(RowOrigin.of("报表的内容"), e) : e;
        }
    }

    /** Returns the reporting status of every unit, in the order of the register. */
    public List<ReportingStatus> standings() {
        return standings(entered());
    }

    /** Returns the same, given all submissions that were entered. */
    public List<ReportingStatus> standings(List<EnteredSubmission> all) {
        var byUnit = all.stream()
                .filter(entered -> !entered.unitCode().isEmpty())
                .collect(groupingBy(EnteredSubmission::unitCode));
        return scheme.register().units().stream()
                .map(unit -> ReportingStatus.of(unit, byUnit.getOrDefault(unit.code(), List.of())))
                .toList();
    }

    /**
     * Returns the reporting status of every unit at a time when these were all verdicts, by the numbers of the
     * submissions.
     */
    public List<ReportingStatus> standings(Map<Long, Verdict> verdicts) {
        return standings(entered().stream()
                .flatMap(
                        entered -> Stream.ofNullable(verdicts.get(entered.id())).map(entered::judged))
                .toList());
    }

    /** All that was entered for the year, in the order in which it was. */
    public List<EnteredSubmission> entered() {
        return submissions.all(findings.all(township, scheme.year()), setAside.reasons());
    }

    /** The forms of the submissions that count: by division code, then by the code of the form. */
    public Map<String, Map<String, FilledForm>> counted() {
        return forms.all();
    }

    /** Returns the forms of a submission, by their codes, as they would be if it counted. */
    public Map<String, FilledForm> asCounted(Submission submission) {
        return forms.asCounted(submission);
    }

    /** What is approved of the units this year; as it stands now. */
    public RowsByUnit approved() {
        var counted = counted();
        return unit ->
                Optional.ofNullable(counted.get(unit.code())).map(filled -> table -> rows(filled.get(table.code())));
    }

    /** What was approved of the units last year, which they may have reported under other codes; as it stands now. */
    public RowsByUnit lastYear() {
        var counted = forms.ofLastYear();
        return unit -> Optional.ofNullable(counted.get(scheme.register().formerCode(unit)))
                .map(filled -> table -> rows(filled.get(table.code())));
    }

    /** Returns the SHA-256 of the submission of last year that counts for a unit, by its present code. */
    public Map<String, String> approvedLastYear() {
        var hashes = submissions.counted(scheme.year() - 1);
        return scheme.register().units().stream()
                .filter(unit -> hashes.containsKey(scheme.register().formerCode(unit)))
                .collect(toMap(Unit::code, unit -> hashes.get(scheme.register().formerCode(unit))));
    }

    private static @Nullable List<FormRow> rows(@Nullable FilledForm form) {
        return form == null ? null : form.rows();
    }
}
