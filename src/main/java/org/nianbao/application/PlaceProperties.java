package org.nianbao.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * The places set by {@code NIANBAO_INBOX} and the like in the environment, or by {@code nianbao.inbox} and the like in
 * an {@code application.yaml} or {@code application.properties} where Spring Boot finds one. A request takes
 * precedence. If nothing can be set, nothing is searched: that would make {@code check} slower by a twentieth.
 *
 * @param home the folder that has the others where nothing else is said: {@code seeds}, {@code inbox/<year>} and so on
 * @param seeds the folder of the schemes
 * @param inbox the folder into which the units' workbooks are put
 * @param data the program's own folder
 * @param out the folder of releases, and of what goes back to the units
 */
@ConfigurationProperties("nianbao")
public record PlaceProperties(
        @Nullable Path home,
        @Nullable Path seeds,
        @Nullable Path inbox,
        @Nullable Path data,
        @Nullable Path out) {

    /** The launcher has variables of its own, such as {@code NIANBAO_JAVA_OPTIONS}, which set no place. */
    private static final Pattern NAMED = Pattern.compile("nianbao[._](home|seeds|inbox|data|out)|spring[._].*");

    /**
     * Reads the settings before there is an application, because the year depends on them.
     *
     * @param springArguments such as {@code --spring.config.location=…}
     */
    public static PlaceProperties read(List<String> springArguments) {
        return springArguments.isEmpty() && !isAnyNamed() && !isAnyFile()
                ? new PlaceProperties(null, null, null, null, null)
                : bound(springArguments);
    }

    /**
     * Returns whether the environment or the system properties name one of our settings, or another location of the
     * files.
     */
    private static boolean isAnyNamed() {
        return Stream.concat(System.getenv().keySet().stream(), System.getProperties().stringPropertyNames().stream())
                .anyMatch(name -> NAMED.matcher(name.toLowerCase(Locale.ROOT)).matches());
    }

    /** Returns whether there is a file, or a folder that may hold one, where Spring Boot looks by default. */
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
