package org.nianbao.job;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.nianbao.ledger.DataRefusedException;
import org.nianbao.ledger.JournalEntry.What;
import org.nianbao.ledger.Ledger;
import org.nianbao.ledger.ScreenedFile;
import org.nianbao.submission.Screening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Enters a chunk of entries in the ledger, inside its transaction.
 *
 * <p>Where the database refuses one of them, Spring Batch has them entered one by one, each in its transaction, and says
 * which it was while that is rolled back. That it could not be processed is entered when the step keeps its state next: in
 * a transaction of its own, and before whatever follows.
 */
final class LedgerWriter implements ItemLoader {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerWriter.class);

    private final Ledger ledger;
    private final ReviewPlan assignment;
    private final Journal journal;
    private final Progress progress;
    private final Queue<Screening> refused = new ArrayDeque<>();
    private volatile long runId;

    LedgerWriter(Ledger ledger, ReviewPlan assignment, Journal journal, Progress progress) {
        this.ledger = ledger;
        this.assignment = assignment;
        this.journal = journal;
        this.progress = progress;
    }

    /** Whether a file is to blame for a failure, and not whatever all files need. */
    static boolean isToBlame(Throwable why, long soFar) {
        return why instanceof DataRefusedException;
    }

    @Override
    public void beforeStep(StepExecution execution) {
        runId = execution.getJobExecutionId();
        refused.clear();
    }

    @Override
    public void write(Chunk<? extends ScreenedFile> entries) {
        if (!entries.isEmpty()) {
            enter(entries.getItems());
        }
    }

    @Override
    public void onSkipInWrite(ScreenedFile entry, Throwable why) {
        var screening = entry.screening();
        LOG.error("a file could not be entered", new UnprocessableException(screening.file(), why));
        refused.add(screening.unprocessable(((DataRefusedException) why).finding()));
    }

    @Override
    public void update(ExecutionContext context) {
        while (!refused.isEmpty()) {
            enter(List.of(ledger.entry(refused.remove())));
        }
    }

    private void enter(List<? extends ScreenedFile> entries) {
        var entering = ledger.enter(entries, assignment::basis, runId);
        journal.add(What.RECEIVED, runId, Journal.Receipts.of(entering));
        entering.judged().forEach(progress::entered);
        entering.kept().forEach(progress::kept);
    }
}
