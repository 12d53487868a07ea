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
 * Enters a chunk of files in the ledger, inside the transaction of the chunk.
 *
 * <p>If the database refuses one of them, Spring Batch enters them one by one, each in its own transaction, and reports
 * the refused file while that transaction is rolled back. The writer enters that the file could not be processed when
 * the step saves its state next: in a separate transaction, and before any later work.
 */
final class LedgerWriter implements ItemLoader {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerWriter.class);

    private final Ledger ledger;
    private final ReviewPlan reviewPlan;
    private final Journal journal;
    private final Progress progress;
    private final Queue<Screening> refused = new ArrayDeque<>();
    private volatile long runId;

    LedgerWriter(Ledger ledger, ReviewPlan reviewPlan, Journal journal, Progress progress) {
        this.ledger = ledger;
        this.reviewPlan = reviewPlan;
        this.journal = journal;
        this.progress = progress;
    }

    /** Returns whether the failure is due to this file, and not to a resource that all files need. */
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
        var entering = ledger.enter(entries, reviewPlan::basis, runId);
        journal.add(What.RECEIVED, runId, Journal.Receipts.of(entering));
        entering.judged().forEach(progress::entered);
        entering.kept().forEach(progress::kept);
    }
}
