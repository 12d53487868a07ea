package org.nianbao.job;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of making a township's year anew, and what is otherwise than it was.
 *
 * @param complete whether all of it was done, and nothing has told it to stop
 * @param entries how many entries of the journal were done again
 * @param files of units, that were taken from the archive
 * @param releases that were issued
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

    /** A file that is judged otherwise. */
    public record DifferentFile(String unit, String file, String before, String now) {}

    /** A figure that is another than the last release said, or is not there any more, or was not. */
    public record DifferentFigure(
            String scope,
            String indicator,
            @Nullable BigDecimal before,
            @Nullable BigDecimal now) {}

    /** Whether everything is as it was. */
    public boolean isSame() {
        return verdicts.isEmpty() && figures.isEmpty() && notMadeAgain.isEmpty();
    }
}
