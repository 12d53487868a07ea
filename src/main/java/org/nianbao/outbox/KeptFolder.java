package org.nianbao.outbox;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

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

    /** Makes the folder hold these files, by name, and none of those that it was made to hold before. */
    public void hold(Map<String, byte[]> files) throws IOException {
        if (files.isEmpty() && !Files.isDirectory(folder)) {
            return;
        }
        var before = before();
        var now = new TreeMap<String, String>();
        for (var file : files.entrySet()) {
            var hash = WholeFile.sha256(file.getValue());
            if (!hash.equals(before.get(file.getKey())) || !Files.exists(folder.resolve(file.getKey()))) {
                WholeFile.write(folder.resolve(file.getKey()), file.getValue());
            }
            now.put(file.getKey(), hash);
        }
        for (var old : before.entrySet()) {
            if (!now.containsKey(old.getKey())) {
                removeIfUntouched(folder.resolve(old.getKey()), old.getValue());
            }
        }
        record(now);
    }

    private Map<String, String> before() throws IOException {
        var before = new TreeMap<String, String>();
        var file = folder.resolve(RECORD);
        if (Files.isRegularFile(file)) {
            for (var line : Files.readAllLines(file)) {
                var parts = line.split(GAP, 2);
                if (parts.length == 2 && !parts[1].contains("/") && !parts[1].contains("\\")) {
                    before.put(parts[1], parts[0]);
                }
            }
        }
        return before;
    }

    private static void removeIfUntouched(Path file, String hash) throws IOException {
        if (Files.isRegularFile(file)
                && WholeFile.sha256(Files.readAllBytes(file)).equals(hash)) {
            Files.delete(file);
        }
    }

    private void record(Map<String, String> now) throws IOException {
        if (now.isEmpty()) {
            Files.deleteIfExists(folder.resolve(RECORD));
            return;
        }
        var lines = now.entrySet().stream()
                .map(file -> file.getValue() + GAP + file.getKey() + "\n")
                .collect(joining());
        WholeFile.write(folder.resolve(RECORD), lines.getBytes(StandardCharsets.UTF_8));
    }
}
