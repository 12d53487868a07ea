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
 * Reads first the archived files that were reviewed by another basis than the present one, and then the files of the
 * inbox that the ledger does not know. It archives each new file on the way; a run for one unit does so once the file
 * turns out to be of the unit.
 *
 * <p>It keeps no restart state: the ledger knows what was entered before, so that is not new.
 */
final class PendingFileReader implements ItemStreamReader<PendingFile> {

    private final Inbox inbox;
    private final Archive archive;
    private final Ledger ledger;
    private final ReviewPlan reviewPlan;
    private final Progress progress;
    private final Queue<Reviewed> outdated = new ArrayDeque<>();
    private final Queue<InboxFile> news = new ArrayDeque<>();
    private final Map<String, InboxFile> there = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    PendingFileReader(Inbox inbox, Archive archive, Ledger ledger, ReviewPlan reviewPlan, Progress progress) {
        this.inbox = inbox;
        this.archive = archive;
        this.ledger = ledger;
        this.reviewPlan = reviewPlan;
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
        outdated.addAll(reviewPlan.outdated(reviewed));
        archive.sweep();
        var listing = inbox.listed();
        var seen = new HashMap<String, String>();
        listing.files().forEach(file -> sort(file, seen));
        progress.found(listing.files().size(), news.size(), outdated.size());
        progress.passedOver(listing.passedOver());
    }

    /**
     * Returns the reviewed files, after reopening those on which another verdict may come to depend. A file that could
     * not be processed before may count now, and then what came after it needs a new review: the later files of its
     * unit or, if the unit is unknown, of all units.
     */
    private List<Reviewed> reopened(List<Reviewed> reviewed) {
        var units = reviewed.stream()
                .filter(one -> one.verdict() == Verdict.UNPROCESSABLE)
                .filter(reviewPlan::isOutdated)
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
            var kept = archive.pendingFile(reviewed.file(), reviewed.unitCode());
            if (condition == Archive.Condition.INTACT && kept.isPresent()) {
                return kept.get();
            }
            progress.damaged(reviewPlan.unitName(reviewed.unitCode()), reviewed.file(), condition.chinese());
        }
        for (var file = news.poll(); file != null; file = news.poll()) {
            var pendingFile = archived(file, reviewPlan.coversAll());
            if (pendingFile.isPresent()) {
                return pendingFile.get();
            }
        }
        return null;
    }

    /** Returns the condition of a file in the archive; archives it again if it is still in the inbox. */
    private Archive.Condition condition(FileId file) {
        var condition = archive.condition(file.sha256());
        var original = there.get(file.sha256());
        if (condition == Archive.Condition.INTACT || original == null) {
            return condition;
        }
        archived(original, true);
        return archive.condition(file.sha256());
    }

    /**
     * Returns the file, unless it disappeared or changed after it was listed; in that case the next run takes it in.
     *
     * @param isWanted whether the run takes it in, whoever sent it
     */
    private Optional<PendingFile> archived(InboxFile file, boolean isWanted) {
        try {
            var pendingFile = isWanted ? archive.keep(file) : archive.draft(file);
            if (pendingFile.isEmpty()) {
                passOver(file, Reason.CHANGING);
            }
            return pendingFile;
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
