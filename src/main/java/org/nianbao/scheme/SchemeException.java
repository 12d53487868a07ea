package org.nianbao.scheme;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;

/** A scheme is unusable; the exception has all its faults. */
public final class SchemeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Path folder;
    private final transient List<SchemeFault> faults;

    public SchemeException(Path folder, List<SchemeFault> faults) {
        super(faults.stream().map(SchemeFault::toString).collect(joining("\n")));
        this.folder = folder;
        this.faults = List.copyOf(faults);
    }

    /** Returns the folder of the scheme: that of a year, or of one of its townships. */
    public Path folder() {
        return folder;
    }

    /** Returns all faults, in the order in which they are best corrected. */
    public List<SchemeFault> faults() {
        return faults;
    }
}
