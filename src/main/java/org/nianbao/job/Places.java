package org.nianbao.job;

import java.nio.file.Path;
import java.util.Optional;
import org.nianbao.outbox.KeptFolder;
import org.nianbao.scheme.Scheme;

/**
 * Where a run finds what comes in and puts what goes out.
 *
 * @param inbox the folder that units' workbooks are put into; nothing in it is ever changed
 * @param data the program's own: the archive, the key of the tokens, and the database if it is the embedded one
 * @param out the folder of a year's releases, and of what goes back to the units
 */
public record Places(Path inbox, Path data, Path out) {

    /** That of one of several townships: in each of inbox and out it has a folder of the name that its own one has. */
    public Places of(Path township) {
        var name = township.toAbsolutePath().normalize().getFileName();
        return new Places(inbox.resolve(name), data, out.resolve(name));
    }

    /** Whether anything was kept in the data folder besides the database: what was submitted or issued, or a journal. */
    public boolean keepsAny() {
        return Archive.holdsAny(this) || !JournalFolder.of(this).isEmpty();
    }

    /** Where the journals are of what happened, by year and township. */
    public Path journals() {
        return data.resolve("journal");
    }

    /** Where the release of a scheme goes. */
    public Path release(Scheme scheme) {
        return out.resolve(scheme.edition().releaseName());
    }

    /** Where the year-end report of a scheme goes. */
    public Path report(Scheme scheme) {
        return out.resolve(scheme.narrative().file());
    }

    /** Where the files are that go back to their units. */
    public Path returns() {
        return out.resolve("退回");
    }

    /** Where the blank workbooks are that the units fill in. */
    public Path templates() {
        return out.resolve("模板");
    }

    /** The files that go back, if there are any. */
    public Optional<Path> returned() {
        return Optional.of(returns()).filter(KeptFolder::holdsAny);
    }
}
