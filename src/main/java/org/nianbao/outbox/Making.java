package org.nianbao.outbox;

import java.util.Map;

/**
 * Files that are made together, from one basis.
 *
 * @param basis identifies all that they are made of, in letters and digits: the same basis makes the same files
 * @param count how many they are; with fewer of them, because a source is missing, they are made again
 */
public record Making(String basis, int count, Maker maker) {

    /** Makes the files, by their names. */
    @FunctionalInterface
    public interface Maker {

        Map<String, byte[]> files();
    }
}
