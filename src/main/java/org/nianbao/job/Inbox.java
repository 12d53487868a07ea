package org.nianbao.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The folder into which the units' workbooks are put. */
record Inbox(Path folder) {

    /** What programs leave beside a file while it is being written. */
    private static final List<String> UNFINISHED = List.of(".tmp", ".part", ".crdownload", ".download");

    /** The files, by name, so that two runs over one inbox go in one order. */
    List<Path> files() {
        return sent(Inbox::isFile);
    }

    /** What lies there and is no file: folders, pipes, and links, which may lead to what nobody has sent. */
    List<Path> others() {
        return sent(entry -> !isFile(entry));
    }

    private List<Path> sent(Predicate<Path> kind) {
        try (var entries = Files.list(folder)) {
            return entries.filter(kind).filter(Inbox::isSent).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFile(Path entry) {
        return Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS);
    }

    /** Excel keeps a {@code ~$} lock file beside a workbook that someone has open. */
    private static boolean isSent(Path file) {
        var name = file.getFileName().toString();
        return !name.startsWith("~$")
                && !name.startsWith(".")
                && UNFINISHED.stream().noneMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }
}
