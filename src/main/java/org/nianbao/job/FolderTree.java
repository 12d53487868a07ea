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

/** Whole folders, as a backup is one. */
final class FolderTree {

    private FolderTree() {}

    /** The files in a folder and those within it, in one order; folders may lie on other disks, and be links here. */
    static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The name of a file within a folder, as it is written everywhere. */
    static String name(Path file) {
        return StreamSupport.stream(file.spliterator(), false)
                .map(Path::toString)
                .collect(joining("/"));
    }

    /** Makes the folders that a file within a folder lies in, each its owner's alone. */
    static void make(Path folder, Path file) throws IOException {
        var above = folder;
        for (int i = 0; i < file.getNameCount() - 1; i++) {
            above = OwnerOnly.folder(above.resolve(file.getName(i)));
        }
    }

    /** Brings a file through to the disk. */
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

    /** Deletes a folder with all that is in it, if it is there. */
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
