package org.nianbao.ledger;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.nianbao.ledger.SubmissionTable.Known;
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
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The submissions of a township in a year as they are kept.
 *
 * <p>Each is entered whole or not at all, in the transaction of whoever calls. Of a unit's accepted submissions only the
 * newest keeps its rows.
 */
public final class Ledger {

    /** The numbers by which files are told apart that have none yet. */
    private static final long AFTER_ALL_OTHERS = Long.MAX_VALUE / 2;

    private final Scheme scheme;
    private final String township;
    private final JdbcClient sql;
    private final SubmissionTable submissions;
    private final FormTable forms;
    private final FindingTable findings;
    private final ExplanationTable explanations;
    private final SetAsideTable setAside;

    public Ledger(Scheme scheme, DataSource dataSource, Tokens tokens) {
        this.scheme = scheme;
        township = scheme.township().code();
        var jdbc = new JdbcTemplate(dataSource);
        sql = JdbcClient.create(jdbc);
        submissions = new SubmissionTable(township, scheme.year(), jdbc);
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
    public record Reviewed(FileId file, String unitCode, Verdict verdict, String basis) {}

    /** All files that were ever entered for the year, in the order in which they were. */
    public List<Reviewed> reviewed() {
        return sql.sql("SELECT file_name, sha256, unit_code, verdict, basis FROM submission"
                        + " WHERE township = ? AND year = ? ORDER BY id")
                .params(township, scheme.year())
                .query((row, number) -> new Reviewed(
                        new FileId(row.getString(1), row.getString(2)),
                        row.getString(3),
                        Verdict.named(row.getString(4)),
                        row.getString(5)))
                .list();
    }

    /** Lets all submissions of a unit, or of all, be reviewed again: which counts follows from all those before. */
    public void reopen(Optional<String> unitCode) {
        submissions.reopen(unitCode);
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
     * Enters files and what became of them, as if one after the other, but by few statements, however many they are; of those
     * that are accepted the rows take the place of those of the unit's earlier submission. A file that was entered before is
     * judged anew; those that came before it must have been already.
     *
     * @param basis what a file was reviewed by
     * @return the same screenings, with the finding that its batch is not new (F007) wherever that is so
     * @throws RefusedException if the database cannot hold one of them; nobody knows which unless it is only one
     */
    public List<Screening> enter(List<? extends Entry> entries, Function<Screening, String> basis, long runId) {
        try {
            return entered(entries, basis, runId);
        } catch (DataAccessException e) {
            throw RefusedException.isAboutData(e) ? RefusedException.of(Origin.of("报表的内容"), e) : e;
        }
    }

    private List<Screening> entered(List<? extends Entry> entries, Function<Screening, String> basis, long runId) {
        var known = submissions.known(entries);
        var judged = judged(entries, known);
        submissions.enter(judged, known, basis, runId);
        var before = known.values().stream().map(Known::id).toList();
        findings.removeOf(before);
        explanations.removeOf(before);
        var entered = numbered(entries, judged);
        var most = sql.sql("SELECT @@max_allowed_packet").query(Long.class).single();
        findings.insert(entered, most);
        forms.removeOf(entered.stream()
                .filter(one -> !one.isAccepted())
                .map(Numbered::id)
                .toList());
        count(entered, runId, most);
        return judged;
    }

    private List<Numbered> numbered(List<? extends Entry> entries, List<Screening> judged) {
        var ids = submissions.known(entries);
        return IntStream.range(0, entries.size())
                .mapToObj(i -> new Numbered(
                        requireNonNull(ids.get(judged.get(i).file().sha256())).id(), entries.get(i), judged.get(i)))
                .toList();
    }

    /** Makes the accepted submissions those that count; of a unit that sent several the last. */
    private void count(List<Numbered> entered, long runId, long most) {
        var last = new LinkedHashMap<String, Numbered>();
        entered.stream()
                .filter(Numbered::isAccepted)
                .forEach(one -> last.put(one.submission().unit().code(), one));
        forms.replace(last, runId, most);
        explanations.replace(last);
    }

    /** Each with its batch judged by those before it. */
    private List<Screening> judged(List<? extends Entry> entries, Map<String, Known> known) {
        var batches = submissions.batches(entries.stream()
                .flatMap(entry -> entry.screening().sender().stream())
                .map(Unit::code)
                .distinct()
                .toList());
        var next = AFTER_ALL_OTHERS;
        var judged = new ArrayList<Screening>();
        for (var entry : entries) {
            var screening = entry.screening();
            var before = known.get(screening.file().sha256());
            var id = before == null ? next++ : before.id();
            judged.add(screening
                    .read()
                    .map(submission -> withBatchJudged(screening, submission, id, batches))
                    .orElse(screening));
        }
        return judged;
    }

    private Screening withBatchJudged(Screening screening, Submission submission, long id, Batches batches) {
        var judged = withBatchJudged(
                screening, submission, batches.before(submission.unit().code(), id));
        batches.settle(id, submission, judged);
        return judged;
    }

    /**
     * Batches of a unit rise from one accepted submission to the next, or nobody knows which of two counts. Of one that was
     * not judged that need not be known.
     */
    private Screening withBatchJudged(Screening screening, Submission submission, int last) {
        if (!screening.isJudged() || submission.batch() == 0 || submission.batch() > last) {
            return screening;
        }
        var message = "报送批次是第 %d 批，而第 %d 批已经通过".formatted(submission.batch(), last);
        return screening.and(
                Finding.of(scheme.rule("F007"), message).with(Integer.toString(submission.batch()), "大于 " + last, ""));
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
        return submissions.all(findings.all(township, scheme.year()), setAside.reasons());
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
        var hashes = submissions.counted(scheme.year() - 1);
        return scheme.register().units().stream()
                .filter(unit -> hashes.containsKey(scheme.register().formerCode(unit)))
                .collect(toMap(Unit::code, unit -> hashes.get(scheme.register().formerCode(unit))));
    }

    private static @Nullable List<FormRow> rows(@Nullable FilledForm form) {
        return form == null ? null : form.rows();
    }
}
