package org.nianbao.application;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.nianbao.job.ArchiveCheck;
import org.nianbao.job.DamagedJournalException;
import org.nianbao.job.DatabaseBehindException;
import org.nianbao.job.JournalFolder;
import org.nianbao.job.MisplacedDataException;
import org.nianbao.job.Places;
import org.nianbao.job.Progress;
import org.nianbao.job.TownshipContext;
import org.nianbao.ledger.BusyException;
import org.nianbao.scheme.Scheme;

/** The resources of one command for one township: the application, and the township's context in it. */
public final class Session implements AutoCloseable {

    private final Application application;
    private final TownshipContext context;

    /**
     * Starts the application for a command.
     *
     * @param springArguments such as {@code --spring.datasource.url=…}
     */
    public Session(Scheme scheme, Places places, Progress progress, List<String> springArguments) {
        application = Application.start(places.data(), progress::waits, 1, springArguments);
        try {
            context = application.services().context(scheme, places, progress);
        } catch (RuntimeException e) {
            application.close();
            throw e;
        }
    }

    /**
     * Starts the application for a command that only reads. If the database is perhaps not the intended one, or lacks
     * entries of the journals, it first reports that.
     *
     * @param told receives the sentences
     * @param springArguments such as {@code --spring.datasource.url=…}
     */
    public static Session toLook(Scheme scheme, Places places, Consumer<String> told, List<String> springArguments) {
        return checked(scheme, places, springArguments, context -> {
            context.doubt().ifPresent(told);
            incomplete(context).ifPresent(told);
        });
    }

    /**
     * Starts the application for a command that hands out what it finds.
     *
     * @throws MisplacedDataException if another database issued the release in the outbox
     * @throws DatabaseBehindException if the database is incomplete
     */
    public static Session toHandOut(Scheme scheme, Places places, List<String> springArguments) {
        return checked(scheme, places, springArguments, TownshipContext::requireOwnAndJournals);
    }

    /** Starts the application for a command that verifies whether the database is complete. */
    public static Session toVerify(Scheme scheme, Places places, List<String> springArguments) {
        return checked(scheme, places, springArguments, context -> {});
    }

    private static Session checked(
            Scheme scheme, Places places, List<String> springArguments, Consumer<TownshipContext> check) {
        var session = new Session(scheme, places, Progress.SILENT, springArguments);
        try {
            check.accept(session.context());
            return session;
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /** Returns a sentence if the ledger lacks entries of the journals. */
    public static Optional<String> incomplete(TownshipContext context) {
        try {
            context.requireJournals();
            return Optional.empty();
        } catch (DatabaseBehindException | DamagedJournalException e) {
            return Optional.of("以下是数据库里现有的，可能不全。" + e.getMessage());
        }
    }

    /** Returns why the database of an application is perhaps not the intended one for a township. */
    public static Optional<String> doubt(Application application, Scheme scheme, Places places) {
        return application.services().context(scheme, places, Progress.SILENT).doubt();
    }

    public Application application() {
        return application;
    }

    public TownshipContext context() {
        return context;
    }

    /** Returns whether a run of the township is under way, in this program or another. */
    public boolean isRunUnderWay() {
        return application.nightly().isUnderWay(context);
    }

    /**
     * Does some work on the township while no run of it is under way.
     *
     * @throws BusyException if one is still under way when patience ends; nothing was done
     */
    public <T> T alone(Predicate<Duration> patience, Supplier<T> work) {
        return application.nightly().alone(context, patience, work);
    }

    /** Returns the result of comparing the archive with the ledger, for all townships and years. */
    public ArchiveCheck archiveCheck() {
        return application.services().archiveCheck(context.places());
    }

    /** Returns the faults of the journals beside the archive, for all townships and years. */
    public List<String> journalFaults() {
        return JournalFolder.of(context.places()).faults(application.services());
    }

    @Override
    public void close() {
        application.close();
    }
}
