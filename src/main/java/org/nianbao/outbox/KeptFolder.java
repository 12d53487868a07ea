package org.nianbao.outbox;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A folder whose files follow what there is to say: they come, change and go.
 *
 * <p>People work in the folder, too. What was put there, hash by hash, stands in a file of its own; a file that is not
 * in it, or that somebody has changed since, is never removed, and only replaced when there is something new to say.
 *
 * <pre>
 * a3f1…  金星村_退回.xlsx
 * </pre>
 */
public record KeptFolder(Path folder) {

    /** The file that says what was put into the folder, in the form that {@code sha256sum -c} reads. */
    private static final String RECORD = ".nianbao";

    private static final String GAP = "  ";

    /** Whether a folder was made to hold anything. */
    public static boolean holdsAny(Path folder) {
        return Files.exists(folder.resolve(RECORD));
    }

    /**
     * Makes the folder hold these files, by name, and none of those that it was made to hold before.
     *
     * <p>What is about to be put there is recorded first, beside what is there: should this be cut off in the middle, the
     * next time knows both for our own.
     */
    public void hold(Map<String, byte[]> files) throws IOException {
        if (files.isEmpty() && !Files.isDirectory(folder)) {
            return;
        }
        var before = recorded();
        var now = new TreeMap<String, Set<String>>();
        files.forEach((name, bytes) -> now.put(name, Set.of(WholeFile.sha256(bytes))));
        record(both(before, now));
        for (var file : files.entrySet()) {
            var target = folder.resolve(file.getKey());
            if (!Objects.equals(now.get(file.getKey()), before.get(file.getKey())) || !Files.exists(target)) {
                WholeFile.write(target, file.getValue());
            }
        }
        for (var old : before.entrySet()) {
            if (!now.containsKey(old.getKey())) {
                removeIfUntouched(folder.resolve(old.getKey()), old.getValue());
            }
        }
        record(now);
    }

    private static Map<String, Set<String>> both(Map<String, Set<String>> before, Map<String, Set<String>> now) {
        var both = new TreeMap<String, Set<String>>();
        Stream.of(before, now)
                .forEach(record -> record.forEach((name, hashes) -> both.merge(name, hashes, KeptFolder::either)));
        return both;
    }

    private static Set<String> either(Set<String> one, Set<String> other) {
        return Stream.of(one, other).flatMap(Set::stream).collect(toCollection(TreeSet::new));
    }

    private Map<String, Set<String>> recorded() throws IOException {
        var recorded = new TreeMap<String, Set<String>>();
        var file = folder.resolve(RECORD);
        if (Files.isRegularFile(file)) {
            for (var line : Files.readAllLines(file)) {
                var parts = line.split(GAP, 2);
                if (parts.length == 2 && !parts[1].contains("/") && !parts[1].contains("\\")) {
                    recorded.merge(parts[1], Set.of(parts[0]), KeptFolder::either);
                }
            }
        }
        return recorded;
    }

    private static void removeIfUntouched(Path file, Set<String> ours) throws IOException {
        if (Files.isRegularFile(file) && ours.contains(WholeFile.sha256(Files.readAllBytes(file)))) {
            Files.delete(file);
        }
    }

    private void record(Map<String, Set<String>> now) throws IOException {
        if (now.isEmpty()) {
            Files.deleteIfExists(folder.resolve(RECORD));
            return;
        }
        var lines = now.entrySet().stream()
                .flatMap(file -> file.getValue().stream().map(hash -> hash + GAP + file.getKey() + "\n"))
                .collect(joining());
        WholeFile.write(folder.resolve(RECORD), lines.getBytes(StandardCharsets.UTF_8));
    }
}
