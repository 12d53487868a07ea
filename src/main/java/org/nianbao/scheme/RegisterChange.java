package org.nianbao.scheme;

import java.util.Arrays;
import java.util.Optional;

/**
 * A difference between last year's register and this year's (名录变动).
 *
 * @param former the unit's code of last year; empty if it is new
 * @param present its code of this year; empty if it is gone
 */
public record RegisterChange(Kind kind, String former, String present) {

    /** What happened to a unit. */
    public enum Kind {
        ADDED("新增"),
        GONE("撤销"),
        RENAMED("更名"),
        /** Its code has changed, and perhaps its name too. */
        RECODED("代码变更");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        /** Returns the kind as the scheme and messages name it. */
        public String chinese() {
            return chinese;
        }

        /** Returns the kind that a word of the scheme names. */
        public static Optional<Kind> named(String chinese) {
            return Arrays.stream(values())
                    .filter(kind -> kind.chinese.equals(chinese))
                    .findFirst();
        }
    }
}
