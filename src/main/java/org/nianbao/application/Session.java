package org.nianbao.application;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import org.nianbao.job.ArchiveCheck;
import org.nianbao.job.Desk;
import org.nianbao.job.Nightly;
import org.nianbao.job.Progress;
import org.nianbao.job.Workplace;
import org.nianbao.scheme.Scheme;

/** What one command works with for one township: the application, and the township's desk in it. */
public final class Session implements AutoCloseable {

    private final Application application;
    private final Desk desk;

    /**
     * Starts the application for a command.
     *
     * @param springArguments such as {@code --spring.datasource.url=…}
     */
    public Session(Scheme scheme, Workplace workplace, Progress progress, List<String> springArguments) {
        application = Application.start(workplace.data(), progress::waits, 1, springArguments);
        try {
            desk = application.facilities().desk(scheme, workplace, progress);
        } catch (RuntimeException e) {
            application.close();
            throw e;
        }
    }

    public Desk desk() {
        return desk;
    }

    public Nightly nightly() {
        return application.nightly();
    }

    /** The archive as the ledger wants it, of all townships and years. */
    public ArchiveCheck archiveCheck() {
        return application.facilities().archiveCheck(desk.workplace());
    }

    public PrometheusMeterRegistry meters() {
        return application.meters();
    }

    @Override
    public void close() {
        application.close();
    }
}
