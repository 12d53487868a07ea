package org.nianbao.job;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nianbao.ledger.ScreenedFile;
import org.nianbao.review.Reviewer;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.DisplayText;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Reading;
import org.nianbao.submission.Screening;
import org.nianbao.submission.UnprocessableFinding;
import org.nianbao.workbook.reading.WorkbookReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Reads and reviews a file, and prepares what is kept of it. Several threads do this at once, and none of them uses the
 * database.
 *
 * <p>Every file gets a result, including one on which the program itself fails. Only a run for one unit skips the files
 * of others; the next nightly run takes those in.
 */
public final class Screener implements ItemProcessor<PendingFile, ScreenedFile> {

    private static final Logger LOG = LoggerFactory.getLogger(Screener.class);

    private final Scheme scheme;
    private final WorkbookReader reader;
    private final ReviewPlan reviewPlan;
    private final Function<Screening, ScreenedFile> makingReady;
    private final Progress progress;

    Screener(Scheme scheme, ReviewPlan reviewPlan, Function<Screening, ScreenedFile> makingReady, Progress progress) {
        this.scheme = scheme;
        reader = new WorkbookReader(scheme);
        this.reviewPlan = reviewPlan;
        this.makingReady = makingReady;
        this.progress = progress;
    }

    /** Reads and reviews a file in its place, outside of any run and without the ledger. */
    public static Screening screen(Scheme scheme, Path path) {
        return screen(scheme, path, DisplayText.name(path));
    }

    /** Reads and reviews a file that lies under another name than it was sent. */
    public static Screening screen(Scheme scheme, Path path, String name) {
        var file = new FileId(name, Archive.hash(path));
        return new Reviewer(scheme).review(new WorkbookReader(scheme).read(path, file));
    }

    @Override
    public @Nullable ScreenedFile process(PendingFile pendingFile) {
        var entry = entry(pendingFile);
        var screening = entry.screening();
        if (reviewPlan.covers(screening.sender().map(Unit::code).orElse(""))) {
            pendingFile.arrival().keep();
            return entry;
        }
        pendingFile.arrival().drop();
        progress.leftForLater(screening.file().name());
        return null;
    }

    /**
     * Returns the screened file. A failure here concerns this file only, unless the disk is unreadable or memory has
     * run out: that concerns all.
     */
    private ScreenedFile entry(PendingFile pendingFile) {
        var sender = scheme.register().unit(pendingFile.unitCode());
        try {
            var reading = read(pendingFile);
            sender = reading.sender();
            return makingReady.apply(reviewPlan.review(reading));
        } catch (UncheckedIOException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return failed(pendingFile.file(), sender, e);
        }
    }

    private Reading read(PendingFile pendingFile) {
        return pendingFile.unkept().isPresent()
                ? reader.tooLarge(pendingFile.file(), pendingFile.unkept().getAsLong())
                : reader.read(pendingFile.path(), pendingFile.file());
    }

    private ScreenedFile failed(FileId file, Optional<Unit> sender, Throwable why) {
        LOG.error("a file could not be processed", new UnprocessableException(file, why));
        return makingReady.apply(
                reviewPlan.aside(Screening.unprocessable(file, sender.orElse(null), UnprocessableFinding.byFault())));
    }
}
