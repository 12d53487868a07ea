package org.nianbao.job;

import io.micrometer.observation.ObservationRegistry;
import javax.sql.DataSource;
import org.nianbao.ledger.KeptFile;
import org.nianbao.ledger.KeyTable;
import org.nianbao.ledger.RunLock;
import org.nianbao.scheme.Scheme;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** What is there once for all townships, however many a run goes through: the database, Spring Batch, and the threads. */
public final class Facilities {

    private final DataSource dataSource;
    private final PlatformTransactionManager transactionManager;
    private final JobRepository repository;
    private final ObservationRegistry observations;
    private final AsyncTaskExecutor screeningExecutor;
    private final RunLock lock;
    private final StopSwitch stopSwitch;

    Facilities(
            DataSource dataSource,
            PlatformTransactionManager transactionManager,
            JobRepository repository,
            ObservationRegistry observations,
            AsyncTaskExecutor screeningExecutor,
            RunLock lock,
            StopSwitch stopSwitch) {
        this.dataSource = dataSource;
        this.transactionManager = transactionManager;
        this.repository = repository;
        this.observations = observations;
        this.screeningExecutor = screeningExecutor;
        this.lock = lock;
        this.stopSwitch = stopSwitch;
    }

    /** The desk of a township, which is the one of its scheme. */
    public Desk desk(Scheme scheme, Workplace workplace, Progress progress) {
        return new Desk(
                scheme,
                workplace,
                new LoggedProgress(progress),
                this,
                key(workplace).tokens());
    }

    /**
     * The same, where the ledger is to be made anew from the archive, and so may be blank beside it.
     *
     * @throws MisplacedDataException if the key is not there, or another's
     */
    public Desk deskToRebuild(Scheme scheme, Workplace workplace, Progress progress) {
        return new Desk(
                scheme,
                workplace,
                new LoggedProgress(progress),
                this,
                key(workplace).own());
    }

    TokenKey key(Workplace workplace) {
        return new TokenKey(workplace, new KeyTable(dataSource));
    }

    /**
     * Holds the archive of a data folder against what the ledger names, of all townships and years.
     *
     * @param workplace of any of the townships
     */
    public ArchiveCheck archiveCheck(Workplace workplace) {
        return ArchiveCheck.of(workplace, KeptFile.all(dataSource));
    }

    DataSource dataSource() {
        return dataSource;
    }

    PlatformTransactionManager transactionManager() {
        return transactionManager;
    }

    JobRepository repository() {
        return repository;
    }

    ObservationRegistry observations() {
        return observations;
    }

    AsyncTaskExecutor screeningExecutor() {
        return screeningExecutor;
    }

    RunLock lock() {
        return lock;
    }

    StopSwitch stopSwitch() {
        return stopSwitch;
    }
}
