package org.nianbao.report;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.release.Finality;

/** The notes to a report: each reason is stated once, and referred to by its mark ({@code [注1]}). */
final class ReportNotes {

    private final List<String> texts = new ArrayList<>();

    List<String> texts() {
        return List.copyOf(texts);
    }

    /** The mark of the note on why a figure is missing. */
    String whyPending(Finality finality) {
        return mark("待定：" + (finality.isComplete() ? "没有数据，或无法计算" : finality.reason()) + "。");
    }

    /** The mark of the note on why a figure may change. */
    String whyProvisional(Finality finality) {
        return mark("暂定：" + finality.reason() + "。");
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
}
