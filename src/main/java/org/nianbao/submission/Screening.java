package org.nianbao.submission;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.scheme.Unit;

/**
 * What became of a file that was read and reviewed. A unit's mistake is a value here, never an exception.
 *
 * @param submission what it says; null if it could not be opened, or nobody of the register sent it
 */
public record Screening(FileId file, @Nullable Submission submission, Verdict verdict, List<Finding> findings) {

    public Screening {
        findings = List.copyOf(findings);
        if (verdict == Verdict.ACCEPTED && submission == null) {
            throw new IllegalArgumentException(file.name() + " has nothing to accept");
        }
    }

    /** A file that is of no unit: one that could not be opened, or whose cover names none. */
    public static Screening ofNobody(FileId file, boolean opened, List<Finding> findings) {
        return new Screening(file, null, opened ? Verdict.RETURNED : Verdict.UNREADABLE, findings);
    }

    /** A submission, with the verdict that its findings come to. */
    public static Screening of(Submission submission, List<Finding> findings) {
        return new Screening(submission.file(), submission, Verdict.of(findings), findings);
    }

    /** A file of which nothing is known but whose it is, because the program failed on it; null if not even that. */
    public static Screening unprocessable(FileId file, @Nullable Unit unit, Finding why) {
        var submission = unit == null ? null : new Submission(file, unit, 0, "", Map.of(), List.of());
        return new Screening(file, submission, Verdict.UNPROCESSABLE, List.of(why));
    }

    /** The same, of which nothing can be kept but why; what staff have set aside stays so. */
    public Screening unprocessable(Finding why) {
        return new Screening(
                file, submission, verdict == Verdict.SET_ASIDE ? verdict : Verdict.UNPROCESSABLE, List.of(why));
    }

    /** Whether it was judged by its content. */
    public boolean isJudged() {
        return verdict != Verdict.SET_ASIDE && verdict != Verdict.UNPROCESSABLE;
    }

    /** The same with one finding more, and the verdict that follows. */
    public Screening and(Finding finding) {
        var all = Stream.concat(findings.stream(), Stream.of(finding)).toList();
        return submission == null ? new Screening(file, null, verdict, all) : of(submission, all);
    }

    /** The same, taken out of the count by staff. */
    public Screening setAside() {
        return new Screening(file, submission, Verdict.SET_ASIDE, findings);
    }

    /** Who sent it, by the code on its cover. */
    public Optional<Unit> sender() {
        return read().map(Submission::unit);
    }

    public Optional<Submission> read() {
        return Optional.ofNullable(submission);
    }
}
