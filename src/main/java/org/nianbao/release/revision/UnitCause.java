package org.nianbao.release.revision;

import org.nianbao.release.ShownDigest;
import org.nianbao.release.revision.ReleaseSnapshot.UnitSnapshot;
import org.nianbao.release.revision.Revision.Cause;
import org.nianbao.submission.EnteredSubmission;
import org.nianbao.submission.ReportingStatus;

/** Explains why another submission of a unit counts than before, or none any more. */
final class UnitCause {

    private UnitCause() {}

    static Cause of(ReportingStatus standing, UnitSnapshot was) {
        return standing.setAside().stream()
                .filter(entered -> entered.file().sha256().equals(was.counted()))
                .findFirst()
                .map(entered -> undone(standing, entered))
                .orElseGet(() -> new Cause(standing.unit().code(), "报表", submission(standing, was)));
    }

    private static Cause undone(ReportingStatus standing, EnteredSubmission setAside) {
        var instead =
                standing.inFigures().map(counted -> "，计入" + named(counted)).orElse("，没有计入的报表了");
        return new Cause(standing.unit().code(), "作废", setAside.setAsideShown() + instead);
    }

    private static String submission(ReportingStatus standing, UnitSnapshot was) {
        var counted = standing.inFigures();
        if (counted.isEmpty()) {
            return "%s重新审核后没有通过，不再计入".formatted(was.batch());
        }
        return was.counted().isEmpty()
                ? "首次计入" + named(counted.get())
                : "%s改为%s".formatted(was.batch(), named(counted.get()));
    }

    private static String named(EnteredSubmission entered) {
        return "%s %s（%s）".formatted(entered.batchShown(), entered.file().name(), ShownDigest.of(entered));
    }
}
