package org.nianbao.job;

import static java.util.Comparator.comparing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.nianbao.ledger.KeptFile;

/**
 * The result of comparing the archive with the ledger: files that the ledger names but the archive lacks or has in
 * another state, and files that no entry names.
 *
 * @param sound the number of files that are unchanged since they were kept
 * @param superfluous files that no entry names; a killed run leaves such files, and the next run uses them
 */
public record ArchiveCheck(int sound, List<Damage> damaged, List<Path> superfluous) {

    public ArchiveCheck {
        damaged = List.copyOf(damaged);
        superfluous = List.copyOf(superfluous);
    }

    /**
     * A file that differs from what was kept.
     *
     * @param condition the condition found, in Chinese
     */
    public record Damage(KeptFile file, Path path, String condition) {}

    public boolean holds() {
        return damaged.isEmpty();
    }

    /** Checks all named files and all files in the archive; hashes every file. */
    static ArchiveCheck of(Places places, List<KeptFile> named) {
        var submissions = Archive.ofSubmissions(places);
        var releases = Archive.ofReleases(places);
        var conditions = new HashMap<Path, Archive.Condition>();
        var damaged = named.stream()
                .map(file -> damage(file, file.issued() ? releases : submissions, conditions))
                .filter(damage -> !damage.condition().equals(Archive.Condition.INTACT.chinese()))
                .toList();
        var there = new TreeSet<>(comparing(Path::toString));
        Stream.of(submissions, releases).forEach(archive -> there.addAll(archive.files()));
        there.removeAll(conditions.keySet());
        return new ArchiveCheck(sound(conditions), damaged, List.copyOf(there));
    }

    private static Damage damage(KeptFile file, Archive archive, Map<Path, Archive.Condition> conditions) {
        var path = archive.path(file.sha256());
        var condition = conditions.computeIfAbsent(path, one -> archive.condition(file.sha256()));
        return new Damage(file, path, condition.chinese());
    }

    private static int sound(Map<Path, Archive.Condition> conditions) {
        return (int) conditions.values().stream()
                .filter(condition -> condition == Archive.Condition.INTACT)
                .count();
    }
}
