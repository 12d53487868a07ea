package org.nianbao.cli;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.nianbao.job.ArchiveCheck;
import org.nianbao.job.DamagedJournalException;
import org.nianbao.job.DatabaseBehindException;
import org.nianbao.job.Desk;
import org.nianbao.job.Journals;
import org.nianbao.job.Nightly;
import org.nianbao.job.Progress;
import org.nianbao.job.Workplace;
import org.nianbao.scheme.Scheme;

/** What one command works with for one township: the application, and the township's desk in it. */
final class Session implements AutoCloseable {

    private final Application application;
    private final Desk desk;

    private Session(Application application, Scheme scheme, Workplace workplace, Progress progress) {
        this.application = application;
        try {
            desk = application.facilities().desk(scheme, workplace, progress);
        } catch (RuntimeException e) {
            application.close();
            throw e;
        }
    }

    /**
     * Starts the application for a command that only looks, and may do so while a run is under way; says first if what is
     * seen is not all there is, as the database lacks what the journals tell.
     *
     * @param springArguments such as {@code --spring.datasource.url=…}
     */
    static Session toLook(Scheme scheme, Workplace workplace, Terminal terminal, List<String> springArguments) {
        return checked(
                scheme, workplace, springArguments, desk -> incomplete(desk).ifPresent(terminal.err()::println));
    }

    /**
     * The same for one who hands out what is found.
     *
     * @throws DatabaseBehindException if that is not all there is
     */
    static Session toHandOut(Scheme scheme, Workplace workplace, List<String> springArguments) {
        return checked(scheme, workplace, springArguments, Desk::requireJournals);
    }

    /** The same for one who looks whether that is all there is. */
    static Session toVerify(Scheme scheme, Workplace workplace, List<String> springArguments) {
        return checked(scheme, workplace, springArguments, desk -> {});
    }

    private static Session checked(
            Scheme scheme, Workplace workplace, List<String> springArguments, Consumer<Desk> check) {
        var session = new Session(
                Application.forALook(workplace.data(), Progress.SILENT::waits, 1, springArguments),
                scheme,
                workplace,
                Progress.SILENT);
        try {
            check.accept(session.desk());
            return session;
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /** What is said if the ledger lacks what the journals tell. */
    static Optional<String> incomplete(Desk desk) {
        try {
            desk.requireJournals();
            return Optional.empty();
        } catch (DatabaseBehindException | DamagedJournalException e) {
            return Optional.of("以下是数据库里现有的，可能不全。" + e.getMessage());
        }
    }

    /** Starts the application for a run, which waits for one that is under way as long as its progress will. */
    static Session forRun(Scheme scheme, Workplace workplace, Progress progress, List<String> springArguments) {
        return new Session(
                Application.forRuns(workplace.data(), progress::waits, 1, springArguments),
                scheme,
                workplace,
                progress);
    }

    Desk desk() {
        return desk;
    }

    Nightly nightly() {
        return application.nightly();
    }

    /** The archive as the ledger wants it, of all townships and years. */
    ArchiveCheck archiveCheck() {
        return application.facilities().archiveCheck(desk.workplace());
    }

    /** What is wrong with the journals beside the archive, of all townships and years. */
    List<String> journalFaults() {
        return Journals.of(desk.workplace()).faults(application.facilities());
    }

    PrometheusMeterRegistry meters() {
        return application.meters();
    }

    @Override
    public void close() {
        application.close();
    }
}
