package org.nianbao.scheme.seeds;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.scheme.SchemeException;
import org.nianbao.scheme.SchemeFault;

/** The faults met so far; reading goes on after each, so that one look at the scheme finds them all. */
final class Faults {

    private final List<SchemeFault> faults = new ArrayList<>();

    void add(String file, int line, String message) {
        faults.add(new SchemeFault(file, line, message));
    }

    int count() {
        return faults.size();
    }

    void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new SchemeException(faults.stream().distinct().toList());
        }
    }
}
