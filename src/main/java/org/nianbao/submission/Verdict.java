package org.nianbao.submission;

import java.util.Arrays;
import java.util.List;
import org.nianbao.scheme.Level;

/** What a review comes to (审核结论). */
public enum Verdict {
    /** Fit to be counted. */
    ACCEPTED("通过"),
    /** Waits for explanations of what must be verified. */
    HELD("待说明"),
    /** Must be corrected and sent again. */
    RETURNED("退回"),
    /** Could not be opened at all. */
    UNREADABLE("无法读取"),
    /** Could not be worked on, or not be kept, for a reason that no rule foresees. */
    UNPROCESSABLE("无法处理"),
    /** Staff have taken it out of the count, whatever was found in it. */
    SET_ASIDE("作废");

    private final String chinese;

    Verdict(String chinese) {
        this.chinese = chinese;
    }

    /** The verdict as messages and the release name it. */
    public String chinese() {
        return chinese;
    }

    /** Whether anything can be said of single cells. */
    public boolean isOfContent() {
        return this != UNREADABLE && this != UNPROCESSABLE;
    }

    /** What the findings on a submission that could be read come to. */
    public static Verdict of(List<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.level() == Level.MANDATORY)) {
            return RETURNED;
        }
        return findings.stream().anyMatch(Finding::isOpen) ? HELD : ACCEPTED;
    }

    /** The verdict that a word names. */
    public static Verdict named(String chinese) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.chinese.equals(chinese))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no verdict is called " + chinese));
    }
}
