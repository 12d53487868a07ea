package org.nianbao.submission;

import java.util.List;

/**
 * An accepted submission that another verdict would be given on by the scheme as it is now (会改变结论), but that keeps the
 * one it has because a release was handed in.
 *
 * @param verdict the other one
 * @param rules the ids of the rules that it is for
 */
public record VerdictChange(FileId file, String unitCode, int batch, Verdict verdict, List<String> rules) {

    public VerdictChange {
        rules = List.copyOf(rules);
    }

    /** The batch as people write it: {@code 第2批}. */
    public String batchShown() {
        return EnteredSubmission.batchShown(batch);
    }

    /** The other verdict and why, as people write it: {@code 退回（R321、X104）}. */
    public String shown() {
        return "%s（%s）".formatted(verdict.chinese(), String.join("、", rules));
    }
}
