package org.nianbao.ledger;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.nianbao.ledger.Judging.Judged;
import org.nianbao.ledger.SubmissionTable.Known;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.Screening;
import org.nianbao.submission.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The admission of reviewed files to the ledger: which of them count, and what is kept of each. */
record Admission(
        Scheme scheme,
        JdbcClient sql,
        SubmissionTable submissions,
        FormTable forms,
        FindingTable findings,
        ExplanationTable explanations,
        TurnTable turns,
        ReleaseTable releases) {

    /** Enters files, in the caller's transaction, as {@link Ledger#enter} describes. */
    Entering of(List<? extends ScreenedFile> entries, BiFunction<String, Verdict, String> basis, long runId) {
        var known = submissions.known(entries);
        var firm = firm(known);
        var judging = new Judging(
                scheme.rule("F007"), known, batches(entries), firm, code -> basis.apply(code, Verdict.ACCEPTED));
        var judged = judging.of(entries);
        var entered = judged.stream().filter(one -> !one.kept()).toList();
        var kept = judged.stream().filter(Judged::kept).toList();
        turns.removeOf(ids(known));
        kept.forEach(one -> turns.enter(one.id(), one.basis(), one.screening()));
        var most = sql.sql("SELECT @@max_allowed_packet").query(Long.class).single();
        submissions.restore(kept.stream()
                .map(one -> requireNonNull(known.get(one.screening().file().sha256())))
                .filter(before -> before.verdict() == Verdict.SET_ASIDE)
                .toList());
        enter(entered, known, firm, basis, runId, most);
        count(judged, runId, most);
        return new Entering(screenings(entered), screenings(kept));
    }

    private Batches batches(List<? extends ScreenedFile> entries) {
        return submissions.batches(entries.stream()
                .flatMap(entry -> entry.screening().sender().stream())
                .map(Unit::code)
                .distinct()
                .toList());
    }

    private static List<Long> ids(Map<String, Known> known) {
        return known.values().stream().map(Known::id).toList();
    }

    private static List<Screening> screenings(List<Judged> judged) {
        return judged.stream().map(Judged::screening).toList();
    }

    private void enter(
            List<Judged> judged,
            Map<String, Known> known,
            FirmVerdicts firm,
            BiFunction<String, Verdict, String> basis,
            long runId,
            long most) {
        var screenings = screenings(judged);
        submissions.enter(
                screenings,
                known,
                one -> basis.apply(one.sender().map(Unit::code).orElse(""), one.verdict()),
                firm::isOf,
                runId);
        var before = judged.stream()
                .flatMap(one ->
                        Stream.ofNullable(known.get(one.screening().file().sha256())))
                .map(Known::id)
                .toList();
        explanations.removeOf(before);
        var numbered = numbered(judged);
        replaceFindings(
                numbered.stream()
                        .filter(one -> !one.isAside() || !firm.isOf(one.id()))
                        .toList(),
                most);
        forms.removeOf(numbered.stream()
                .filter(one -> !one.isAccepted())
                .map(EnteredFile::id)
                .toList());
    }

    private void replaceFindings(List<EnteredFile> numbered, long most) {
        findings.removeOf(numbered.stream().map(EnteredFile::id).toList());
        findings.insert(numbered, most);
    }

    /** Finds those of some submissions that keep their verdicts whatever the scheme now says. */
    private FirmVerdicts firm(Map<String, Known> known) {
        var candidates = FirmVerdicts.candidates(known.values(), scheme.digest());
        return candidates.isEmpty() || !releases.anyHandedIn(scheme.year())
                ? FirmVerdicts.NONE
                : new FirmVerdicts(
                        candidates,
                        findings.explained(candidates.keySet()),
                        explanations.byStaff(),
                        turns.agreed(candidates.keySet()));
    }

    private List<EnteredFile> numbered(List<Judged> judged) {
        var ids = submissions.known(judged.stream().map(Judged::entry).toList());
        return judged.stream()
                .map(one -> new EnteredFile(
                        requireNonNull(ids.get(one.screening().file().sha256())).id(), one.entry(), one.screening()))
                .toList();
    }

    /**
     * Makes the accepted submissions those that count, and those that keep that verdict; of a unit that sent several the
     * last. What they say is what the forms now read in them.
     */
    private void count(List<Judged> judged, long runId, long most) {
        var last = new LinkedHashMap<String, EnteredFile>();
        numbered(judged.stream().flatMap(this::counting).toList())
                .forEach(one -> last.put(one.submission().unit().code(), one));
        forms.replace(last, runId, most);
        explanations.replace(last);
    }

    private Stream<Judged> counting(Judged one) {
        if (one.kept()) {
            return one.screening().read().stream()
                    .map(submission -> new ScreenedFile(one.screening(), forms.kept(submission)))
                    .map(entry -> new Judged(entry, one.id(), one.screening(), one.basis(), true));
        }
        return Stream.of(one).filter(accepted -> accepted.screening().verdict() == Verdict.ACCEPTED);
    }
}
