package org.nianbao.job;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.nianbao.outbox.OwnerOnly;

/** Operations on whole folders, such as a backup. */
final class FolderTree {

    private FolderTree() {}

    /** Returns the files in a folder and its subfolders, in a fixed order; subfolders may be links to other disks. */
    static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Returns the name of a file within a folder, in the same notation on every system. */
    static String name(Path file) {
        return StreamSupport.stream(file.spliterator(), false)
                .map(Path::toString)
                .collect(joining("/"));
    }

    /** Creates the parent folders of a file within a folder, accessible to the owner alone. */
    static void make(Path folder, Path file) throws IOException {
        var above = folder;
        for (int i = 0; i < file.getNameCount() - 1; i++) {
            above = OwnerOnly.folder(above.resolve(file.getName(i)));
        }
    }

    /** Writes a file through to the disk. */
    static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    static boolean isEmpty(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /** Deletes a folder with all its content, if it exists. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
