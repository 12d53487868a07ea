package org.nianbao.ledger.access;

import java.time.Instant;

/**
 * What somebody did.
 *
 * @param township the code of the township concerned; empty if it concerns all
 * @param number 1 for the first of the township, one more for each that follows
 * @param unitCode the unit concerned; empty if there is none
 * @param about the SHA-256 of the file concerned; empty if there is none
 */
public record Activity(
        String township,
        long number,
        Instant at,
        String who,
        Way way,
        String what,
        String unitCode,
        String about,
        String detail) {

    /** How it was done. */
    public enum Way {
        PAGE("网页"),
        LINK("链接"),
        TOKEN("令牌"),
        COMMAND("命令");

        private final String chinese;

        Way(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }

        static Way named(String chinese) {
            for (var way : values()) {
                if (way.chinese.equals(chinese)) {
                    return way;
                }
            }
            throw new IllegalArgumentException("no way is called " + chinese);
        }
    }

    /** Returns everything that is sealed, unambiguously: each part is preceded by its length. */
    String sealed() {
        var text = new StringBuilder();
        for (var part : new String[] {
            township,
            Long.toString(number),
            Long.toString(at.toEpochMilli()),
            who,
            way.chinese(),
            what,
            unitCode,
            about,
            detail
        }) {
            text.append(part.length()).append(':').append(part);
        }
        return text.toString();
    }
}
