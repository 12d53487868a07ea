package org.nianbao.workbook.returned;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.scheme.Level;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.Finding;
import org.nianbao.submission.FoldedFindings;
import org.nianbao.workbook.addition.Marks;

/**
 * A reply in a few lines, to paste into a chat.
 *
 * <pre>
 * 金星嘎查 退回：强制 1 条，核实 0 条，提示 2 条（金星村 最终版(1).xlsx）
 * 1. 党员名册!T3：“示范岗”填的是“可能”，不在代码表中。请改为代码表中的一项。
 * </pre>
 *
 * <p>It says as much of each finding as there is room for; if there is no room for all of them, how many more there are.
 */
public final class Digest {

    /** The most characters that a chat message shows without unfolding. */
    public static final int LONGEST = 500;

    private static final int LONGEST_NAME = 60;

    private final Reply reply;
    private final FoldedFindings all;
    private final List<Finding> findings;

    private Digest(Reply reply) {
        this.reply = reply;
        all = FoldedFindings.of(reply.findings());
        var grave = all.told().stream()
                .filter(finding -> finding.level() != Level.NOTICE)
                .toList();
        findings = grave.isEmpty() ? all.told() : grave;
    }

    /** What is said of a finding, the most first. */
    private enum Detail {
        ALL(5),
        WHAT_IS_WRONG(3),
        WHERE(2);

        private final int cells;

        Detail(int cells) {
            this.cells = cells;
        }

        String of(Finding finding) {
            var place = place(finding);
            var colon = place.isEmpty() ? "" : place + "：";
            return switch (this) {
                case ALL -> colon + ShownText.sentence(finding.message()) + ShownText.sentence(finding.instruction());
                case WHAT_IS_WRONG -> colon + ShownText.sentence(finding.message());
                case WHERE -> place.isEmpty() ? finding.rule() : place;
            };
        }

        private String place(Finding finding) {
            if (finding.cells().isEmpty()) {
                return ShownText.of(finding.sheet());
            }
            var shown = finding.cells().stream()
                    .limit(cells)
                    .map(CellAddress::toString)
                    .collect(Collectors.joining("、"));
            var count = finding.cells().size();
            return ShownText.of(finding.sheet()) + "!" + shown + (count > cells ? " 等%d处".formatted(count) : "");
        }
    }

    /** The digest of a reply. */
    public static String of(Reply reply) {
        return new Digest(reply).text();
    }

    private String text() {
        return Stream.of(Detail.values())
                .map(detail -> text(findings.size(), detail))
                .filter(text -> text.length() <= LONGEST)
                .findFirst()
                .orElseGet(this::cut);
    }

    /** Lists as many findings as fit. */
    private String cut() {
        var shown = findings.size() - 1;
        while (shown > 0 && text(shown, Detail.WHERE).length() > LONGEST) {
            shown--;
        }
        return text(shown, Detail.WHERE);
    }

    private String text(int shown, Detail detail) {
        var text = new StringBuilder(heading());
        for (int i = 0; i < shown; i++) {
            text.append('\n').append(i + 1).append(". ").append(detail.of(findings.get(i)));
        }
        if (shown < findings.size()) {
            text.append("\n等%d条".formatted(findings.size()));
        }
        all.sentence()
                .filter(sentence -> isToBeTold())
                .ifPresent(sentence -> text.append('\n').append(sentence).append('。'));
        if (detail != Detail.ALL || shown < findings.size()) {
            text.append("\n各条的内容和处理办法见“%s”。".formatted(Marks.LIST));
        }
        return text.toString();
    }

    /** Whether the file is the wrong one, or nothing has to be done about it at all. */
    private boolean isToBeTold() {
        return !all.behind().isEmpty() || findings.isEmpty();
    }

    private String heading() {
        var name = ShownText.of(reply.file().name());
        return "%s%s：%s（%s）"
                .formatted(
                        reply.unit().isEmpty() ? "" : reply.unit() + " ",
                        reply.verdict().chinese(),
                        reply.counts(),
                        name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name);
    }
}
