package org.nianbao.scheme;

/** Where rows come from that a submission is held against. */
public enum ReferenceSource {
    /** What was approved of the unit last year. */
    LAST_YEAR("上年"),
    /** A list that was issued to the unit with the task. */
    ISSUED("底册");

    private final String chinese;

    ReferenceSource(String chinese) {
        this.chinese = chinese;
    }

    /** What formulas write before the code of a form. */
    public String chinese() {
        return chinese;
    }
}
