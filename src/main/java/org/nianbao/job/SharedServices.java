package org.nianbao.job;

import io.micrometer.observation.ObservationRegistry;
import java.util.Optional;
import javax.sql.DataSource;
import org.nianbao.ledger.DatabaseLock;
import org.nianbao.ledger.KeptFile;
import org.nianbao.ledger.KeyTable;
import org.nianbao.ledger.Tokens;
import org.nianbao.ledger.access.AccessTokenTable;
import org.nianbao.ledger.access.AccountTable;
import org.nianbao.ledger.access.ActivityTable;
import org.nianbao.ledger.access.UnitLinkTable;
import org.nianbao.scheme.CountyScheme;
import org.nianbao.scheme.Scheme;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.core.task.AsyncTaskExecutor;

/** The services that all townships of a run share: the database, Spring Batch, and the threads. */
public final class SharedServices {

    private final DataSource dataSource;
    private final JobRepository repository;
    private final ObservationRegistry observations;
    private final AsyncTaskExecutor screeningExecutor;
    private final DatabaseLock lock;
    private final StopSwitch stopSwitch;

    SharedServices(
            DataSource dataSource,
            JobRepository repository,
            ObservationRegistry observations,
            AsyncTaskExecutor screeningExecutor,
            DatabaseLock lock,
            StopSwitch stopSwitch) {
        this.dataSource = dataSource;
        this.repository = repository;
        this.observations = observations;
        this.screeningExecutor = screeningExecutor;
        this.lock = lock;
        this.stopSwitch = stopSwitch;
    }

    /** Returns the context of the township that the scheme names. */
    public TownshipContext context(Scheme scheme, Places places, Progress progress) {
        return context(scheme, places, progress, key(places).tokens());
    }

    /**
     * Returns a context for rebuilding the ledger from the archive, which may be blank.
     *
     * @throws MisplacedDataException if the key is missing, or belongs to another ledger
     */
    public TownshipContext contextToRebuild(Scheme scheme, Places places, Progress progress) {
        return context(scheme, places, progress, key(places).own());
    }

    private TownshipContext context(Scheme scheme, Places places, Progress progress, Tokens tokens) {
        return new TownshipContext(scheme, places, new LoggedProgress(progress), this, tokens);
    }

    /** Returns what to check if nothing was ever taken in or issued, for any township and year. */
    public Optional<String> blank() {
        return new KeyTable(dataSource).isBlank()
                ? Optional.of("数据库是空的，什么也没有收取过：--data 或数据库的地址写错了的，请改正；还没有收取过的，请先运行 nightly")
                : Optional.empty();
    }

    /**
     * Returns the issuer of a county's releases.
     *
     * @param places those of all its townships
     */
    public CountyIssuer countyIssuer(CountyScheme scheme, Places places) {
        return new CountyIssuer(scheme, places, this);
    }

    TokenKey key(Places places) {
        return new TokenKey(places, new KeyTable(dataSource));
    }

    /**
     * Compares the archive of a data folder with the ledger, for all townships and years.
     *
     * @param places those of any of the townships
     */
    public ArchiveCheck archiveCheck(Places places) {
        return ArchiveCheck.of(places, KeptFile.all(dataSource));
    }

    /** Returns the accounts of the console. */
    public AccountTable accounts() {
        return new AccountTable(dataSource);
    }

    /** Returns the links of units. */
    public UnitLinkTable unitLinks() {
        return new UnitLinkTable(dataSource);
    }

    /** Returns the tokens of programs. */
    public AccessTokenTable accessTokens() {
        return new AccessTokenTable(dataSource);
    }

    /** Returns the record of activities, which is sealed with the key of a data folder. */
    public ActivityTable activities(Places places) {
        return new ActivityTable(dataSource, key(places).tokens());
    }

    DataSource dataSource() {
        return dataSource;
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

    DatabaseLock lock() {
        return lock;
    }

    StopSwitch stopSwitch() {
        return stopSwitch;
    }
}
