package org.nianbao.formula;

/** What a column holds and what a part of a formula yields, with the Java type of the values. */
public enum Type {
    /** {@link java.math.BigDecimal}. */
    NUMBER("数字"),
    /** {@link String}. */
    TEXT("文字"),
    /** {@link java.time.LocalDate}. */
    DATE("日期"),
    /** {@link java.time.YearMonth}. */
    MONTH("年月"),
    /** {@link Boolean}. */
    LOGICAL("判断"),
    /** A {@link java.util.List} of {@link String}: the codes ticked in one cell. */
    CODES("多选");

    private final String title;

    Type(String title) {
        this.title = title;
    }

    /** The word for it in messages to the author of a formula. */
    public String title() {
        return title;
    }

    boolean isOrdered() {
        return this == NUMBER || this == DATE || this == MONTH;
    }
}
