package org.nianbao.outbox;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The record of what was put into a folder: each file by its name, with the hash of its bytes and, in a remark, what it
 * was made of.
 *
 * <p>A file that is about to be put there is written down first, below what is there. Should this be cut off in the
 * middle, it has two hashes, both of them ours, and what is there need not be made of what is said.
 */
final class KeptRecord {

    /** The file that holds the record, in the form that {@code sha256sum -c} reads. */
    static final String NAME = ".nianbao";

    private static final String GAP = "  ";
    private static final String REMARK = "# ";

    /** A file that was put there; its basis is empty if unknown. */
    record Line(String name, String hash, String basis) {

        private String text() {
            var remark = basis.isEmpty() ? "" : REMARK + basis + GAP + name + "\n";
            return remark + hash + GAP + name + "\n";
        }
    }

    private final Path file;
    private final Map<String, List<Line>> byName;
    private final Map<String, List<Line>> byBasis;

    private KeptRecord(Path file, List<Line> lines) {
        this.file = file;
        byName = lines.stream().collect(groupingBy(Line::name, TreeMap::new, toList()));
        byBasis = lines.stream().filter(line -> !line.basis().isEmpty()).collect(groupingBy(Line::basis));
    }

    /** The record of a folder; an empty one if nothing was put there. */
    static KeptRecord of(Path folder) throws IOException {
        var file = folder.resolve(NAME);
        return new KeptRecord(file, Files.isRegularFile(file) ? lines(Files.readAllLines(file)) : List.of());
    }

    private static List<Line> lines(List<String> texts) {
        var bases = new LinkedHashMap<String, String>();
        var lines = new LinkedHashMap<String, Line>();
        for (var text : texts) {
            var parts = text.split(GAP, 2);
            if (parts.length < 2 || parts[1].contains("/") || parts[1].contains("\\")) {
                continue;
            }
            if (parts[0].startsWith(REMARK)) {
                bases.put(parts[1], parts[0].substring(REMARK.length()));
            } else {
                lines.putIfAbsent(text, new Line(parts[1], parts[0], bases.getOrDefault(parts[1], "")));
            }
        }
        return List.copyOf(lines.values());
    }

    /** The present files that were made of some basis; none unless all of them are unchanged. */
    List<Line> madeOf(String basis) {
        var lines = byBasis.getOrDefault(basis, List.of());
        return lines.stream().allMatch(line -> isSure(line) && Files.isRegularFile(file.resolveSibling(line.name())))
                ? lines
                : List.of();
    }

    private boolean isSure(Line line) {
        return byName.getOrDefault(line.name(), List.of()).size() == 1;
    }

    /** Whether a file is there that was written down, and nothing else under its name. */
    boolean has(Line line) {
        return hashes(line.name()).equals(Set.of(line.hash())) && Files.exists(file.resolveSibling(line.name()));
    }

    /** The names of all files that were put there. */
    Set<String> names() {
        return byName.keySet();
    }

    /** The hashes that a file of ours may have. */
    Set<String> hashes(String name) {
        return byName.getOrDefault(name, List.of()).stream().map(Line::hash).collect(toSet());
    }

    /** Writes down files that are about to be put there. */
    void announce(List<Line> lines) throws IOException {
        if (!Files.exists(file)) {
            WholeFile.write(file, new byte[0]);
        }
        var text = lines.stream()
                .map(line -> new Line(line.name(), line.hash(), "").text())
                .collect(joining("", "\n", ""));
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new NotWrittenException(file.resolveSibling("."), e);
        }
    }

    /** Writes down what is there now, and nothing else. */
    void settle(Stream<Line> now) throws IOException {
        var text = now.sorted(comparing(Line::name)).map(Line::text).collect(joining());
        if (text.isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
