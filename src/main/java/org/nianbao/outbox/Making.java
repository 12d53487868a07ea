package org.nianbao.outbox;

import java.util.Map;

/**
 * Files that are made together, of something.
 *
 * @param basis what tells of all that they are made of, in letters and digits: the same again makes the same files
 */
public record Making(String basis, Maker maker) {

    /** Makes the files, by their names. */
    @FunctionalInterface
    public interface Maker {

        Map<String, byte[]> files();
    }
}
