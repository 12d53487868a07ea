package org.nianbao.workbook.returned;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;

/**
 * The styles of an .xls with our colours in place of their own, and back again.
 *
 * <p>As in an .xlsx the unit's own colour is kept as the background, which a solid fill does not show. Our colours are of
 * the 56 that everybody uses, so it is the background, too, by which they are known for ours: a solid fill has the
 * automatic one otherwise. Black stands for no fill.
 */
final class XlsColours {

    private static final short NO_FILL = FillPatternType.NO_FILL.getCode();
    private static final short SOLID = FillPatternType.SOLID_FOREGROUND.getCode();
    private static final short BEHIND_NOTHING = IndexedColors.BLACK.getIndex();
    private static final short AUTOMATIC = IndexedColors.AUTOMATIC.getIndex();
    private static final short AUTOMATIC_BACKGROUND = (short) (AUTOMATIC + 1);

    private final HSSFWorkbook workbook;
    private final InternalWorkbook internal;
    private final Map<String, Integer> known = new HashMap<>();

    XlsColours(HSSFWorkbook workbook) {
        this.workbook = workbook;
        internal = workbook.getInternalWorkbook();
        for (int i = 0; i < workbook.getNumCellStyles(); i++) {
            known.putIfAbsent(key(internal.getExFormatAt(i)), i);
        }
    }

    /** Whether any style has a colour of ours. */
    boolean areInUse() {
        return IntStream.range(0, workbook.getNumCellStyles())
                .mapToObj(internal::getExFormatAt)
                .anyMatch(XlsColours::isOurs);
    }

    /** The style with a colour of ours. */
    int coloured(int style, Colour colour) {
        var own = internal.getExFormatAt(style);
        if (own.getAdtlFillPattern() == NO_FILL) {
            return with(own, SOLID, colour.index(), BEHIND_NOTHING);
        }
        return own.getAdtlFillPattern() == SOLID && own.getFillForeground() < AUTOMATIC
                ? with(own, SOLID, colour.index(), own.getFillForeground())
                : style;
    }

    /** The style without a colour of ours. */
    int plain(int style) {
        var ours = internal.getExFormatAt(style);
        if (!isOurs(ours)) {
            return style;
        }
        return ours.getFillBackground() == BEHIND_NOTHING
                ? with(ours, NO_FILL, AUTOMATIC, AUTOMATIC_BACKGROUND)
                : with(ours, SOLID, ours.getFillBackground(), AUTOMATIC_BACKGROUND);
    }

    private static boolean isOurs(ExtendedFormatRecord style) {
        return style.getAdtlFillPattern() == SOLID
                && style.getFillBackground() < AUTOMATIC
                && Arrays.stream(Colour.values()).anyMatch(colour -> colour.index() == style.getFillForeground());
    }

    private int with(ExtendedFormatRecord style, short pattern, short foreground, short background) {
        var changed = style.copy();
        changed.setAdtlFillPattern(pattern);
        changed.setFillForeground(foreground);
        changed.setFillBackground(background);
        return known.computeIfAbsent(key(changed), key -> {
            var made = workbook.createCellStyle().getIndex();
            internal.getExFormatAt(made).cloneStyleFrom(changed);
            return (int) made;
        });
    }

    private static String key(ExtendedFormatRecord style) {
        return HexFormat.of().formatHex(style.serialize());
    }
}
