package org.nianbao.application;

import java.util.List;
import java.util.function.Consumer;
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

        private boolean isOfNothing() {
            return check.sound() == 0 && check.holds() && check.superfluous().isEmpty() && journalFaults.isEmpty();
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
     * @param told receives a sentence if the database is perhaps not the intended one
     * @throws UsageException if there is nothing to compare
     */
    public static Result of(Scheme scheme, Places places, Consumer<String> told, List<String> springArguments) {
        Application.requireDatabase(places.data(), springArguments);
        try (var session = Session.toVerify(scheme, places, springArguments)) {
            var result = new Result(session.archiveCheck(), session.journalFaults());
            var doubt = session.context().doubt();
            if (result.isOfNothing()) {
                throw new UsageException("没有可核对的。" + doubt.orElse(""));
            }
            doubt.ifPresent(told);
            return result;
        }
    }
}
