package org.nianbao.submission;

/**
 * A file as it was received: its name and its content.
 *
 * @param name without folders; nothing depends on it
 * @param sha256 of its bytes, in hexadecimal; two files with the same hash are the same
 */
public record FileId(String name, String sha256) {

    public FileId {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
    }
}
