package org.nianbao.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The folder into which the units' workbooks are put. */
record Inbox(Path folder) {

    /** What programs leave beside a file while it is being written. */
    private static final List<String> UNFINISHED = List.of(".tmp", ".part", ".crdownload", ".download");

    /**
     * A workbook that is hidden by its name. What programs hide is none: {@code ._x.xlsx} is what macOS leaves of a file on
     * a foreign disk, {@code .~x.xlsx} what an office program has open.
     */
    private static final Pattern HIDDEN_WORKBOOK =
            Pattern.compile("\\.[^._~].*\\.xlsx?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** The files, by name, so that two runs over one inbox go in one order. */
    List<Path> files() {
        return those(entry -> isFile(entry) && isSent(entry));
    }

    /** What lies there and is no file: folders, pipes, and links, which may lead to what nobody has sent. */
    List<Path> others() {
        return those(entry -> !isFile(entry) && isSent(entry));
    }

    /** The files that are not taken in because they are hidden, and may have been sent all the same. */
    List<Path> hidden() {
        return those(
                entry -> isFile(entry) && HIDDEN_WORKBOOK.matcher(name(entry)).matches());
    }

    private List<Path> those(Predicate<Path> condition) {
        try (var entries = Files.list(folder)) {
            return entries.filter(condition).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFile(Path entry) {
        return Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /** Excel keeps a {@code ~$} lock file beside a workbook that someone has open. */
    private static boolean isSent(Path file) {
        var name = name(file);
        return !name.startsWith("~$")
                && !name.startsWith(".")
                && UNFINISHED.stream().noneMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }
}
