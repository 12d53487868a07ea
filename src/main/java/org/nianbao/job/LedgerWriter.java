package org.nianbao.job;

import org.nianbao.ledger.Entry;
import org.nianbao.ledger.Ledger;
import org.nianbao.ledger.RunLock;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.Screening;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Enters a chunk of entries in the ledger, inside its transaction, if the run still holds the lock by then. */
final class LedgerWriter implements ItemWriter<Entry>, StepExecutionListener {

    private final Ledger ledger;
    private final Assignment assignment;
    private final RunLock lock;
    private final Progress progress;
    private volatile long runId;

    LedgerWriter(Ledger ledger, Assignment assignment, RunLock lock, Progress progress) {
        this.ledger = ledger;
        this.assignment = assignment;
        this.lock = lock;
        this.progress = progress;
    }

    @Override
    public void beforeStep(StepExecution execution) {
        runId = execution.getJobExecutionId();
    }

    @Override
    public void write(Chunk<? extends Entry> entries) {
        lock.require();
        ledger.enter(entries.getItems(), this::basis, runId).forEach(progress::entered);
    }

    private String basis(Screening screening) {
        return assignment.basis(screening.sender().map(Unit::code).orElse(""));
    }
}
