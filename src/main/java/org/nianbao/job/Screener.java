package org.nianbao.job;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.nianbao.review.Reviewer;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Screening;
import org.nianbao.submission.Shown;
import org.nianbao.workbook.reading.WorkbookReader;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Reads and reviews a file. Several are at it at once, and none of them touches the database.
 *
 * <p>Every file gets an answer. Only if the run is for one unit are the files of others passed over, to be met again in
 * the next nightly run.
 */
public final class Screener implements ItemProcessor<Arrival, Screening> {

    private final WorkbookReader reader;
    private final Assignment assignment;
    private final Progress progress;

    Screener(Scheme scheme, Assignment assignment, Progress progress) {
        reader = new WorkbookReader(scheme);
        this.assignment = assignment;
        this.progress = progress;
    }

    /** Reads and reviews a file where it lies, outside of any run and without the ledger. */
    public static Screening screen(Scheme scheme, Path path) {
        var file = new FileId(Shown.name(path), Archive.hash(path));
        return new Reviewer(scheme).review(new WorkbookReader(scheme).read(path, file));
    }

    @Override
    public @Nullable Screening process(Arrival arrival) {
        var screening = screened(arrival);
        if (assignment.covers(screening.sender().map(Unit::code).orElse(""))) {
            return screening;
        }
        progress.leftForLater(screening.file().name());
        return null;
    }

    private Screening screened(Arrival arrival) {
        try {
            return assignment.review(reader.read(arrival.path(), arrival.file()));
        } catch (RuntimeException e) {
            throw new ScreeningFailedException(arrival.file(), e);
        }
    }
}
