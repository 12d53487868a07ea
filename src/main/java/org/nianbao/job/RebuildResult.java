package org.nianbao.job;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of rebuilding a township's year, with all differences from before.
 *
 * @param complete whether all of it was done, without being stopped
 * @param entries the number of journal entries that were repeated
 * @param files the number of files of units that were taken from the archive
 * @param releases the number of releases that were issued
 */
public record RebuildResult(
        boolean complete,
        int entries,
        int files,
        int releases,
        List<DifferentFile> verdicts,
        List<DifferentFigure> figures,
        List<Integer> notMadeAgain) {

    public RebuildResult {
        verdicts = List.copyOf(verdicts);
        figures = List.copyOf(figures);
        notMadeAgain = List.copyOf(notMadeAgain);
    }

    /** A file that has another verdict. */
    public record DifferentFile(String unit, String file, String before, String now) {}

    /** A figure that differs from the last release, or that only one of the two has. */
    public record DifferentFigure(
            String scope,
            String indicator,
            @Nullable BigDecimal before,
            @Nullable BigDecimal now) {}

    /** Returns whether everything is as before. */
    public boolean isSame() {
        return verdicts.isEmpty() && figures.isEmpty() && notMadeAgain.isEmpty();
    }
}
