package org.nianbao.job;

import java.nio.file.Path;
import java.util.Optional;
import org.nianbao.outbox.KeptFolder;
import org.nianbao.scheme.Scheme;

/**
 * The folders from which a run takes its input and into which it writes.
 *
 * @param inbox the folder into which the units' workbooks are put; the program never changes anything in it
 * @param data the program's own folder: the archive, the key of the tokens, and the database if it is the embedded one
 * @param out the folder of a year's releases, and of what goes back to the units
 */
public record Places(Path inbox, Path data, Path out) {

    /**
     * Returns the places of one of several townships: its subfolder of the inbox and of the output has the name of its
     * own folder.
     */
    public Places of(Path township) {
        var name = township.toAbsolutePath().normalize().getFileName();
        return new Places(inbox.resolve(name), data, out.resolve(name));
    }

    /**
     * Returns whether the data folder holds anything besides the database: what was submitted or issued, or a journal.
     */
    public boolean keepsAny() {
        return Archive.holdsAny(this) || !JournalFolder.of(this).isEmpty();
    }

    /** Returns the folder of the journals, by year and township. */
    public Path journals() {
        return data.resolve("journal");
    }

    /** Returns the path of the release of a scheme. */
    public Path release(Scheme scheme) {
        return out.resolve(scheme.edition().releaseName());
    }

    /** Returns the path of the year-end report of a scheme. */
    public Path report(Scheme scheme) {
        return out.resolve(scheme.narrative().file());
    }

    /** Returns the folder of the files that go back to their units. */
    public Path returns() {
        return out.resolve("退回");
    }

    /** Returns the folder of the blank workbooks that the units fill in. */
    public Path templates() {
        return out.resolve("模板");
    }

    /** Returns the folder of the files that go back, if there are any. */
    public Optional<Path> returned() {
        return Optional.of(returns()).filter(KeptFolder::holdsAny);
    }
}
