package org.nianbao.job;

import java.util.List;

/** A step of a run failed, by no unit's fault; its cause tells why. What the run entered before stays entered. */
public final class RunFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RunFailedException(List<Throwable> causes) {
        super("a step failed", causes.isEmpty() ? null : causes.get(0));
    }
}
