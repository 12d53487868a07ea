package org.nianbao.release.verification;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.nianbao.release.proof.NotAReleaseException;
import org.nianbao.release.proof.PrintedFigure;
import org.nianbao.release.sheet.IndicatorSheet;
import org.nianbao.release.sheet.UnitSheet;

/**
 * The figure that a cell of a release holds.
 *
 * @param indicator its code
 * @param unit the name of the unit; empty for the township
 */
public record FigureAddress(String indicator, Of of, String unit) {

    /** What a figure is of. */
    public enum Of {
        /** The township in the year. */
        TOWNSHIP,
        /** The township in the year before. */
        LAST_YEAR,
        /** The change between the two years. */
        CHANGE,
        /** One unit in the year. */
        UNIT
    }

    /**
     * The figure in a cell of a release, which is given as {@code 综合指标!E5}; empty if there is none.
     *
     * @throws NotAReleaseException if the file is none
     */
    public static Optional<FigureAddress> of(Path release, String place) throws NotAReleaseException {
        var plain = place.replaceAll("[\\s'$]", "").replace('！', '!');
        var sheet = plain.substring(0, plain.indexOf('!') + 1);
        var wanted = sheet + plain.substring(sheet.length()).toUpperCase(Locale.ROOT);
        return Verification.figures(release).stream()
                .filter(figure -> figure.place().equals(wanted))
                .findFirst()
                .map(FigureAddress::of);
    }

    private static FigureAddress of(PrintedFigure figure) {
        return switch (figure.heading()) {
            case IndicatorSheet.THIS_YEAR, UnitSheet.TOTAL -> new FigureAddress(figure.code(), Of.TOWNSHIP, "");
            case IndicatorSheet.LAST_YEAR -> new FigureAddress(figure.code(), Of.LAST_YEAR, "");
            case IndicatorSheet.CHANGE, IndicatorSheet.CHANGE_PERCENT ->
                new FigureAddress(figure.code(), Of.CHANGE, "");
            default -> new FigureAddress(figure.code(), Of.UNIT, figure.heading());
        };
    }
}
