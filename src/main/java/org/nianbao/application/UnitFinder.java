package org.nianbao.application;

import static java.util.stream.Collectors.joining;

import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;

/** Finds the units that people name. */
public final class UnitFinder {

    private UnitFinder() {}

    /**
     * Returns the unit with a name, an alias or a code.
     *
     * @throws UsageException if there is none; the message names the nearest ones
     */
    public static Unit called(Scheme scheme, String name) {
        return scheme.register().called(name).orElseThrow(() -> {
            var nearest =
                    scheme.register().nearest(name).stream().map(Unit::name).collect(joining("、"));
            return new UsageException("名录中没有“%s”，是否指 %s？".formatted(name, nearest));
        });
    }
}
