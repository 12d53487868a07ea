package org.nianbao.application.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A file that arrived.
 *
 * @param name its own name, without folders
 * @param path where it lies; null if it was refused
 * @param refusal why it was refused; empty if it was not
 */
public record ArrivedFile(String name, @Nullable Path path, String refusal) {

    private static final int BUFFER = 64 * 1024;

    static ArrivedFile at(String name, Path path) {
        return new ArrivedFile(name, path, "");
    }

    static ArrivedFile refused(String name, String why) {
        return new ArrivedFile(name, null, why);
    }

    /**
     * Copies a stream into a file, unless it is too long; then no file is left.
     *
     * @param tooLong decides by the number of bytes so far
     * @return how many bytes were read
     */
    static long copy(InputStream content, Path target, LongPredicate tooLong) throws IOException {
        var size = 0L;
        try (var out = Files.newOutputStream(target)) {
            var buffer = new byte[BUFFER];
            for (var read = content.read(buffer); read >= 0 && !tooLong.test(size); read = content.read(buffer)) {
                out.write(buffer, 0, read);
                size += read;
            }
        }
        if (tooLong.test(size)) {
            Files.delete(target);
        }
        return size;
    }
}
