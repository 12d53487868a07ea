package org.nianbao.job;

import java.nio.file.Path;
import java.util.OptionalLong;
import org.nianbao.submission.FileId;

/**
 * A file that is to be screened, as it lies in the archive.
 *
 * @param path of the archived copy, which nobody changes while it is read
 * @param unitCode whose it was found to be before; empty if nobody's, or if it is new
 * @param unkept how many bytes it has, if it is too large for any of them to be kept
 */
record PendingFile(Path path, FileId file, String unitCode, OptionalLong unkept) {}
