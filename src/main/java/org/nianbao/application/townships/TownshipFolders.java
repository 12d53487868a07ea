package org.nianbao.application.townships;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nianbao.application.Exit;
import org.nianbao.application.Failure;
import org.nianbao.application.GivenPath;
import org.nianbao.application.RequestParameter;
import org.nianbao.application.UsageException;
import org.nianbao.job.ForeignNames;
import org.nianbao.job.PassedOver;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Township;
import org.nianbao.scheme.Unit;
import org.nianbao.scheme.seeds.SharedScheme;
import org.nianbao.submission.DisplayText;

/** The folders of many townships by name: those that a run can process, and the faults of the others. */
public final class TownshipFolders {

    private final Map<String, Path> sound = new TreeMap<>();
    private final Map<String, Failure> faulty = new TreeMap<>();
    private final Map<String, Township> townships = new TreeMap<>();

    /** The owner of each code of a township or unit: no two townships may have the same. */
    private final Map<String, String> owners = new HashMap<>();

    private TownshipFolders() {}

    /** Reads the subfolders of a folder by name, each once; their content is not kept. */
    public static TownshipFolders in(Path folder, SharedScheme shared) {
        GivenPath.folder(folder, RequestParameter.TOWNSHIPS);
        if (!Files.isDirectory(folder)) {
            throw new UsageException("没有 %s 这个文件夹，其中每个乡镇要有一个子文件夹".formatted(folder));
        }
        var folders = new TownshipFolders();
        visible(folder)
                .filter(Files::isDirectory)
                .filter(township ->
                        !ForeignNames.isForeign(township.getFileName().toString()))
                .forEach(township -> folders.add(township, shared));
        if (folders.names().isEmpty()) {
            throw new UsageException("%s 中没有乡镇的文件夹，每个乡镇要有一个，其中有 township.yaml 和 units.csv".formatted(folder));
        }
        return folders;
    }

    private void add(Path township, SharedScheme shared) {
        var name = township.getFileName().toString();
        try {
            var scheme = shared.of(township);
            var taken = taken(scheme, name);
            if (taken.isEmpty()) {
                sound.put(name, township);
                townships.put(name, scheme.township());
            } else {
                faulty.put(name, new Failure(Exit.USAGE, taken));
            }
        } catch (RuntimeException | Error e) {
            faulty.put(name, Failure.of(e));
        }
    }

    private List<String> taken(Scheme scheme, String name) {
        var codes = new ArrayList<>(List.of(scheme.township().code()));
        scheme.register().units().stream().map(Unit::code).distinct().forEach(codes::add);
        var taken = codes.stream()
                .filter(owners::containsKey)
                .map(code -> "区划代码 %s 已是“%s”的，两个乡镇不能有同一个代码".formatted(code, owners.get(code)))
                .distinct()
                .toList();
        if (taken.isEmpty()) {
            codes.forEach(code -> owners.put(code, name));
        }
        return taken;
    }

    /** Returns the townships that can be processed, by the names of their folders. */
    public Map<String, Path> sound() {
        return sound;
    }

    /** Returns the townships of these folders, by the names of the folders. */
    public Map<String, Township> townships() {
        return townships;
    }

    /** Returns the faults of the others. */
    public Map<String, Failure> faulty() {
        return faulty;
    }

    /** Returns the entries of a folder of inboxes that belong to no township. */
    public List<String> strangers(Path inbox) {
        var names = names();
        return visible(inbox)
                .map(entry -> entry.getFileName().toString())
                .filter(name -> !names.contains(name) && !ForeignNames.isForeign(name))
                .toList();
    }

    /** Returns the files that programs left in a folder of inboxes; they were sent to no township. */
    public static List<PassedOver> foreign(Path inbox) {
        return visible(inbox)
                .map(entry -> entry.getFileName().toString())
                .filter(ForeignNames::isForeign)
                .map(name -> new PassedOver(DisplayText.text(name), PassedOver.Reason.FOREIGN))
                .toList();
    }

    private Set<String> names() {
        return Stream.of(sound, faulty).flatMap(some -> some.keySet().stream()).collect(toSet());
    }

    private static Stream<Path> visible(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith(".")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
