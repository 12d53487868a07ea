package org.nianbao.application;

import java.util.List;
import org.nianbao.application.json.ArchiveJson;
import org.nianbao.job.ArchiveCheck;
import org.nianbao.job.JournalFolder;
import org.nianbao.job.Places;
import org.nianbao.scheme.Scheme;

/** Compares the archive and the journals, of all townships and years, with the database. */
public final class VerifyArchive {

    private VerifyArchive() {}

    /**
     * The result.
     *
     * @param journalFaults the faults of the journals, a sentence each
     */
    public record Result(ArchiveCheck check, List<String> journalFaults) {

        public Exit exit() {
            return check.holds() && journalFaults.isEmpty() ? Exit.DONE : Exit.INCOMPLETE;
        }

        /** Returns the answer for programs. */
        public ArchiveJson forPrograms() {
            return ArchiveJson.of(check, journalFaults);
        }
    }

    /** Checks every file, in an application that is open. */
    public static Result of(Application application, Places places) {
        return new Result(
                application.services().archiveCheck(places),
                JournalFolder.of(places).faults(application.services()));
    }

    /**
     * Checks every file.
     *
     * @param springArguments such as {@code --spring.datasource.url=…}
     * @throws UsageException if there is no database
     */
    public static Result of(Scheme scheme, Places places, List<String> springArguments) {
        if (!Application.hasDatabase(places.data(), springArguments)) {
            throw new UsageException("%s 中没有数据库，不能核对存档；--data 写错了的，请改正".formatted(places.data()));
        }
        try (var session = Session.toVerify(scheme, places, springArguments)) {
            return new Result(session.archiveCheck(), session.journalFaults());
        }
    }
}
