package org.nianbao.submission;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A submission as the ledger has it.
 *
 * @param id its number in the ledger; a later one has a higher number
 * @param unitCode the code of its unit; empty if it is unattributed
 * @param batch the batch on its cover, or 0
 * @param reportedOn the day on its cover, or empty
 * @param aside why it was set aside; null if it was not
 */
public record EnteredSubmission(
        long id,
        FileId file,
        String unitCode,
        int batch,
        String reportedOn,
        Verdict verdict,
        List<Finding> findings,
        @Nullable SetAside aside) {

    public EnteredSubmission {
        findings = List.copyOf(findings);
    }

    /** Creates a submission that was not set aside. */
    public EnteredSubmission(
            long id,
            FileId file,
            String unitCode,
            int batch,
            String reportedOn,
            Verdict verdict,
            List<Finding> findings) {
        this(id, file, unitCode, batch, reportedOn, verdict, findings, null);
    }

    /** Returns the batch as people write it: {@code 第2批}. */
    public String batchShown() {
        return batchShown(batch);
    }

    static String batchShown(int batch) {
        return batch == 0 ? "不明" : "第" + batch + "批";
    }

    /** Returns why it was set aside, if it was. */
    public Optional<SetAside> setAside() {
        return Optional.ofNullable(aside);
    }

    /** Returns the batch and why it was set aside, as people write it: {@code 第2批已作废（2024-01-09 镇统计站：重复报送）}. */
    public String setAsideShown() {
        return batchShown() + "已作废" + setAside().map("（%s）"::formatted).orElse("");
    }

    /** Returns the submission with another verdict. */
    public EnteredSubmission judged(Verdict other) {
        return new EnteredSubmission(id, file, unitCode, batch, reportedOn, other, findings, aside);
    }

    /** Returns the submission with more findings, and the verdict that results from all of them. */
    public EnteredSubmission and(List<Finding> more) {
        var all = Stream.concat(findings.stream(), more.stream())
                .sorted(comparing(Finding::level))
                .toList();
        return more.isEmpty()
                ? this
                : new EnteredSubmission(id, file, unitCode, batch, reportedOn, Verdict.of(all), all, aside);
    }
}
