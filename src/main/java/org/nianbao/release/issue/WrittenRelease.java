package org.nianbao.release.issue;

import java.nio.file.Path;

/**
 * A release as a file.
 *
 * @param sha256 of its bytes, in hexadecimal
 * @param changed whether the file was not there before, or said something else
 */
public record WrittenRelease(Path file, String sha256, boolean changed) {}
