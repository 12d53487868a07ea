package org.nianbao.ledger;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.nianbao.scheme.RowsByUnit;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.Entered;
import org.nianbao.submission.FileId;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.Finding;
import org.nianbao.submission.FormRow;
import org.nianbao.submission.Screening;
import org.nianbao.submission.Standing;
import org.nianbao.submission.Submission;
import org.nianbao.submission.Verdict;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/**
 * The submissions of a township in a year as they are kept.
 *
 * <p>Each is entered whole or not at all, in the transaction of whoever calls. Of a unit's accepted submissions only the
 * newest keeps its rows.
 */
public final class Ledger {

    private final Scheme scheme;
    private final String township;
    private final JdbcClient sql;
    private final FormTable forms;
    private final FindingTable findings;
    private final ExplanationTable explanations;
    private final SetAsideTable setAside;

    public Ledger(Scheme scheme, DataSource dataSource, Tokens tokens) {
        this.scheme = scheme;
        township = scheme.township().code();
        var jdbc = new JdbcTemplate(dataSource);
        sql = JdbcClient.create(jdbc);
        forms = new FormTable(scheme, jdbc, tokens);
        findings = new FindingTable(jdbc);
        explanations = new ExplanationTable(township, scheme.year(), dataSource);
        setAside = new SetAsideTable(township, scheme.year(), dataSource);
    }

    /**
     * A file that was reviewed.
     *
     * @param unitCode whose it is; empty if nobody's
     * @param basis what it was reviewed by
     */
    public record Reviewed(FileId file, String unitCode, String basis) {}

    /** All files that were ever entered for the year, in the order in which they were. */
    public List<Reviewed> reviewed() {
        return sql.sql("SELECT file_name, sha256, unit_code, basis FROM submission"
                        + " WHERE township = ? AND year = ? ORDER BY id")
                .params(township, scheme.year())
                .query((row, number) -> new Reviewed(
                        new FileId(row.getString(1), row.getString(2)), row.getString(3), row.getString(4)))
                .list();
    }

    /**
     * Makes ready what is to be entered of a file: the greater part of the work, which needs no database, and which
     * several may do at once.
     */
    public Entry entry(Screening screening) {
        var forms = screening.verdict() == Verdict.ACCEPTED
                ? screening.read().map(this.forms::kept).orElseThrow()
                : null;
        return new Entry(screening, forms);
    }

    /**
     * Enters a file and what became of it; if it is accepted, its rows take the place of those of the unit's earlier
     * submission. A file that was entered before is judged anew; those that came before it must have been already.
     *
     * @param basis what it was reviewed by
     * @return the same screening, with the finding that its batch is not new (F007) if that is so
     */
    public Screening enter(Entry entry, String basis, long runId) {
        var screening = entry.screening();
        var known = id(screening.file());
        var judged = screening
                .read()
                .map(read -> withBatchJudged(screening, read, known.orElse(Long.MAX_VALUE)))
                .orElse(screening);
        known.ifPresent(id -> {
            update(id, judged, basis);
            findings.removeOf(id);
            explanations.removeOf(id);
        });
        long id = known.orElseGet(() -> insert(judged, basis, runId));
        findings.insert(id, judged.findings());
        if (judged.verdict() == Verdict.ACCEPTED) {
            count(id, entry, runId);
        } else {
            known.ifPresent(forms::removeOf);
        }
        return judged;
    }

    /** Makes a submission that of its unit which counts. */
    private void count(long id, Entry entry, long runId) {
        var submission = entry.screening().read().orElseThrow();
        forms.removeOfUnit(submission.unit().code());
        forms.insert(id, requireNonNull(entry.forms()), runId);
        explanations.replace(id, submission);
    }

    /**
     * Batches of a unit rise from one accepted submission to the next, or nobody knows which of two counts. Of one that is
     * set aside that need not be known.
     */
    private Screening withBatchJudged(Screening screening, Submission submission, long id) {
        var last = sql.sql("""
                        SELECT COALESCE(MAX(batch), 0) FROM submission
                        WHERE township = ? AND year = ? AND unit_code = ? AND verdict = ? AND id < ?
                        """)
                .params(township, scheme.year(), submission.unit().code(), Verdict.ACCEPTED.chinese(), id)
                .query(Integer.class)
                .single();
        if (screening.verdict() == Verdict.SET_ASIDE || submission.batch() == 0 || submission.batch() > last) {
            return screening;
        }
        var message = "报送批次是第 %d 批，而第 %d 批已经通过".formatted(submission.batch(), last);
        return screening.and(
                Finding.of(scheme.rule("F007"), message).with(Integer.toString(submission.batch()), "大于 " + last, ""));
    }

    private long insert(Screening screening, String basis, long runId) {
        var key = new GeneratedKeyHolder();
        sql.sql("""
                        INSERT INTO submission
                            (township, year, sha256, file_name, unit_code, batch, reported_on, verdict, basis, run_id)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        township,
                        scheme.year(),
                        screening.file().sha256(),
                        screening.file().name(),
                        screening.sender().map(Unit::code).orElse(""),
                        screening.read().map(Submission::batch).orElse(0),
                        screening.read().map(Submission::reportedOn).orElse(""),
                        screening.verdict().chinese(),
                        basis,
                        runId)
                .update(key);
        return requireNonNull(key.getKey()).longValue();
    }

    /** The run stays that in which it was received. */
    private void update(long id, Screening screening, String basis) {
        sql.sql("INSERT INTO former_verdict (submission_id, verdict)"
                        + " SELECT id, verdict FROM submission WHERE id = ? AND verdict <> ?")
                .params(id, screening.verdict().chinese())
                .update();
        sql.sql("UPDATE submission SET unit_code = ?, batch = ?, reported_on = ?, verdict = ?, basis = ? WHERE id = ?")
                .params(
                        screening.sender().map(Unit::code).orElse(""),
                        screening.read().map(Submission::batch).orElse(0),
                        screening.read().map(Submission::reportedOn).orElse(""),
                        screening.verdict().chinese(),
                        basis,
                        id)
                .update();
    }

    private Optional<Long> id(FileId file) {
        return sql.sql("SELECT id FROM submission WHERE township = ? AND year = ? AND sha256 = ?")
                .params(township, scheme.year(), file.sha256())
                .query(Long.class)
                .optional();
    }

    /** How every unit of the register stands, in the order of the register. */
    public List<Standing> standings() {
        return standings(entered());
    }

    /** The same, of what is known to be all that was entered. */
    public List<Standing> standings(List<Entered> all) {
        var byUnit =
                all.stream().filter(entered -> !entered.unitCode().isEmpty()).collect(groupingBy(Entered::unitCode));
        return scheme.register().units().stream()
                .map(unit -> Standing.of(unit, byUnit.getOrDefault(unit.code(), List.of())))
                .toList();
    }

    /** How every unit stood when these were the verdicts, by the numbers of the submissions, and there were no others. */
    public List<Standing> standings(Map<Long, Verdict> verdicts) {
        return standings(entered().stream()
                .flatMap(
                        entered -> Stream.ofNullable(verdicts.get(entered.id())).map(entered::judged))
                .toList());
    }

    /** All that was entered for the year, in the order in which it was. */
    public List<Entered> entered() {
        return new SubmissionTable(township, sql)
                .all(scheme.year(), findings.all(township, scheme.year()), setAside.reasons());
    }

    /** The forms of the submissions that count: by division code, then by the code of the form. */
    public Map<String, Map<String, FilledForm>> counted() {
        return forms.all();
    }

    /** What was approved of the units last year, which they may have reported under other codes; as it stands now. */
    public RowsByUnit lastYear() {
        var counted = forms.ofLastYear();
        return unit -> Optional.ofNullable(counted.get(scheme.register().formerCode(unit)))
                .map(filled -> table -> rows(filled.get(table.code())));
    }

    /** Which submission of last year counts of a unit, by the code that it has now: the SHA-256 of its file. */
    public Map<String, String> approvedLastYear() {
        var hashes = new SubmissionTable(township, sql).counted(scheme.year() - 1);
        return scheme.register().units().stream()
                .filter(unit -> hashes.containsKey(scheme.register().formerCode(unit)))
                .collect(toMap(Unit::code, unit -> hashes.get(scheme.register().formerCode(unit))));
    }

    private static @Nullable List<FormRow> rows(@Nullable FilledForm form) {
        return form == null ? null : form.rows();
    }
}
