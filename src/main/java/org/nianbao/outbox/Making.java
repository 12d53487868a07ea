package org.nianbao.outbox;

import java.util.Map;

/**
 * Files that are made together, of something.
 *
 * @param basis what tells of all that they are made of, in letters and digits: the same again makes the same files
 * @param count how many they are; if something is missing of which they are made they are fewer, and are made again
 */
public record Making(String basis, int count, Maker maker) {

    /** Makes the files, by their names. */
    @FunctionalInterface
    public interface Maker {

        Map<String, byte[]> files();
    }
}
