package org.nianbao.submission;

import java.util.List;

/**
 * A change of verdict that has not taken effect (会改变结论): the present scheme would judge an accepted submission
 * otherwise, but it keeps its verdict because a release was handed in.
 *
 * @param verdict the verdict by the present scheme
 * @param rules the ids of the rules that cause it
 */
public record VerdictChange(FileId file, String unitCode, int batch, Verdict verdict, List<String> rules) {

    public VerdictChange {
        rules = List.copyOf(rules);
    }

    /** Returns the batch as people write it: {@code 第2批}. */
    public String batchShown() {
        return EnteredSubmission.batchShown(batch);
    }

    /** Returns the new verdict and its rules, as people write it: {@code 退回（R321、X104）}. */
    public String shown() {
        return "%s（%s）".formatted(verdict.chinese(), String.join("、", rules));
    }
}
