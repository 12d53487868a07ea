package org.nianbao.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.nianbao.release.Finality;
import org.nianbao.submission.Standing;

/** The notes to a report: each reason is told once, and led to by its mark ({@code [注1]}). */
final class Notes {

    private final List<String> texts = new ArrayList<>();

    List<String> texts() {
        return List.copyOf(texts);
    }

    /** The mark of the note that tells why a figure is not there. */
    String whyPending(Finality finality) {
        return mark(finality.isComplete() ? "待定：没有数据，或无法计算。" : "待定：缺" + states(finality.awaited()) + "的报表。");
    }

    /** The mark of the note that tells why a figure may change. */
    String whyProvisional(Finality finality) {
        var superseded = finality.superseded().stream()
                .map(standing -> standing.unit() + "最新一批报表" + standing.state().chinese() + "，按较早批次计入");
        var disputed = finality.disputed().stream().map(standing -> standing.unit() + "有跨村审核意见没有处理");
        return mark(Stream.concat(superseded, disputed).collect(joining("；", "暂定：", "。")));
    }

    private String mark(String text) {
        if (!texts.contains(text)) {
            texts.add(text);
        }
        return "[" + named(texts.indexOf(text)) + "]";
    }

    /** What the note at an index is called: {@code 注1}. */
    static String named(int index) {
        return "注" + (index + 1);
    }

    /** Units, each with how it stands: {@code 友爱村（未报）、金星嘎查（退回）}. */
    static String states(List<Standing> standings) {
        return standings.stream().map(Standing::withState).collect(joining("、"));
    }
}
