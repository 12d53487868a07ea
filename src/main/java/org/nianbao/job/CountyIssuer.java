package org.nianbao.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.nianbao.ledger.BusyException;
import org.nianbao.ledger.ReleaseTable;
import org.nianbao.ledger.ReleaseTable.Issued;
import org.nianbao.ledger.ReleaseTable.Kept;
import org.nianbao.ledger.TownshipLock;
import org.nianbao.outbox.WholeFile;
import org.nianbao.release.CountyRelease;
import org.nianbao.release.county.CountyIssue;
import org.nianbao.scheme.CountyScheme;

/** Issues the releases of a county: each is first kept, then written to the outbox, and then recorded under the county's code. */
public final class CountyIssuer {

    /** A county issues outside the runs of Spring Batch. */
    private static final long NO_RUN = 0;

    private final CountyScheme scheme;
    private final ReleaseTable releases;
    private final TownshipLock lock;
    private final Archive archive;
    private final Path target;

    CountyIssuer(CountyScheme scheme, Places places, SharedServices services) {
        this.scheme = scheme;
        releases = new ReleaseTable(scheme.code(), services.dataSource());
        lock = new TownshipLock(scheme.code(), services.dataSource());
        archive = Archive.ofReleases(places);
        target = places.out().resolve(scheme.edition().releaseName());
    }

    /** Returns the path of the release. */
    public Path target() {
        return target;
    }

    /**
     * Issues a release, unless the last one is the same; returns what is issued now.
     *
     * @param patience decides whether to continue waiting for another program that issues it, given the time waited
     * @throws BusyException if that is still under way; nothing was done
     * @throws MisplacedDataException if another ledger issued the file that is there
     */
    public Issued issue(CountyRelease release, Predicate<Duration> patience) {
        return lock.during(patience, () -> {
            requireOwn();
            try {
                return issue(CountyIssue.of(release, target));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Issued issue(CountyIssue issue) throws IOException {
        var kept = new Kept(
                archive.keep(issue.workbook()),
                archive.keep(issue.table()),
                archive.keep(issue.metadata()),
                WholeFile.sha256(issue.workbook()),
                "");
        lock.require();
        issue.write();
        releases.record(scheme.year(), scheme.edition().releaseName(), kept, NO_RUN);
        return releases.newest(scheme.year()).orElseThrow();
    }

    /** A file that somebody edited is written anew; one beside a ledger that has issued nothing is of another ledger. */
    private void requireOwn() {
        List<Issued> all = releases.all(scheme.year());
        if (all.isEmpty()
                && Files.isRegularFile(target)
                && archive.condition(Archive.hash(target)) != Archive.Condition.INTACT) {
            throw new MisplacedDataException(
                    "%s 不是从这个数据库发出的，没有改动。请核对 --data、--out 或数据库的地址；确要由这个数据库另发的，请先把它连同 .csv 改名留存，再运行".formatted(target));
        }
    }
}
