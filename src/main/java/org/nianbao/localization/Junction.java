package org.nianbao.localization;

import java.util.BitSet;
import java.util.List;

/** Conditions of which all must hold, or at least one. */
public final class Junction implements Condition {

    private final boolean all;
    private final List<Condition> parts;
    private final BitSet cells = new BitSet();

    private Junction(boolean all, List<Condition> parts) {
        this.all = all;
        this.parts = List.copyOf(parts);
        this.parts.forEach(part -> cells.or(part.cells()));
    }

    /** Returns the condition that all of these hold. */
    public static Condition all(List<Condition> parts) {
        return of(true, parts);
    }

    /** Returns the condition that one of these holds. */
    public static Condition any(List<Condition> parts) {
        return of(false, parts);
    }

    /** A part that depends on no cell decides, or does not matter. */
    private static Condition of(boolean all, List<Condition> parts) {
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

    List<Condition> parts() {
        return parts;
    }

    @Override
    public boolean holds() {
        return all ? parts.stream().allMatch(Condition::holds) : parts.stream().anyMatch(Condition::holds);
    }

    @Override
    public Condition negated() {
        return of(!all, parts.stream().map(Condition::negated).toList());
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
