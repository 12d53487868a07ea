package org.nianbao.application.delivery;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that arrived.
 *
 * @param name its own name, without folders
 * @param path where it lies; null if it was refused
 * @param refusal why it was refused; empty if it was not
 */
public record ArrivedFile(String name, @Nullable Path path, String refusal) {

    static ArrivedFile at(String name, Path path) {
        return new ArrivedFile(name, path, "");
    }

    static ArrivedFile refused(String name, String why) {
        return new ArrivedFile(name, null, why);
    }
}
