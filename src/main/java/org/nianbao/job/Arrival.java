package org.nianbao.job;

import java.nio.file.Path;
import org.nianbao.submission.FileId;

/**
 * A file that is new, as it lies in the archive.
 *
 * @param path of the archived copy, which nobody changes while it is read
 */
record Arrival(Path path, FileId file) {}
