package org.nianbao.scheme;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;

/** A scheme that cannot be used, with everything that is wrong in it. */
public final class SchemeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Path folder;
    private final transient List<SchemeFault> faults;

    public SchemeException(Path folder, List<SchemeFault> faults) {
        super(faults.stream().map(SchemeFault::toString).collect(joining("\n")));
        this.folder = folder;
        this.faults = List.copyOf(faults);
    }

    /** Where the scheme is: the folder of a year, or of one of its townships. */
    public Path folder() {
        return folder;
    }

    /** All faults, in the order in which they are best put right. */
    public List<SchemeFault> faults() {
        return faults;
    }
}
