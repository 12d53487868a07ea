package org.nianbao;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Draws the packages and their arrows from the code, and holds {@code src/docs/packages.md} against the drawing. */
class PackageDrawingTests {

    private static final Path SOURCES = Path.of("src/main/java/org/nianbao");
    private static final Path DRAWING = Path.of("src/docs/packages.md");
    private static final String ROOT = "org.nianbao.";
    private static final Pattern FIRST_SENTENCE = Pattern.compile("/\\*\\*(.+?)\\.(?=\\s)", Pattern.DOTALL);

    @Test
    void theDrawingShowsThePackagesAsTheyAre() throws IOException {
        var drawing = drawing();
        if ("rewrite".equals(System.getProperty("golden"))) {
            Files.writeString(DRAWING, drawing);
        }
        assertThat(Files.readString(DRAWING))
                .as("%s; make golden draws it anew", DRAWING)
                .isEqualTo(drawing);
    }

    private static String drawing() throws IOException {
        var arrows = arrows();
        var lines = arrows.entrySet().stream()
                .flatMap(
                        from -> direct(from.getKey(), arrows).stream().map(to -> "    " + from.getKey() + " --> " + to))
                .collect(joining("\n"));
        return """
                # Packages

                `PackageDrawingTests` draws this page from the code. An arrow means "uses"; what can be reached by other arrows
                has none of its own. The way of a submission goes from the bottom to the top: `workbook` reads it, `review` judges it,
                `ledger` keeps it, `consolidate` adds it up and `release` prints it.

                ```mermaid
                flowchart TD
                %s
                ```

                | package | what it is |
                |---|---|
                %s
                """.formatted(lines, rooms().collect(joining("\n")));
    }

    /** Which package of the first level uses which. */
    private static Map<String, Set<String>> arrows() {
        var arrows = new TreeMap<String, Set<String>>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.nianbao").stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(PackageDrawingTests::crossesPackages)
                        .forEach(dependency -> arrows.computeIfAbsent(
                                        firstLevel(dependency.getOriginClass()), from -> new TreeSet<>())
                                .add(firstLevel(dependency.getTargetClass())));
        return arrows;
    }

    private static boolean crossesPackages(Dependency dependency) {
        var target = dependency.getTargetClass().getPackageName() + ".";
        return target.startsWith(ROOT)
                && !firstLevel(dependency.getOriginClass()).equals(firstLevel(dependency.getTargetClass()));
    }

    private static String firstLevel(JavaClass type) {
        return type.getPackageName().substring(ROOT.length()).replaceFirst("\\..*", "");
    }

    /** Leaves out what is used by something else that is used. */
    private static Set<String> direct(String from, Map<String, Set<String>> arrows) {
        var used = arrows.get(from);
        var behind =
                used.stream().flatMap(next -> reachable(next, arrows).stream()).collect(toCollection(TreeSet::new));
        return used.stream().filter(next -> !behind.contains(next)).collect(toCollection(TreeSet::new));
    }

    private static Set<String> reachable(String from, Map<String, Set<String>> arrows) {
        var reached = new TreeSet<>(arrows.getOrDefault(from, Set.of()));
        for (var next : List.copyOf(reached)) {
            reached.addAll(reachable(next, arrows));
        }
        return reached;
    }

    private static Stream<String> rooms() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files
                    .filter(file -> file.endsWith("package-info.java"))
                    .sorted(Comparator.comparing(Path::getParent))
                    .map(PackageDrawingTests::room)
                    .toList()
                    .stream();
        }
    }

    private static String room(Path packageInfo) {
        try {
            var sentence = FIRST_SENTENCE.matcher(Files.readString(packageInfo));
            assertThat(sentence.find())
                    .as("%s says what the package is", packageInfo)
                    .isTrue();
            var name = SOURCES.relativize(packageInfo.getParent()).toString().replace('/', '.');
            return "| `%s` | %s |".formatted(name, plain(sentence.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String javadoc) {
        return javadoc.replaceAll("\\s+\\*?\\s*", " ")
                .replaceAll("\\{@(?:code|link) ([^}]+)}", "`$1`")
                .strip();
    }
}
