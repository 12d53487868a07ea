package org.nianbao.scheme.seeds;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nianbao.scheme.SchemeException;
import org.nianbao.scheme.SchemeFault;

/**
 * The faults met so far; reading goes on after each, so that one look at the scheme finds them all. They are told file by file,
 * those of a file before those of the files that make use of what it says.
 */
final class Faults {

    /** How the names of files begin or end, in the order in which files build upon one another. */
    private static final List<String> FILES = List.of(
            TownshipFile.NAME,
            RegisterFile.NAME,
            ChangesFile.NAME,
            EditionFile.NAME,
            FormFiles.FOLDER,
            RuleEntries.INTAKE,
            IndicatorFile.NAME);

    private static final Comparator<SchemeFault> ORDER =
            comparingInt(Faults::place).thenComparing(naturalOrder());

    private final List<SchemeFault> faults = new ArrayList<>();

    void add(String file, int line, String message) {
        faults.add(new SchemeFault(file, line, message));
    }

    int count() {
        return faults.size();
    }

    Optional<SchemeFault> first() {
        return faults.stream().min(ORDER);
    }

    /** Throws them, if there are any, as those of a folder. */
    void throwIfAny(Path folder) {
        if (!faults.isEmpty()) {
            throw new SchemeException(
                    folder, faults.stream().distinct().sorted(ORDER).toList());
        }
    }

    private static int place(SchemeFault fault) {
        for (int i = 0; i < FILES.size(); i++) {
            if (fault.file().startsWith(FILES.get(i)) || fault.file().endsWith("/" + FILES.get(i))) {
                return i;
            }
        }
        return FILES.size();
    }
}
