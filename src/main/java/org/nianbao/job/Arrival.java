package org.nianbao.job;

import java.nio.file.Path;
import org.nianbao.submission.FileId;

/**
 * A file that is to be screened, as it lies in the archive.
 *
 * @param path of the archived copy, which nobody changes while it is read
 * @param unitCode whose it was found to be before; empty if nobody's, or if it is new
 */
record Arrival(Path path, FileId file, String unitCode) {}
