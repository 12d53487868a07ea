package org.nianbao.submission;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A submission as it was entered in the ledger.
 *
 * @param id its number in the ledger; a later one has a higher number
 * @param unitCode whose it is; empty if nobody's
 * @param batch the batch that its cover says, or 0
 * @param reportedOn the day that its cover says, or empty
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

    /** A submission that nobody has set aside. */
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

    /** The batch as people write it: {@code 第2批}. */
    public String batchShown() {
        return batchShown(batch);
    }

    static String batchShown(int batch) {
        return batch == 0 ? "不明" : "第" + batch + "批";
    }

    /** Why it was set aside, if it was. */
    public Optional<SetAside> setAside() {
        return Optional.ofNullable(aside);
    }

    /** That and why it was set aside, as people write it: {@code 第2批已作废（2024-01-09 镇统计站：重复报送）}. */
    public String setAsideShown() {
        return batchShown() + "已作废" + setAside().map("（%s）"::formatted).orElse("");
    }

    /** The same with another verdict. */
    public EnteredSubmission judged(Verdict other) {
        return new EnteredSubmission(id, file, unitCode, batch, reportedOn, other, findings, aside);
    }

    /** The same with more findings, and the verdict that they all come to. */
    public EnteredSubmission and(List<Finding> more) {
        var all = Stream.concat(findings.stream(), more.stream())
                .sorted(comparing(Finding::level))
                .toList();
        return more.isEmpty()
                ? this
                : new EnteredSubmission(id, file, unitCode, batch, reportedOn, Verdict.of(all), all, aside);
    }
}
