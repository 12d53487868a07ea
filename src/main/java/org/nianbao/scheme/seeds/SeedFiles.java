package org.nianbao.scheme.seeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;

/** The files of a scheme's folder, as YAML entries or CSV lines; those that cannot be read are faults. */
final class SeedFiles {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path folder;
    private final Faults faults;
    private final Map<String, String> read = new TreeMap<>();
    private final Map<String, Optional<MappingNode>> composed = new HashMap<>();

    SeedFiles(Path folder, Faults faults) {
        this.folder = folder;
        this.faults = faults;
    }

    /** A line of a CSV file, by the headings of its columns. */
    record Line(int number, Map<String, String> values) {

        String value(String heading) {
            return values.getOrDefault(heading, "").strip();
        }
    }

    /** The files of another folder, named from this one; what is wrong with them is nobody's fault here. */
    SeedFiles in(String otherFolder) {
        return new SeedFiles(folder.resolve(otherFolder).normalize(), new Faults());
    }

    /** Whether there is a file or folder of that name; some may be left out. */
    boolean has(String file) {
        return Files.exists(folder.resolve(file));
    }

    /** The names, relative to the scheme's folder, of the files in one of its folders that end so, in order. */
    List<String> filesIn(String subfolder, String ending) {
        try (var files = Files.list(folder.resolve(subfolder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .sorted()
                    .map(name -> subfolder + "/" + name)
                    .toList();
        } catch (NoSuchFileException e) {
            faults.add(subfolder, 0, "没有这个文件夹");
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The mapping that a YAML file is, or empty and a fault; each call answers it anew, the file is read once. */
    Optional<Entry> yaml(String file) {
        return composed.computeIfAbsent(file, unread -> text(unread).flatMap(text -> compose(unread, text)))
                .map(mapping -> new Entry(file, mapping, faults));
    }

    private Optional<MappingNode> compose(String file, String text) {
        try {
            var node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (node instanceof MappingNode mapping) {
                return Optional.of(mapping);
            }
            faults.add(file, 1, "应是“名称: 值”的形式");
        } catch (MarkedYAMLException e) {
            var mark = mark(e);
            faults.add(
                    file,
                    mark == null ? 0 : mark.getLine() + 1,
                    "YAML 写法有误，请检查缩进、引号和冒号后的空格（%s）".formatted(e.getProblem()));
        }
        return Optional.empty();
    }

    /** Where a word begins that does not end as it should, or else where the structure does not hold. */
    private static @Nullable Mark mark(MarkedYAMLException e) {
        var scanning = e.getContext() != null && e.getContext().startsWith("while scanning");
        return scanning ? e.getContextMark() : e.getProblemMark();
    }

    /** The headings of a CSV file, or none and a fault. */
    List<String> headings(String file) {
        return text(file)
                .flatMap(text -> text.lines().findFirst())
                .map(line -> List.of(line.split(",")))
                .orElse(List.of());
    }

    /** The lines of a CSV file that has these headings, or none and a fault. */
    List<Line> csv(String file, String... headings) {
        return csv(file, List.of(headings));
    }

    List<Line> csv(String file, List<String> headings) {
        return text(file).map(text -> lines(file, text, headings)).orElse(List.of());
    }

    private List<Line> lines(String file, String text, List<String> headings) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (var parser = CSVParser.parse(text, format)) {
            if (!parser.getHeaderNames().equals(headings)) {
                faults.add(file, 1, "标题行应是 " + String.join(",", headings));
                return List.of();
            }
            var lines = new ArrayList<Line>();
            for (var record : parser) {
                line(file, parser, record, headings.size()).forEach(lines::add);
            }
            return lines;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            faults.add(file, 0, "不能按 CSV 读取：" + e.getMessage());
            return List.of();
        }
    }

    private Stream<Line> line(String file, CSVParser parser, CSVRecord record, int columns) {
        var number = Math.toIntExact(parser.getCurrentLineNumber());
        if (record.size() != columns) {
            faults.add(file, number, "应有 %d 栏，实有 %d 栏".formatted(columns, record.size()));
            return Stream.empty();
        }
        return Stream.of(new Line(number, record.toMap()));
    }

    /** The SHA-256 of the names and texts of all files that were read. */
    String digest() {
        return digest("", file -> true);
    }

    /** The SHA-256 of a text, and of the names and texts of those files that were read whose names are chosen. */
    String digest(String before, Predicate<String> chosen) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before.getBytes(UTF_8));
            read.forEach((file, text) -> {
                if (chosen.test(file)) {
                    digest.update((file + '\0' + text + '\0').getBytes(UTF_8));
                }
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<String> text(String file) {
        try {
            var text = Files.readString(folder.resolve(file), UTF_8);
            read.put(file, text);
            return Optional.of(!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
        } catch (NoSuchFileException e) {
            faults.add(file, 0, "没有这个文件");
        } catch (CharacterCodingException e) {
            faults.add(file, 0, "不是 UTF-8 编码，请另存为 UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.empty();
    }
}
