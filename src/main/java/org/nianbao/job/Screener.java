package org.nianbao.job;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nianbao.review.Reviewer;
import org.nianbao.scheme.RowsByUnit;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Screening;
import org.nianbao.workbook.reading.WorkbookReader;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Reads and reviews a file. Several are at it at once, and none of them touches the database: what was approved last year
 * is fetched before the first.
 *
 * <p>Every file gets an answer. Only if the run is for one unit are the files of others passed over, to be met again in
 * the next nightly run.
 */
public final class Screener implements ItemProcessor<Arrival, Screening>, StepExecutionListener {

    private final Scheme scheme;
    private final Supplier<RowsByUnit> lastYear;
    private final WorkbookReader reader;
    private final Progress progress;
    private volatile Reviewer reviewer;
    private volatile String unitCode = "";

    Screener(Scheme scheme, Supplier<RowsByUnit> lastYear, Progress progress) {
        this.scheme = scheme;
        this.lastYear = lastYear;
        reader = new WorkbookReader(scheme);
        reviewer = new Reviewer(scheme);
        this.progress = progress;
    }

    /** Reads and reviews a file where it lies, outside of any run and without the ledger. */
    public static Screening screen(Scheme scheme, Path path) {
        var file = new FileId(path.toAbsolutePath().getFileName().toString(), Archive.hash(path));
        return new Screener(scheme, () -> RowsByUnit.NONE, Progress.SILENT).screen(new Arrival(path, file));
    }

    private Screening screen(Arrival arrival) {
        return reviewer.review(reader.read(arrival.path(), arrival.file()));
    }

    @Override
    public void beforeStep(StepExecution execution) {
        var unit = execution.getJobParameters().getString(NightlyJob.UNIT);
        unitCode = unit == null ? "" : unit;
        reviewer = new Reviewer(scheme, scheme.given().preferring(lastYear.get()));
    }

    @Override
    public @Nullable Screening process(Arrival arrival) {
        var screening = screen(arrival);
        if (unitCode.isEmpty()
                || screening.sender().map(Unit::code).filter(unitCode::equals).isPresent()) {
            return screening;
        }
        progress.leftForLater(arrival.file().name());
        return null;
    }
}
