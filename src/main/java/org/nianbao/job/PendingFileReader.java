package org.nianbao.job;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.job.PassedOver.Reason;
import org.nianbao.ledger.Ledger;
import org.nianbao.ledger.Ledger.Reviewed;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Verdict;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Hands on the archived files that were reviewed by another basis than now is in force, and then the files of the inbox
 * that the ledger does not know, each archived on the way.
 *
 * <p>Keeps no restart state: what was entered before is known to the ledger, and so is not new.
 */
final class PendingFileReader implements ItemStreamReader<PendingFile> {

    private final Inbox inbox;
    private final Archive archive;
    private final Ledger ledger;
    private final ReviewPlan assignment;
    private final Progress progress;
    private final Queue<Reviewed> outdated = new ArrayDeque<>();
    private final Queue<InboxFile> news = new ArrayDeque<>();
    private final Map<String, InboxFile> there = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    PendingFileReader(Inbox inbox, Archive archive, Ledger ledger, ReviewPlan assignment, Progress progress) {
        this.inbox = inbox;
        this.archive = archive;
        this.ledger = ledger;
        this.assignment = assignment;
        this.progress = progress;
    }

    @Override
    public void open(ExecutionContext context) {
        outdated.clear();
        news.clear();
        there.clear();
        known.clear();
        var reviewed = reopened(ledger.reviewed());
        reviewed.forEach(one -> known.add(one.file().sha256()));
        outdated.addAll(assignment.outdated(reviewed));
        archive.sweep();
        var listing = inbox.listed();
        var seen = new HashMap<String, String>();
        listing.files().forEach(file -> sort(file, seen));
        progress.found(listing.files().size(), news.size(), outdated.size());
        progress.passedOver(listing.passedOver());
    }

    /**
     * The files that were reviewed, once those are let be reviewed again that a verdict may come to hang on: what could not be
     * processed before may count now, and then what came after it has to be judged anew: of its unit or,
     * if nobody knows whose it is, of all.
     */
    private List<Reviewed> reopened(List<Reviewed> reviewed) {
        var units = reviewed.stream()
                .filter(one -> one.verdict() == Verdict.UNPROCESSABLE)
                .filter(assignment::isOutdated)
                .map(Reviewed::unitCode)
                .collect(toSet());
        if (units.contains("")) {
            ledger.reopen(Optional.empty());
        } else {
            units.forEach(unit -> ledger.reopen(Optional.of(unit)));
        }
        return reviewed.stream()
                .map(one -> units.contains("") || units.contains(one.unitCode()) ? one.reopened() : one)
                .toList();
    }

    private void sort(InboxFile file, Map<String, String> seen) {
        there.putIfAbsent(file.sha256(), file);
        var original = seen.putIfAbsent(file.sha256(), file.name());
        if (original != null) {
            progress.duplicate(file.name(), original);
        } else if (!known.contains(file.sha256())) {
            news.add(file);
        }
    }

    @Override
    public @Nullable PendingFile read() {
        for (var reviewed = outdated.poll(); reviewed != null; reviewed = outdated.poll()) {
            var condition = condition(reviewed.file());
            var kept = archive.arrival(reviewed.file(), reviewed.unitCode());
            if (condition == Archive.Condition.INTACT && kept.isPresent()) {
                return kept.get();
            }
            progress.damaged(assignment.unitName(reviewed.unitCode()), reviewed.file(), condition.chinese());
        }
        for (var file = news.poll(); file != null; file = news.poll()) {
            var arrival = archived(file);
            if (arrival.isPresent()) {
                return arrival.get();
            }
        }
        return null;
    }

    /** What has become of a file in the archive, which is kept once more if it still lies in the inbox. */
    private Archive.Condition condition(FileId file) {
        var condition = archive.condition(file.sha256());
        var original = there.get(file.sha256());
        if (condition == Archive.Condition.INTACT || original == null) {
            return condition;
        }
        archived(original);
        return archive.condition(file.sha256());
    }

    /** The file, unless it has gone, or become another one, since it was listed; then it is left for the next run. */
    private Optional<PendingFile> archived(InboxFile file) {
        try {
            var arrival = archive.keep(file);
            if (arrival.isEmpty()) {
                passOver(file, Reason.CHANGING);
            }
            return arrival;
        } catch (NoSuchFileException e) {
            passOver(file, Reason.GONE);
        } catch (IOException e) {
            passOver(file, Reason.INACCESSIBLE);
        }
        return Optional.empty();
    }

    private void passOver(InboxFile file, Reason reason) {
        progress.passedOver(List.of(new PassedOver(file.name(), reason)));
    }
}
