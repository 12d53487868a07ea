package org.nianbao.scheme.seeds;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.nianbao.scheme.SchemeException;
import org.nianbao.scheme.SchemeFault;

/**
 * Collects faults. Reading continues after each, so that one check of the scheme finds them all. They are reported file
 * by file; a file comes before the files that depend on it.
 */
final class FaultCollector {

    /** The beginnings or endings of file names, in the order of their dependence. */
    private static final List<String> FILES = List.of(
            TownshipFile.NAME,
            RegisterFile.NAME,
            ChangesFile.NAME,
            EditionFile.NAME,
            FormFiles.FOLDER,
            RuleEntries.INTAKE,
            IndicatorFile.NAME);

    private static final Comparator<SchemeFault> ORDER =
            comparingInt(FaultCollector::rank).thenComparing(naturalOrder());

    /** The most faults listed singly. */
    private static final int MOST_TOLD = 8;

    private final List<Met> faults = new ArrayList<>();

    /** A fault and its cause: faults with the same cause are reported once, with all places. */
    private record Met(SchemeFault fault, String cause) {}

    void add(String file, int line, String message) {
        add(file, line, message, file + "\0" + message);
    }

    /** Adds a fault with its cause, which the message does not state. */
    void add(String file, int line, String message, String cause) {
        faults.add(new Met(new SchemeFault(file, line, message), cause));
    }

    int count() {
        return faults.size();
    }

    /** Removes and returns the faults that were added after there were so many. */
    List<SchemeFault> takenSince(int earlier) {
        var later = faults.subList(earlier, faults.size());
        var taken = told(later);
        later.clear();
        return taken;
    }

    Optional<SchemeFault> first() {
        return faults.stream().map(Met::fault).min(ORDER);
    }

    /** Throws the faults as those of a folder, if there are any. */
    void throwIfAny(Path folder) {
        if (!faults.isEmpty()) {
            throw new SchemeException(folder, told(faults));
        }
    }

    private static List<SchemeFault> told(List<Met> met) {
        return met.stream()
                .sorted(comparing(Met::fault, ORDER))
                .collect(groupingBy(Met::cause, LinkedHashMap::new, mapping(Met::fault, toList())))
                .values()
                .stream()
                .map(FaultCollector::once)
                .toList();
    }

    /** Returns the first of several faults with one cause, with the places of the others. */
    private static SchemeFault once(List<SchemeFault> same) {
        var first = same.get(0);
        var others = same.stream()
                .map(fault -> place(first.file(), fault))
                .filter(not(place(first.file(), first)::equals))
                .distinct()
                .toList();
        var more = others.size() > MOST_TOLD ? " 等 %d 处".formatted(others.size()) : "";
        return others.isEmpty()
                ? first
                : new SchemeFault(
                        first.file(),
                        first.line(),
                        first.message()
                                + "；同样的还有 "
                                + others.stream().limit(MOST_TOLD).collect(joining("、"))
                                + more);
    }

    private static String place(String here, SchemeFault fault) {
        var line = "第%d行".formatted(fault.line());
        return fault.file().equals(here) ? line : fault.line() == 0 ? fault.file() : fault.file() + " " + line;
    }

    private static int rank(SchemeFault fault) {
        for (int i = 0; i < FILES.size(); i++) {
            if (fault.file().startsWith(FILES.get(i)) || fault.file().endsWith("/" + FILES.get(i))) {
                return i;
            }
        }
        return FILES.size();
    }
}
