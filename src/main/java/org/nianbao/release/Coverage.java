package org.nianbao.release;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Predicate;
import org.nianbao.submission.ReportingStatus;

/** The units whose submissions are in the figures, and those whose are not. */
public record Coverage(List<ReportingStatus> standings) {

    public List<ReportingStatus> counted() {
        return those(standing -> standing.inFigures().isPresent());
    }

    public List<ReportingStatus> notCounted() {
        return those(standing -> standing.inFigures().isEmpty());
    }

    /** The units that count with a submission that is not their newest. */
    public List<ReportingStatus> countedByEarlier() {
        return counted().stream()
                .filter(standing -> standing.notCounted().isPresent())
                .toList();
    }

    public List<ReportingStatus> in(ReportingStatus.State state) {
        return those(standing -> standing.state() == state);
    }

    private List<ReportingStatus> those(Predicate<ReportingStatus> condition) {
        return standings.stream().filter(condition).toList();
    }

    /** The units that the figures leave out, each with its status: {@code 友爱村（未报）、金星嘎查（退回）}. */
    public String leftOut() {
        return notCounted().stream().map(ReportingStatus::withState).collect(joining("、"));
    }

    /** Returns in one sentence which units the figures are made of. */
    public String sentence() {
        var due = "应报 " + standings.size() + " 个单位，";
        return notCounted().isEmpty()
                ? due + "全部计入汇总"
                : due + "计入汇总 " + counted().size() + " 个；未计入 " + notCounted().size() + " 个：" + leftOut();
    }
}
