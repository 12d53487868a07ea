package org.nianbao.scheme;

/** The source of rows that a submission is compared with. */
public enum ReferenceSource {
    /** What was approved of the unit last year. */
    LAST_YEAR("上年"),
    /** A list that was issued to the unit with the task. */
    ISSUED("底册");

    private final String chinese;

    ReferenceSource(String chinese) {
        this.chinese = chinese;
    }

    /** Returns what formulas write before the code of a form. */
    public String chinese() {
        return chinese;
    }
}
