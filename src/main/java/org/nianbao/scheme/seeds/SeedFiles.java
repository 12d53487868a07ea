package org.nianbao.scheme.seeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.yaml.snakeyaml.nodes.MappingNode;

/** The files of a scheme's folder, as YAML entries or CSV lines; unreadable ones are faults. */
final class SeedFiles {

    private final Path folder;
    private final FaultCollector faults;
    private final Map<String, String> read = new TreeMap<>();
    private final Map<String, Optional<MappingNode>> composed = new HashMap<>();

    SeedFiles(Path folder, FaultCollector faults) {
        this.folder = folder;
        this.faults = faults;
    }

    /** Returns the files of another folder, relative to this one, with their own faults. */
    SeedFiles in(String otherFolder, FaultCollector faultsThere) {
        return new SeedFiles(folder.resolve(otherFolder).normalize(), faultsThere);
    }

    /** Returns the faults that were found in the files. */
    FaultCollector faults() {
        return faults;
    }

    /** Returns whether a file or folder of that name exists; some may be missing. */
    boolean has(String file) {
        return Files.exists(folder.resolve(file));
    }

    boolean isFolder(String name) {
        return Files.isDirectory(folder.resolve(name));
    }

    /**
     * Returns the names, relative to the scheme's folder, of the files in one of its folders with an ending, in order.
     */
    List<String> filesIn(String subfolder, String ending) {
        return namesIn(subfolder).stream()
                .filter(name -> name.endsWith(ending) && !MisnamedFile.isHidden(name))
                .map(name -> subfolder + "/" + name)
                .toList();
    }

    /** Reports and returns the files in a folder that should have an ending, but do not; they are not read. */
    List<String> misnamedIn(String subfolder, String ending) {
        if (!Files.isDirectory(folder.resolve(subfolder))) {
            return List.of();
        }
        var misnamed = namesIn(subfolder).stream()
                .flatMap(name -> MisnamedFile.endingIn(ending, name).stream())
                .toList();
        misnamed.forEach(file -> faults.add(subfolder + "/" + file.name(), 0, file.message()));
        return misnamed.stream().map(MisnamedFile::name).toList();
    }

    /** Reports files whose names resemble the known ones but differ, because they would not be read. */
    void requireNames(Set<String> known) {
        known.stream().sorted().filter(name -> !has(name)).forEach(this::misnamed);
    }

    /** Reports and returns the file that is probably meant by the name of one that does not exist. */
    private Optional<MisnamedFile> misnamed(String right) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        var files = namesIn("").stream()
                .filter(name -> !Files.isDirectory(folder.resolve(name)))
                .toList();
        var found = MisnamedFile.meant(right, files);
        found.ifPresent(file -> faults.add(file.name(), 0, file.message()));
        return found;
    }

    /** Requires that a folder whose name is a year holds the scheme of that year. */
    void requireYear(int year) {
        var name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        if (year > 0 && name.matches("20\\d\\d") && !name.equals(Integer.toString(year))) {
            yaml(EditionFile.NAME)
                    .ifPresent(edition ->
                            edition.fault("year", "文件夹是 %s，year 写的却是 %d：请改 year，或者把文件夹改名为 %2$d".formatted(name, year)));
        }
    }

    private List<String> namesIn(String subfolder) {
        try (var files = Files.list(folder.resolve(subfolder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (NoSuchFileException e) {
            faults.add(subfolder, 0, "没有这个文件夹");
        } catch (NotDirectoryException e) {
            faults.add(subfolder, 0, "应是一个文件夹");
        } catch (IOException e) {
            faults.add(subfolder, 0, "读不出这个文件夹（%s）".formatted(e.getMessage()));
        }
        return List.of();
    }

    /**
     * Returns the mapping of a YAML file, or empty and a fault. Each call returns a new entry; the file is read once.
     */
    Optional<YamlEntry> yaml(String file) {
        return composed.computeIfAbsent(file, unread -> text(unread).flatMap(new SeedYaml(unread, faults)::compose))
                .map(mapping -> new YamlEntry(file, mapping, faults));
    }

    /** Returns the headings of a CSV file, or none and a fault. */
    List<String> headings(String file) {
        return text(file).map(table(file)::headings).orElse(List.of());
    }

    /** Returns the lines of a CSV file with these headings, or none and a fault. */
    List<SeedTable.Line> csv(String file, String... headings) {
        return csv(file, List.of(headings));
    }

    List<SeedTable.Line> csv(String file, List<String> headings) {
        return text(file).map(text -> table(file).lines(text, headings)).orElse(List.of());
    }

    private SeedTable table(String file) {
        return new SeedTable(file, faults);
    }

    /** Returns the names and texts of all files that were read. */
    Map<String, String> texts() {
        return Map.copyOf(read);
    }

    /** Returns the SHA-256 of the names and texts of all files that were read. */
    String digest() {
        return digest("", file -> true);
    }

    /** Returns the SHA-256 of a text, and of the names and texts of the chosen files that were read. */
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
        if (!has(file) && misnamed(file).isPresent()) {
            return Optional.empty();
        }
        var text = new SeedText(file, faults).read(folder.resolve(file));
        text.ifPresent(known -> read.put(file, known));
        return text.map(SeedText::withoutMark);
    }
}
