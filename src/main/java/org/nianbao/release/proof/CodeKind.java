package org.nianbao.release.proof;

import java.util.stream.Stream;
import org.nianbao.submission.CellAddress;

/** The kinds of codes. */
enum CodeKind {
    ROW("行"),
    COLUMN("列"),
    FORMULA("公式");

    private final String chinese;

    CodeKind(String chinese) {
        this.chinese = chinese;
    }

    String chinese() {
        return chinese;
    }

    /** Returns the kind that a word names, or rows. */
    static CodeKind named(String chinese) {
        return Stream.of(values())
                .filter(kind -> kind.chinese.equals(chinese))
                .findFirst()
                .orElse(ROW);
    }

    /** The row or column with an index as people name it. */
    String name(int index) {
        return this == ROW ? Integer.toString(index + 1) : CellAddress.letters(index);
    }
}
