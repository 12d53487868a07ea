package org.nianbao.scheme;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.nianbao.formula.Type;

/** What the cells of a column hold; written in the scheme in small letters. */
public enum ColumnKind {
    TEXT("文字", Type.TEXT),
    /** A whole number. */
    INTEGER("整数", Type.NUMBER),
    /** An exact decimal, with as many places as the column says. */
    DECIMAL("数", Type.NUMBER),
    DATE("日期", Type.DATE),
    /** A year and a month. */
    MONTH("年月", Type.MONTH),
    /** One of the codes of a list. */
    CODE("代码", Type.TEXT),
    /** Several of the codes of a list. */
    CODES("代码（可多选）", Type.CODES),
    /** A citizen's identity number: 18 characters, as text. */
    IDENTITY("公民身份号码", Type.TEXT);

    private final String chinese;
    private final Type type;

    ColumnKind(String chinese, Type type) {
        this.chinese = chinese;
        this.type = type;
    }

    /** Returns the kind as it is called in messages. */
    public String chinese() {
        return chinese;
    }

    /** Returns what its values are in formulas. */
    public Type type() {
        return type;
    }

    public boolean isNumeric() {
        return type == Type.NUMBER;
    }

    /** Returns the kind that a word of the scheme names. */
    public static Optional<ColumnKind> named(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }

    /** Returns whether its values are known by their form: days, codes, and numbers of identity. */
    public boolean hasForm() {
        return switch (this) {
            case DATE, MONTH, CODE, CODES, IDENTITY -> true;
            case TEXT, INTEGER, DECIMAL -> false;
        };
    }
}
