package org.nianbao.submission;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.scheme.Unit;

/**
 * The result of reading and reviewing a file. A unit's mistake is a value here, never an exception.
 *
 * @param submission its content; null if it could not be opened, or if its sender is not in the register
 */
public record Screening(FileId file, @Nullable Submission submission, Verdict verdict, List<Finding> findings) {

    public Screening {
        findings = List.copyOf(findings);
        if (verdict == Verdict.ACCEPTED && submission == null) {
            throw new IllegalArgumentException(file.name() + " has nothing to accept");
        }
    }

    /** Returns the screening of an unattributed file: one that could not be opened, or whose cover names no unit. */
    public static Screening ofNobody(FileId file, boolean opened, List<Finding> findings) {
        return new Screening(file, null, opened ? Verdict.RETURNED : Verdict.UNREADABLE, findings);
    }

    /** Returns the screening of a submission, with the verdict that results from its findings. */
    public static Screening of(Submission submission, List<Finding> findings) {
        return new Screening(submission.file(), submission, Verdict.of(findings), findings);
    }

    /**
     * Returns the screening of a file on which the program failed; of such a file at most the unit is known, else null.
     */
    public static Screening unprocessable(FileId file, @Nullable Unit unit, Finding why) {
        var submission = unit == null ? null : new Submission(file, unit, 0, "", Map.of(), List.of());
        return new Screening(file, submission, Verdict.UNPROCESSABLE, List.of(why));
    }

    /**
     * Returns the screening as one that could not be processed: only the reason is kept. A submission that staff set
     * aside stays so.
     */
    public Screening unprocessable(Finding why) {
        return new Screening(
                file, submission, verdict == Verdict.SET_ASIDE ? verdict : Verdict.UNPROCESSABLE, List.of(why));
    }

    /** Returns whether it was judged by its content. */
    public boolean isJudged() {
        return verdict != Verdict.SET_ASIDE && verdict != Verdict.UNPROCESSABLE;
    }

    /** Returns the screening with one more finding, and the verdict that results. */
    public Screening and(Finding finding) {
        var all = Stream.concat(findings.stream(), Stream.of(finding)).toList();
        return submission == null ? new Screening(file, null, verdict, all) : of(submission, all);
    }

    /** Returns the screening, excluded from the count by staff. */
    public Screening setAside() {
        return new Screening(file, submission, Verdict.SET_ASIDE, findings);
    }

    /** Returns the sender, by the code on its cover. */
    public Optional<Unit> sender() {
        return read().map(Submission::unit);
    }

    public Optional<Submission> read() {
        return Optional.ofNullable(submission);
    }
}
