package org.nianbao.scheme;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A scheme that cannot be used, with everything that is wrong in it. */
public final class SchemeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<SchemeFault> faults;

    public SchemeException(List<SchemeFault> faults) {
        super(faults.stream().map(SchemeFault::toString).collect(joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** All faults, in the order in which they are best put right. */
    public List<SchemeFault> faults() {
        return faults;
    }
}
