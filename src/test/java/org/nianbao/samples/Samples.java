package org.nianbao.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the sample workbooks to a folder: the township of 2023, and the faulty files. */
public final class Samples {

    private Samples() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("usage: Samples <target folder>");
        }
        write(Path.of(arguments[0]));
    }

    static void write(Path target) throws IOException {
        for (var file : files().entrySet()) {
            var path = target.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling("."));
            Files.write(path, file.getValue());
        }
    }

    /** Every file by its path below the target. */
    static Map<String, byte[]> files() throws IOException {
        var township = Township.model();
        var files = new LinkedHashMap<String, byte[]>();
        for (var i = 0; i < Habits.ALL.size(); i++) {
            var habit = Habits.ALL.get(i);
            try (var workbook = Book.of(habit, township.reports().get(i)).workbook()) {
                files.put("2023/" + habit.file, Packing.bytes(workbook, habit));
            }
        }
        Faults.of(township).forEach((name, bytes) -> files.put("faulty/" + name, bytes));
        return files;
    }
}
