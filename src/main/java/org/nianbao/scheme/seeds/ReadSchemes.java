package org.nianbao.scheme.seeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The schemes that this process read last. A process that runs many commands compiles a scheme once, as long as its folder
 * is unchanged; comparing the texts takes far less than compiling them.
 */
final class ReadSchemes {

    /** The most years that one process works on in turns. */
    private static final int MOST = 3;

    /** The depth of a scheme's folder, of which only {@code forms} and {@code issued} have files of their own. */
    private static final int DEPTH = 2;

    private static final Map<Path, ReadFolder> BY_FOLDER = new LinkedHashMap<>();

    private ReadSchemes() {}

    /** A scheme, and what it was read from. */
    private record ReadFolder(List<String> entries, Map<String, String> texts, SharedScheme scheme) {

        private boolean isIn(Path folder) {
            return !hasYearBefore(folder, scheme)
                    && entries.equals(entriesOf(folder))
                    && texts.entrySet().stream()
                            .allMatch(file -> holds(folder.resolve(file.getKey()), file.getValue()));
        }

        private static boolean holds(Path file, String text) {
            try {
                return Files.readString(file).equals(text);
            } catch (IOException e) {
                return false;
            }
        }
    }

    /** Returns the scheme that was read from a folder, if the folder is as it was then. */
    static Optional<SharedScheme> in(Path folder) {
        return known(folder).filter(read -> read.isIn(folder)).map(ReadFolder::scheme);
    }

    private static Optional<ReadFolder> known(Path folder) {
        synchronized (BY_FOLDER) {
            return Optional.ofNullable(BY_FOLDER.get(key(folder)));
        }
    }

    /**
     * Remembers a scheme without a fault, unless it was compared with the year before, which has a folder of its own.
     *
     * @param entries of the folder, before the scheme was read
     */
    static void remember(Path folder, List<String> entries, SeedFiles files, SharedScheme scheme) {
        if (hasYearBefore(folder, scheme)) {
            return;
        }
        synchronized (BY_FOLDER) {
            BY_FOLDER.remove(key(folder));
            BY_FOLDER.put(key(folder), new ReadFolder(entries, files.texts(), scheme));
            if (BY_FOLDER.size() > MOST) {
                BY_FOLDER.remove(BY_FOLDER.keySet().iterator().next());
            }
        }
    }

    private static boolean hasYearBefore(Path folder, SharedScheme scheme) {
        return Files.exists(folder.resolve("../" + (scheme.scheme().year() - 1)).normalize());
    }

    /** Returns what a folder and its own folders contain, in order; nothing if that cannot be listed. */
    static List<String> entriesOf(Path folder) {
        try (var entries = Files.walk(folder, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
            return entries.map(entry -> entry + (Files.isDirectory(entry) ? "/" : ""))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static Path key(Path folder) {
        return folder.toAbsolutePath().normalize();
    }
}
