package org.nianbao.job;

import java.nio.file.Path;
import java.util.OptionalLong;
import org.nianbao.submission.FileId;

/**
 * A file that is to be screened, as the archive holds it.
 *
 * @param path the path of the archived copy, which nobody changes during the reading
 * @param unitCode the unit that an earlier review found; empty if it found none, or if the file is new
 * @param unkept the size in bytes, if the file is too large to be kept
 */
record PendingFile(Path path, FileId file, String unitCode, OptionalLong unkept) {}
