package org.nianbao.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nianbao.consolidate.Lineages;
import org.nianbao.ledger.JournalEntry.What;
import org.nianbao.ledger.ReleaseTable;
import org.nianbao.ledger.ReleaseTable.Issued;
import org.nianbao.ledger.ReleaseTable.Kept;
import org.nianbao.ledger.TownshipLock;
import org.nianbao.outbox.FileSet;
import org.nianbao.outbox.FileSet.Member;
import org.nianbao.release.Release;
import org.nianbao.release.issue.Issue;
import org.nianbao.release.issue.ReleaseFiles;
import org.nianbao.release.issue.ReleaseWriter;
import org.nianbao.release.proof.NotAReleaseException;
import org.nianbao.release.revision.HandedInRelease;
import org.nianbao.release.revision.ReleaseSnapshot;
import org.nianbao.release.verification.Verification;
import org.nianbao.scheme.Scheme;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Issues releases, and writes earlier ones again. A release is first kept, then written to the outbox, and then
 * recorded.
 */
public final class ReleaseIssuer {

    private final Scheme scheme;
    private final CurrentState currentState;
    private final ReleaseTable releases;
    private final Archive archive;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final TownshipLock lock;
    private final Path target;

    ReleaseIssuer(TownshipContext context) {
        scheme = context.scheme();
        currentState = context.currentState();
        releases = context.releases();
        journal = context.journal();
        transaction = new TransactionTemplate(context.transactions());
        lock = context.lock();
        archive = Archive.ofReleases(context.places());
        target = context.places().release(scheme);
    }

    /** Returns the files of a release that would be issued now. */
    Issue issue(Release release) {
        return issue(release, currentState.lineages());
    }

    Issue issue(Release release, Lineages lineages) {
        try {
            return Issue.of(release, lineages, sent(), target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Issues the current state, unless the last release has the same content.
     *
     * @param lineages the sources of its figures
     */
    void issue(Release now, Lineages lineages, long runId, Progress progress) {
        var issue = issue(now, lineages);
        try {
            var kept = keep(issue);
            var altered = isAltered();
            if (ReleaseWriter.write(issue, lock::require).changed() && altered) {
                progress.restored(target);
            }
            var said = archive.keep(kept.said().getBytes(UTF_8));
            var number = requireNonNull(transaction.execute(status -> record(issue, kept, said, runId)));
            progress.released(number, kept.workbook());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Requires that the release in the outbox was issued from this ledger. Neither the release of another ledger nor
     * that of an older copy may replace it.
     *
     * @throws MisplacedDataException if another ledger issued it
     */
    void requireOwn() {
        foreign().ifPresent(why -> {
            throw new MisplacedDataException(why + "。没有改动任何文件。请核对；确要由这个数据库另发一版的，请先把它连同 .csv 改名留存，再运行");
        });
    }

    /** Returns the message that another ledger issued the release in the outbox, if one did. */
    Optional<String> foreign() {
        return isForeign()
                ? Optional.of("%s 不是从这个数据库发出的：--data、--out 或数据库的地址写错了，或者数据库丢失了、是从较早的备份恢复的".formatted(target))
                : Optional.empty();
    }

    /**
     * Returns whether another ledger issued the release in the outbox. A file that somebody edited is no longer a release, and a file
     * that was only saved again has the code of one of ours.
     */
    boolean isForeign() {
        if (!Files.isRegularFile(target)) {
            return false;
        }
        var hash = Archive.hash(target);
        var all = releases.all(scheme.year());
        if (archive.condition(hash) == Archive.Condition.INTACT
                || all.stream().anyMatch(issued -> issued.sha256().equals(hash))) {
            return false;
        }
        return all.isEmpty()
                || code(target).filter(code -> !codes(all).contains(code)).isPresent();
    }

    private Set<String> codes(List<Issued> all) {
        return all.stream()
                .map(issued -> archive.path(issued.sha256()))
                .filter(Files::isRegularFile)
                .flatMap(file -> code(file).stream())
                .collect(toSet());
    }

    /** Returns the code of a release, if the file is as it was issued. */
    private static Optional<String> code(Path file) {
        try {
            var verified = Verification.of(file, Optional.empty());
            return Optional.of(verified.code()).filter(code -> verified.holds());
        } catch (NotAReleaseException e) {
            return Optional.empty();
        }
    }

    /** Keeps the files of a release. */
    Kept keep(Issue issue) throws IOException {
        return new Kept(
                archive.keep(issue.workbook()),
                archive.keep(issue.table()),
                archive.keep(issue.metadata()),
                issue.content(),
                issue.said().json());
    }

    /** Records a release, unless it is the last one; returns its number. */
    private int record(Issue issue, Kept kept, String said, long runId) {
        var before = releases.newest(scheme.year()).map(Issued::number).orElse(0);
        var number = releases.record(scheme.year(), scheme.edition().releaseName(), kept, runId);
        if (number > before) {
            journal.add(What.RELEASED, runId, released(number, issue, kept, said));
        }
        return number;
    }

    private Journal.Released released(int number, Issue issue, Kept kept, String said) {
        return new Journal.Released(
                number,
                scheme.edition().releaseName(),
                kept.workbook(),
                kept.table(),
                kept.metadata(),
                kept.content(),
                said,
                issue.release().unattributed().stream()
                        .map(entered -> entered.file().sha256())
                        .toList());
    }

    /** Returns whether somebody edited the file that was issued last. */
    private boolean isAltered() {
        return Files.isRegularFile(target)
                && releases.newest(scheme.year())
                        .filter(issued -> issued.sha256().equals(Archive.hash(target)))
                        .isEmpty();
    }

    private List<HandedInRelease> sent() {
        return releases.all(scheme.year()).stream().flatMap(ReleaseIssuer::sent).toList();
    }

    private static Stream<HandedInRelease> sent(Issued issued) {
        var kept = issued.kept();
        var sending = issued.sending();
        return kept == null || sending == null
                ? Stream.empty()
                : Stream.of(new HandedInRelease(
                        issued.number(), sending.on(), kept.content(), ReleaseSnapshot.of(kept.said())));
    }

    /**
     * Writes the files of an earlier release into a folder, byte for byte as they were issued; returns the path of the
     * workbook.
     *
     * @return empty if they were not kept, or if the kept files have changed
     */
    public Optional<Path> writeAgain(Issued issued, Path folder) {
        var files = new ReleaseFiles(folder.resolve(issued.fileName()));
        try {
            var members = List.of(
                    member(files.workbook(), issued, Kept::workbook),
                    member(files.table(), issued, Kept::table),
                    member(files.metadata(), issued, Kept::metadata));
            if (members.stream().anyMatch(Optional::isEmpty)) {
                return Optional.empty();
            }
            new FileSet(members.stream().flatMap(Optional::stream).toList()).write();
            return Optional.of(files.workbook());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the workbook of a release, byte for byte as it was issued; empty if it was not kept, or was changed. */
    public Optional<byte[]> workbook(Issued issued) {
        var kept = issued.kept();
        try {
            return kept == null ? Optional.empty() : archive.kept(kept.workbook());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Member> member(Path file, Issued issued, Function<Kept, String> hash) throws IOException {
        var kept = issued.kept();
        return kept == null ? Optional.empty() : archive.kept(hash.apply(kept)).map(bytes -> new Member(file, bytes));
    }
}
