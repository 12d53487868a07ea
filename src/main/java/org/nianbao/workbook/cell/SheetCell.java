package org.nianbao.workbook.cell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A cell with content, and what its reader must know of its style.
 *
 * <p>A formula has its last result as content. A blank cell does not exist: neither one without content nor one whose
 * text is empty or all white space (the ideographic and the no-break space among it).
 *
 * @param column counted from 0
 * @param look the relevant part of its style
 * @param isFormula whether the content comes from a formula
 */
public record SheetCell(int column, CellContent content, CellLook look, boolean isFormula) {

    /** The text of an error that is no more than what older programs show of a picture in the cell. */
    public static final String PICTURE = "图片";

    /** What a cell holds. */
    public enum ValueKind {
        NUMBER,
        TEXT,
        /** TRUE or FALSE. */
        LOGICAL,
        /** Such as {@code #REF!}. */
        ERROR,
        /** A formula that was never calculated: no program has stored its result. */
        UNCALCULATED
    }

    public SheetCell {
        if (column < 0) {
            throw new IllegalArgumentException("no column " + column);
        }
    }

    public ValueKind kind() {
        return content.kind();
    }

    /** The number, to the 15 digits that Excel keeps; only a {@link ValueKind#NUMBER} has one. */
    public BigDecimal number() {
        return content.asNumber();
    }

    /**
     * The content in characters: a text as it is, untrimmed; a number in plain digits, not as it is formatted; {@code
     * TRUE} or {@code FALSE}; an error as Excel shows it; nothing for a formula that was never calculated.
     */
    public String text() {
        return content.asText();
    }

    /** The day that a dated number stands for, its time cut off; empty if there is no such day (1900-02-29). */
    public Optional<LocalDate> date() {
        return Optional.ofNullable(content.date());
    }

    /** Whether it is a number that is shown as a date or a time of day. */
    public boolean isDated() {
        return look.dated() && kind() == ValueKind.NUMBER;
    }

    /** How a number is shown. */
    public NumberFormat format() {
        return look.format();
    }

    /** Whether its format shows nothing of the number that it holds; formats that hide zeros hide nothing. */
    public boolean isUnseen() {
        if (kind() != ValueKind.NUMBER) {
            return false;
        }
        return switch (number().signum()) {
            case 1 -> format().blank();
            case -1 -> format().negative() == NegativeLook.NOTHING;
            default -> false;
        };
    }

    /** Whether its format shows a negative number as if it were positive. */
    public boolean isShownUnsigned() {
        return kind() == ValueKind.NUMBER && number().signum() < 0 && format().negative() == NegativeLook.UNSIGNED;
    }

    /** Whether all of the text, or some of it, is struck out. */
    public boolean isStruck() {
        return look.struck();
    }
}
