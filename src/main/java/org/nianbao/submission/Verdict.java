package org.nianbao.submission;

import java.util.Arrays;
import java.util.List;
import org.nianbao.scheme.Level;

/** The result of a review (审核结论). */
public enum Verdict {
    /** It may be counted. */
    ACCEPTED("通过"),
    /** It waits for explanations of what must be verified. */
    HELD("待说明"),
    /** It must be corrected and sent again. */
    RETURNED("退回"),
    /** It could not be opened at all. */
    UNREADABLE("无法读取"),
    /** It could not be processed or stored, for a reason that no rule foresees. */
    UNPROCESSABLE("无法处理"),
    /** Staff excluded it from the count, whatever its findings. */
    SET_ASIDE("作废");

    private final String chinese;

    Verdict(String chinese) {
        this.chinese = chinese;
    }

    /** Returns the verdict as messages and the release name it. */
    public String chinese() {
        return chinese;
    }

    /** Returns whether single cells were judged. */
    public boolean isOfContent() {
        return this != UNREADABLE && this != UNPROCESSABLE;
    }

    /** Returns the verdict that results from the findings on a readable submission. */
    public static Verdict of(List<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.level() == Level.MANDATORY)) {
            return RETURNED;
        }
        return findings.stream().anyMatch(Finding::isOpen) ? HELD : ACCEPTED;
    }

    /** Returns the verdict that a word names. */
    public static Verdict named(String chinese) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.chinese.equals(chinese))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no verdict is called " + chinese));
    }
}
