package org.nianbao.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nianbao.submission.Verdict;

/**
 * A file that nobody sends who just fills in a form.
 *
 * @param answer what its sender is to be told; empty for one that is read as if nothing were odd about it
 */
public record HostileFile(String name, Verdict verdict, String answer, Content content) {

    /** What writes the file. */
    interface Content {
        void write(Path file) throws IOException;
    }

    /** A file that is not read at all. */
    static HostileFile unreadable(String name, String answer, Callable<byte[]> bytes) {
        return new HostileFile(name, Verdict.UNREADABLE, answer, file -> Files.write(file, made(bytes)));
    }

    /** A file that is read, and counts. */
    static HostileFile accepted(String name, Callable<byte[]> bytes) {
        return new HostileFile(name, Verdict.ACCEPTED, "", file -> Files.write(file, made(bytes)));
    }

    /** A file that is read, and goes back for what it says. */
    static HostileFile returned(String name, String answer, Callable<byte[]> bytes) {
        return new HostileFile(name, Verdict.RETURNED, answer, file -> Files.write(file, made(bytes)));
    }

    private static byte[] made(Callable<byte[]> bytes) {
        try {
            return bytes.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the file into a folder. */
    public Path writeInto(Path folder) {
        var file = folder.resolve(name);
        try {
            content.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return file;
    }
}
