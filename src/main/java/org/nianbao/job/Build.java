package org.nianbao.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.function.SingletonSupplier;

/** The program as it was built: its own classes and migrations by their content, its libraries by their names. */
final class Build {

    private static final PathMatchingResourcePatternResolver RESOURCES = new PathMatchingResourcePatternResolver();

    private static final Supplier<String> DIGEST = SingletonSupplier.of(Build::computed);

    private Build() {}

    /** The SHA-256 of all that. It takes a while, and is mostly not asked for. */
    static String digest() {
        return DIGEST.get();
    }

    private static String computed() {
        var sha256 = Archive.sha256();
        try {
            for (var resource : inOrder("classpath*:org/nianbao/**/*.class")) {
                sha256.update(resource.getContentAsByteArray());
            }
            for (var resource : inOrder("classpath*:db/migration/*.sql")) {
                sha256.update(resource.getContentAsByteArray());
            }
            for (var library : inOrder("classpath*:META-INF/MANIFEST.MF")) {
                sha256.update(archive(library).getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static Resource[] inOrder(String pattern) throws IOException {
        var resources = RESOURCES.getResources(pattern);
        Arrays.sort(resources, Comparator.comparing(Build::address));
        return resources;
    }

    private static String address(Resource resource) {
        try {
            return resource.getURL().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of the archive that a manifest is of, wherever that lies. */
    private static String archive(Resource manifest) {
        return address(manifest).replaceFirst("!?/META-INF/MANIFEST\\.MF$", "").replaceFirst("^.*/", "");
    }
}
