package org.nianbao.job;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.util.function.SingletonSupplier;

/** Identifies this build of the program, because another build may process the same file differently. */
final class ProgramBuild {

    /** Separates an archive from the path in it, in Java's URLs. */
    private static final String IN_ARCHIVE = "!/";

    private static final SingletonSupplier<String> SHA256 = SingletonSupplier.of(ProgramBuild::hashed);

    private ProgramBuild() {}

    /** Returns the SHA-256 of the program's own code. If the code is unreadable, the build equals no other. */
    static String sha256() {
        return SHA256.obtain();
    }

    private static String hashed() {
        try {
            var digest = Archive.sha256();
            for (var file : files(place())) {
                add(file, digest);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | RuntimeException unknown) {
            return UUID.randomUUID().toString();
        }
    }

    /** Returns where the code is: a folder, or an archive, possibly inside another one. */
    private static Path place() {
        var address = ProgramBuild.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();
        var outer = address.replaceFirst("^(jar:|nested:)+", "").replaceFirst("^/", "file:///");
        var inner = outer.indexOf("/!");
        var end = inner >= 0 ? inner : outer.indexOf(IN_ARCHIVE);
        return Path.of(URI.create(end >= 0 ? outer.substring(0, end) : outer));
    }

    private static List<Path> files(Path place) throws IOException {
        try (var files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void add(Path file, MessageDigest digest) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
    }
}
