package org.nianbao.scheme;

import java.util.Arrays;
import java.util.Optional;

/** The importance of a finding for its submission, the gravest first. */
public enum Level {
    /** The rule must hold, or the submission is returned. */
    MANDATORY("强制"),
    /** The rule must hold or be explained; until then the submission is held. */
    VERIFY("核实"),
    /** Information. */
    NOTICE("提示");

    private final String chinese;

    Level(String chinese) {
        this.chinese = chinese;
    }

    /** Returns the level as the scheme and messages name it. */
    public String chinese() {
        return chinese;
    }

    /** Returns the level that a word of the scheme names. */
    public static Optional<Level> named(String chinese) {
        return Arrays.stream(values())
                .filter(level -> level.chinese.equals(chinese))
                .findFirst();
    }
}
