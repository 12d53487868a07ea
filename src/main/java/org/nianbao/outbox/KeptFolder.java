package org.nianbao.outbox;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nianbao.outbox.KeptRecord.Line;

/**
 * A folder whose files are added, replaced and removed as their sources are.
 *
 * <p>People work in the folder, too. What was put there, hash by hash, stands in a file of its own; a file that is not
 * in it, or that somebody has changed since, is never removed, and only replaced when there is something new to say.
 * What the files were made of stands there as well: what would be made of the same again is not made again.
 *
 * <pre>
 * # 77c0…  金星村_退回.xlsx
 * a3f1…  金星村_退回.xlsx
 * </pre>
 */
public record KeptFolder(Path folder) {

    /** Whether a folder was made to hold anything. */
    public static boolean holdsAny(Path folder) {
        return Files.exists(folder.resolve(KeptRecord.NAME));
    }

    /**
     * Replaces the files of the folder with those made here, one after the other, and removes its other files of ours.
     *
     * <p>What is about to be put there is recorded first, beside what is there: if this is cut off in the middle, the
     * next run recognises both as ours.
     */
    public void hold(List<Making> makings) throws IOException {
        if (makings.isEmpty() && !Files.isDirectory(folder)) {
            return;
        }
        DraftFile.sweep(folder);
        var record = KeptRecord.of(folder);
        var now = new ArrayList<Line>();
        for (var making : makings) {
            var there = record.madeOf(making.basis());
            now.addAll(there.isEmpty() ? put(making, record) : there);
        }
        var names = new HashSet<String>();
        now.forEach(line -> names.add(line.name()));
        for (var old : record.names()) {
            if (!names.contains(old)) {
                removeIfUntouched(folder.resolve(old), record.hashes(old));
            }
        }
        record.settle(now.stream());
    }

    private List<Line> put(Making making, KeptRecord record) throws IOException {
        var files = making.maker().files();
        var basis = files.size() == making.count() ? making.basis() : "";
        var lines = files.entrySet().stream()
                .map(file -> new Line(file.getKey(), WholeFile.sha256(file.getValue()), basis))
                .toList();
        var news = lines.stream().filter(line -> !record.has(line)).toList();
        if (!news.isEmpty()) {
            record.announce(news);
        }
        for (var line : news) {
            WholeFile.put(folder.resolve(line.name()), requireNonNull(files.get(line.name())), draft -> {});
        }
        return lines;
    }

    private static void removeIfUntouched(Path file, Set<String> ours) throws IOException {
        if (Files.isRegularFile(file) && ours.contains(WholeFile.sha256(Files.readAllBytes(file)))) {
            Files.delete(file);
        }
    }
}
