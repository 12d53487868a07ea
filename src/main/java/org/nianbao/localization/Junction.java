package org.nianbao.localization;

import java.util.BitSet;
import java.util.List;

/** Conditions of which all must hold, or at least one. */
public final class Junction implements Proposition {

    private final boolean all;
    private final List<Proposition> parts;
    private final BitSet cells = new BitSet();

    private Junction(boolean all, List<Proposition> parts) {
        this.all = all;
        this.parts = List.copyOf(parts);
        this.parts.forEach(part -> cells.or(part.cells()));
    }

    /** Returns the condition that all of these hold. */
    public static Proposition all(List<Proposition> parts) {
        return of(true, parts);
    }

    /** Returns the condition that one of these holds. */
    public static Proposition any(List<Proposition> parts) {
        return of(false, parts);
    }

    /** A part that depends on no cell decides, or does not matter. */
    private static Proposition of(boolean all, List<Proposition> parts) {
        var open = parts.stream()
                .filter(part -> !part.cells().isEmpty() || part.holds() != all)
                .toList();
        return open.stream()
                .filter(part -> part.cells().isEmpty())
                .findFirst()
                .orElseGet(() -> open.size() == 1 ? open.get(0) : new Junction(all, open));
    }

    boolean isOfAll() {
        return all;
    }

    List<Proposition> parts() {
        return parts;
    }

    @Override
    public boolean holds() {
        return all
                ? parts.stream().allMatch(Proposition::holds)
                : parts.stream().anyMatch(Proposition::holds);
    }

    @Override
    public Proposition negated() {
        return of(!all, parts.stream().map(Proposition::negated).toList());
    }

    @Override
    public BitSet cells() {
        return cells;
    }

    @Override
    public String toString() {
        return (all ? "all" : "any") + parts;
    }
}
