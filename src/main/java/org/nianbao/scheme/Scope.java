package org.nianbao.scheme;

import java.util.Arrays;
import java.util.Optional;

/** What a rule covers. */
public enum Scope {
    /** The file and its cover. */
    FILE("文件"),
    /** How cells are filled in. */
    FORMAT("格式"),
    /** One row of a form. */
    ROW("行内"),
    /** The rows of one form. */
    FORM("表内"),
    /** Several forms of a submission. */
    CROSS_FORM("表间"),
    /** The submissions of several units. */
    CROSS_UNIT("跨村"),
    /** This year and last. */
    YEAR_ON_YEAR("同期");

    private final String chinese;

    Scope(String chinese) {
        this.chinese = chinese;
    }

    /** Returns the scope as the scheme and messages name it. */
    public String chinese() {
        return chinese;
    }

    /** Returns whether the program judges the rule while it reads the file, without a formula. */
    public boolean isIntake() {
        return this == FILE || this == FORMAT;
    }

    /** Returns the scope that a word of the scheme names. */
    public static Optional<Scope> named(String chinese) {
        return Arrays.stream(values())
                .filter(scope -> scope.chinese.equals(chinese))
                .findFirst();
    }
}
