package org.nianbao.job;

import java.nio.file.Path;
import org.nianbao.scheme.Scheme;

/**
 * Where a run finds what comes in and puts what goes out.
 *
 * @param inbox the folder that units' workbooks are put into; nothing in it is ever changed
 * @param data the program's own: the archive, the key of the tokens, and the database if it is the embedded one
 * @param out the folder of a year's releases
 */
public record Workplace(Path inbox, Path data, Path out) {

    /** Where the release of a scheme goes. */
    public Path release(Scheme scheme) {
        return out.resolve(scheme.edition().releaseName());
    }
}
