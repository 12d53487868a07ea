package org.nianbao.job;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.ledger.Ledger;
import org.nianbao.ledger.Ledger.Reviewed;
import org.nianbao.outbox.NotWrittenException;
import org.nianbao.outbox.TargetInUseException;
import org.nianbao.submission.Shown;
import org.nianbao.submission.Verdict;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Hands on the archived files that were reviewed by another basis than now is in force, and then the files of the inbox
 * that the ledger does not know, each archived on the way.
 *
 * <p>Keeps no restart state: what was entered before is known to the ledger, and so is not new.
 */
final class ArrivalReader implements ItemStreamReader<Arrival> {

    private final Inbox inbox;
    private final Archive archive;
    private final Ledger ledger;
    private final Assignment assignment;
    private final Progress progress;
    private final Queue<Reviewed> outdated = new ArrayDeque<>();
    private final Queue<Path> news = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();

    ArrivalReader(Inbox inbox, Archive archive, Ledger ledger, Assignment assignment, Progress progress) {
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
        known.clear();
        reopen();
        ledger.reviewed().forEach(this::sort);
        var seen = new HashMap<String, String>();
        var files = inbox.files();
        for (var file : files) {
            hash(file).ifPresent(hash -> sort(file, hash, seen));
        }
        progress.found(files.size(), news.size(), outdated.size());
        inbox.others().forEach(other -> progress.passedOver(Shown.name(other)));
        inbox.hidden().forEach(file -> progress.hidden(Shown.name(file)));
    }

    /**
     * What could not be processed before may count now, and then what came after it has to be judged anew: of its unit or,
     * if nobody knows whose it is, of all.
     */
    private void reopen() {
        var units = ledger.reviewed().stream()
                .filter(reviewed -> reviewed.verdict() == Verdict.UNPROCESSABLE)
                .filter(assignment::isOutdated)
                .map(Reviewed::unitCode)
                .collect(toSet());
        if (units.contains("")) {
            ledger.reopen(Optional.empty());
        } else {
            units.forEach(unit -> ledger.reopen(Optional.of(unit)));
        }
    }

    private void sort(Reviewed reviewed) {
        known.add(reviewed.file().sha256());
        if (assignment.isOutdated(reviewed)) {
            outdated.add(reviewed);
        }
    }

    private void sort(Path file, String hash, Map<String, String> seen) {
        var name = Shown.name(file);
        var original = seen.putIfAbsent(hash, name);
        if (original != null) {
            progress.duplicate(name, original);
        } else if (!known.contains(hash)) {
            news.add(file);
        }
    }

    /** A file that cannot be read just now, because it is open elsewhere or on its way, is left for the next run. */
    private Optional<String> hash(Path file) {
        try {
            return Optional.of(Archive.hash(file));
        } catch (UncheckedIOException e) {
            progress.inaccessible(Shown.name(file));
            return Optional.empty();
        }
    }

    @Override
    public @Nullable Arrival read() {
        for (var file = outdated.poll(); file != null; file = outdated.poll()) {
            var path = archive.path(file.file());
            if (Files.isReadable(path)) {
                return new Arrival(path, file.file(), file.unitCode());
            }
            progress.inaccessible(file.file().name());
        }
        for (var file = news.poll(); file != null; file = news.poll()) {
            var arrival = archived(file);
            if (arrival.isPresent()) {
                return arrival.get();
            }
        }
        return null;
    }

    /** The file, unless it has gone, or become one that was entered before, since it was listed. */
    private Optional<Arrival> archived(Path file) {
        try {
            return Optional.of(archive.keep(file, assignment.township()))
                    .filter(arrival -> known.add(arrival.file().sha256()));
        } catch (NotWrittenException | TargetInUseException e) {
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            progress.inaccessible(Shown.name(file));
            return Optional.empty();
        }
    }
}
