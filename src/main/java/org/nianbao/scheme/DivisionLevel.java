package org.nianbao.scheme;

import java.util.Arrays;

/** The levels of divisions, from the bottom to the top: each adds up what is below it. */
public enum DivisionLevel {
    UNIT("单位"),
    TOWNSHIP("乡镇"),
    COUNTY("旗县");

    private final String chinese;

    DivisionLevel(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** Returns the level with a Chinese name, which must exist. */
    public static DivisionLevel named(String chinese) {
        return Arrays.stream(values())
                .filter(level -> level.chinese.equals(chinese))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no level " + chinese));
    }
}
