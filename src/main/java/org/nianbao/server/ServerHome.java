package org.nianbao.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * The folder in which one server lives. Only its owner can look into it, unless it was there before, and open to others;
 * the data are closed to them in any case.
 *
 * <pre>
 * lock               held by all who use the server
 * mariadb-11.4.5/    the program, where it was brought along
 * data/              the data, and the password that opens them
 * tmp/               what the server needs only while it runs
 * mariadbd.pid       the process id of the server
 * mariadbd.port      the port on which it listens, for all others who use it
 * mariadbd.watch     the process ids of the shells that see to the server
 * mariadbd.exit      how the server ended, if it ended by itself
 * mariadbd.version   the version of the server that has opened the data last
 * mariadbd.log(.1)   what the server said in this run (in the run before)
 * </pre>
 */
record ServerHome(Path folder) {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    /** The folder of what the server needs only while it runs. */
    static final String TEMPORARY = "tmp";

    /** The folder of the data. */
    static final String DATA = "data";

    /** Fills a new folder. */
    interface Filling {
        void fill(Path folder) throws IOException;
    }

    static ServerHome at(Path folder) throws IOException {
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        return new ServerHome(folder.toRealPath());
    }

    Path lock() {
        return folder.resolve("lock");
    }

    Path pidFile() {
        return folder.resolve("mariadbd.pid");
    }

    Path portFile() {
        return folder.resolve("mariadbd.port");
    }

    Path watchFile() {
        return folder.resolve("mariadbd.watch");
    }

    Path exitFile() {
        return folder.resolve("mariadbd.exit");
    }

    /** Where the files of what runs in the home are, but for their endings. */
    Path running() {
        return folder.resolve("mariadbd");
    }

    Path temporary(String name) {
        return folder.resolve(TEMPORARY).resolve(name);
    }

    private Path versionFile() {
        return folder.resolve("mariadbd.version");
    }

    /** The version that the data were opened with last; of data that were made before this was kept, the one of then. */
    Optional<ServerVersion> lastOpenedBy() throws IOException {
        if (Files.exists(versionFile())) {
            return ServerVersion.in(Files.readString(versionFile()));
        }
        return Files.exists(folder.resolve(DATA)) ? unpackedBefore() : Optional.empty();
    }

    private Optional<ServerVersion> unpackedBefore() throws IOException {
        try (var programs = Files.newDirectoryStream(folder, "mariadb-*")) {
            return StreamSupport.stream(programs.spliterator(), false)
                    .flatMap(program -> ServerVersion.in(program.getFileName().toString()).stream())
                    .max(Comparator.naturalOrder());
        }
    }

    /** Keeps in mind which server opens the data. */
    void openedBy(Optional<ServerVersion> version) throws IOException {
        if (version.isPresent()) {
            Files.writeString(versionFile(), version.get() + "\n");
        }
    }

    /** The data, once they were made. */
    DataFolder data() {
        return new DataFolder(folder.resolve(DATA));
    }

    /** Removes what a server that was killed has left behind. Servers that share a folder take each other's files away. */
    void clearTemporary() throws IOException {
        var temporary = folder.resolve(TEMPORARY);
        delete(temporary);
        Files.createDirectory(temporary, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    }

    ServerLog log() {
        return new ServerLog(folder.resolve("mariadbd.log"));
    }

    /** The folder of that name, filled if it is not there yet: wholly or not at all, even if the power fails. */
    Path filledOnce(String name, Filling filling) throws IOException {
        var finished = folder.resolve(name);
        if (Files.notExists(finished)) {
            var unfinished = folder.resolve(name + ".tmp");
            delete(unfinished);
            Files.createDirectory(unfinished, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            filling.fill(unfinished);
            writeThrough(unfinished);
            Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
        }
        return finished;
    }

    private static void writeThrough(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
