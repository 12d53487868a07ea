package org.nianbao.workbook.returned;

import java.util.Arrays;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.nianbao.scheme.Level;

/** The colours of the levels; words say the same. */
enum Colour {
    RED(Level.MANDATORY, "红", 0xFFC6C4, IndexedColors.ROSE),
    AMBER(Level.VERIFY, "黄", 0xFFE39B, IndexedColors.TAN),
    BLUE(Level.NOTICE, "蓝", 0xCFE4FB, IndexedColors.PALE_BLUE);

    private final Level level;
    private final String chinese;
    private final int rgb;
    private final IndexedColors indexed;

    Colour(Level level, String chinese, int rgb, IndexedColors indexed) {
        this.level = level;
        this.chinese = chinese;
        this.rgb = rgb;
        this.indexed = indexed;
    }

    static Colour of(Level level) {
        return Arrays.stream(values())
                .filter(colour -> colour.level == level)
                .findFirst()
                .orElseThrow();
    }

    String chinese() {
        return chinese;
    }

    /** The colour in an .xlsx: one that programs do not offer, so that it is known for ours. */
    byte[] argb() {
        return new byte[] {(byte) 0xFF, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    }

    /** The colour in an .xls, where there are but 56. */
    short index() {
        return indexed.getIndex();
    }
}
