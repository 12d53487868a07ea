package org.nianbao.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * A server's home whose data and tables were made once for all tests of a build, to be copied by each that is about
 * neither. The server's program is not copied, but linked to.
 */
public final class PreparedServer {

    private static final Path TARGET = Path.of("target/prepared-server");
    private static final int PAGE = 4096;

    private PreparedServer() {}

    private static final class Model {

        private static final List<String> DEPENDS_ON = List.of(
                "classpath:org/nianbao/server/DataFolder.class",
                "classpath:org/nianbao/server/ServerProgram.class",
                "classpath:org/nianbao/server/BundledBinaries.class",
                "classpath:db/migration/*");

        static final ServerHome HOME = home();

        private static ServerHome home() {
            try {
                Files.createDirectories(TARGET);
                try (var lock =
                        FileChannel.open(TARGET.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                    lock.lock();
                    return ServerHome.at(ServerHome.at(TARGET).filledOnce(digest(), Model::fill));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void fill(Path folder) {
            try (var server = Servers.ready(folder)) {
                Flyway.configure()
                        .dataSource(server.jdbcUrl(), server.username(), server.password())
                        .load()
                        .migrate();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /** Of all that it depends on, so that one of an earlier build is not taken for that of this one. */
        private static String digest() throws IOException {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                for (var pattern : DEPENDS_ON) {
                    for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                        digest.update(String.valueOf(resource.getFilename()).getBytes(UTF_8));
                        digest.update(resource.getContentAsByteArray());
                    }
                }
                return HexFormat.of().formatHex(digest.digest(), 0, 8);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Starts a server in a folder that is not there yet or empty, and waits until it is ready. */
    public static EmbeddedServer start(Path folder) throws InterruptedException {
        putInto(folder);
        return Servers.ready(folder);
    }

    /** Makes a folder the home of a server that was never started. */
    public static void putInto(Path folder) {
        try {
            var home = ServerHome.at(folder);
            for (var part : parts(Model.HOME.folder())) {
                var target = home.folder().resolve(part.getFileName());
                if (part.endsWith(ServerHome.DATA)) {
                    copyFolder(part, target);
                } else {
                    Files.createSymbolicLink(target, part);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a home away again if no server was ever started in it. */
    public static void takeBack(Path folder) {
        try {
            if (Files.notExists(ServerHome.at(folder).log().file())) {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The data and, where it was brought along, the program. */
    private static List<Path> parts(Path home) throws IOException {
        try (var parts = Files.list(home)) {
            return parts.filter(part -> part.endsWith(ServerHome.DATA)
                            || part.getFileName().toString().startsWith("mariadb-"))
                    .toList();
        }
    }

    private static void copyFolder(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectory(target);
                } else {
                    copyFile(file, target);
                }
                Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(file));
            }
        }
    }

    /** Leaves out the pages that hold nothing, which are nearly all of 90 MB. */
    private static void copyFile(Path from, Path to) throws IOException {
        var empty = ByteBuffer.allocate(PAGE);
        try (var in = FileChannel.open(from);
                var out = FileChannel.open(
                        to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            var size = (int) in.size();
            var content = in.map(FileChannel.MapMode.READ_ONLY, 0, size);
            for (int at = 0; at < size; at += PAGE) {
                var page = content.slice(at, Math.min(PAGE, size - at));
                if (size - at <= PAGE || !page.equals(empty)) {
                    out.write(page, at);
                }
            }
        }
    }
}
