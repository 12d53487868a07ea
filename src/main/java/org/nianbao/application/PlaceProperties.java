package org.nianbao.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Where things are, as set by {@code NIANBAO_INBOX} and the like in the environment, or by {@code nianbao.inbox} and the like in
 * an {@code application.yaml} or {@code application.properties} where Spring Boot finds one. What a request says goes before.
 * Where nothing can be set nothing is looked for: {@code check} would take a twentieth longer.
 *
 * @param seeds the folder of the schemes
 * @param inbox the folder that units' workbooks are put into
 * @param data the program's own folder
 * @param out the folder of releases, and of what goes back to the units
 */
@ConfigurationProperties("nianbao")
public record PlaceProperties(
        @Nullable Path seeds,
        @Nullable Path inbox,
        @Nullable Path data,
        @Nullable Path out) {

    /**
     * Reads what is set, before there is an application: which year it is about hangs on it.
     *
     * @param springArguments such as {@code --spring.config.location=…}
     */
    public static PlaceProperties read(List<String> springArguments) {
        return springArguments.isEmpty() && !isAnyNamed() && !isAnyFile()
                ? new PlaceProperties(null, null, null, null)
                : bound(springArguments);
    }

    /** Whether environment or virtual machine name anything that may be ours, or tell Spring Boot where to look. */
    private static boolean isAnyNamed() {
        return Stream.concat(System.getenv().keySet().stream(), System.getProperties().stringPropertyNames().stream())
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).matches("(nianbao|spring)[._].*"));
    }

    /** Whether there is a file where Spring Boot looks for one unless it is told otherwise, or a folder where it may be. */
    private static boolean isAnyFile() {
        var here = Path.of("").toAbsolutePath();
        if (Files.isDirectory(here.resolve("config"))) {
            return true;
        }
        try (var files = Files.newDirectoryStream(here, "application.*")) {
            return files.iterator().hasNext();
        } catch (IOException e) {
            return true;
        }
    }

    private static PlaceProperties bound(List<String> springArguments) {
        var environment = new StandardEnvironment();
        if (!springArguments.isEmpty()) {
            environment
                    .getPropertySources()
                    .addFirst(new SimpleCommandLinePropertySource(springArguments.toArray(String[]::new)));
        }
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return Binder.get(environment).bindOrCreate("nianbao", PlaceProperties.class);
    }
}
