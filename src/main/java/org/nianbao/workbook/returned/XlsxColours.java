package org.nianbao.workbook.returned;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellFill;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTColor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPatternFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPatternType;

/**
 * The styles of an .xlsx with our colours in place of their own, and back again.
 *
 * <p>A solid fill shows its foreground alone, so the unit's own colour is kept as the background, from which it comes
 * back when the workbook does. A pattern or a gradient could not be given back; such cells keep what they have.
 *
 * <p>Styles are copied as they are stored: {@code cloneStyleFrom} of POI 5.5 alters the named style behind them.
 */
final class XlsxColours {

    private static final int AUTOMATIC = 64;

    private final StylesTable styles;
    private final Map<String, Integer> known = new HashMap<>();
    private final Map<String, Integer> derived = new HashMap<>();

    XlsxColours(StylesTable styles) {
        this.styles = styles;
        for (int i = 0; i < styles.getNumCellStyles(); i++) {
            known.putIfAbsent(key(styles.getCellXfAt(i)), i);
        }
    }

    /** Whether any style has a colour of ours. */
    boolean areInUse() {
        return styles.getFills().stream().anyMatch(fill -> isOurs(fill.getCTFill()));
    }

    /** The style with a colour of ours. */
    int coloured(int style, Colour colour) {
        return derived.computeIfAbsent(
                colour + " " + style,
                key -> base(fill(style))
                        .map(base -> with(style, ours(base, colour)))
                        .orElse(style));
    }

    /** The style without a colour of ours. */
    int plain(int style) {
        return derived.computeIfAbsent("plain " + style, key -> {
            var fill = fill(style);
            return isOurs(fill) ? with(style, own(fill.getPatternFill())) : style;
        });
    }

    private CTFill fill(int style) {
        return styles.getFillAt((int) styles.getCellXfAt(style).getFillId()).getCTFill();
    }

    private static boolean isOurs(CTFill fill) {
        return fill.isSetPatternFill()
                && fill.getPatternFill().isSetFgColor()
                && Arrays.stream(Colour.values())
                        .anyMatch(colour -> Arrays.equals(
                                colour.argb(),
                                fill.getPatternFill().getFgColor().getRgb()));
    }

    /** The fill that ours is laid over: a solid one or none; empty if it is neither. */
    private static Optional<CTPatternFill> base(CTFill fill) {
        if (fill.isSetGradientFill()) {
            return Optional.empty();
        }
        var pattern = fill.isSetPatternFill() ? fill.getPatternFill() : CTPatternFill.Factory.newInstance();
        var none = !pattern.isSetPatternType() || pattern.getPatternType() == STPatternType.NONE;
        var solid = pattern.getPatternType() == STPatternType.SOLID && pattern.isSetFgColor();
        return none || solid ? Optional.of(pattern) : Optional.empty();
    }

    private static CTFill ours(CTPatternFill base, Colour colour) {
        var fill = solid();
        fill.getPatternFill().addNewFgColor().setRgb(colour.argb());
        if (base.getPatternType() == STPatternType.SOLID) {
            fill.getPatternFill().setBgColor((CTColor) base.getFgColor().copy());
        } else {
            fill.getPatternFill().addNewBgColor().setIndexed(AUTOMATIC);
        }
        return fill;
    }

    private static @Nullable CTFill own(CTPatternFill ours) {
        if (!ours.isSetBgColor() || ours.getBgColor().getIndexed() == AUTOMATIC) {
            return null;
        }
        var fill = solid();
        fill.getPatternFill().setFgColor((CTColor) ours.getBgColor().copy());
        fill.getPatternFill().addNewBgColor().setIndexed(AUTOMATIC);
        return fill;
    }

    private static CTFill solid() {
        var fill = CTFill.Factory.newInstance();
        fill.addNewPatternFill().setPatternType(STPatternType.SOLID);
        return fill;
    }

    /** The style with another fill; none is the first of every workbook. */
    private int with(int style, @Nullable CTFill fill) {
        var xf = (CTXf) styles.getCellXfAt(style).copy();
        xf.setFillId(fill == null ? 0 : styles.putFill(new XSSFCellFill(fill, styles.getIndexedColors())));
        xf.setApplyFill(true);
        return known.computeIfAbsent(key(xf), key -> styles.putCellXf(xf) - 1);
    }

    /** The properties that distinguish styles; programs use the fill whatever {@code applyFill} says. */
    private static String key(CTXf style) {
        var key = (CTXf) style.copy();
        if (key.isSetApplyFill()) {
            key.unsetApplyFill();
        }
        return key.xmlText();
    }
}
