package org.nianbao.cli;

import java.util.stream.Stream;
import org.nianbao.application.StatusResult;
import org.nianbao.application.TownshipTime;
import org.nianbao.application.notice.PassedOverText;
import org.nianbao.ledger.ReleaseTable.Issued;
import org.nianbao.submission.Masking;

/** What the county would get now, for people. */
record OutgoingText(StatusResult status) {

    Stream<String> lines() {
        return Stream.of(
                        Stream.of(release(), "与公布数核对  " + reconciliation()),
                        handedIn(),
                        ChangesText.figures(status.outgoing().figures()),
                        waiting(),
                        new PassedOverText(status.outgoing().passedOver())
                                .lines()
                                .map(Masking::numbersMasked),
                        status.answer().returns().stream().map(folder -> "退回的报表在 " + folder))
                .flatMap(part -> part);
    }

    private String reconciliation() {
        return status.answer().now().reconciliation().summary();
    }

    private String release() {
        var file = status.answer().path();
        var issued = status.answer().issued().map(OutgoingText::named).orElse("");
        return switch (status.outgoing().state()) {
            case NONE -> "什么也没有：还没有发出过，请运行 nightly";
            case GONE -> "什么也没有：%s不在 %s 了，请运行 nightly 重写".formatted(issued, file);
            case FOREIGN ->
                "%s，它不是从这个数据库发出的：请核对 --data、--out 和数据库的地址；数据库丢失了、恢复成旧的，请用 nianbao rebuild 或 restore".formatted(file);
            case TAMPERED -> "被人改过的%s：%s 与发出时不同，请另存所改的，再运行 nightly 重写".formatted(issued, file);
            case CURRENT -> "%s %s，与现在的数一致".formatted(issued, file);
            case OUTDATED -> "%s %s，与现在的不同（%s），请运行 nightly 发出新的一版".formatted(issued, file, difference());
        };
    }

    private static String named(Issued issued) {
        return "第%d版（%s 发出）".formatted(issued.number(), TownshipTime.shown(issued.at()));
    }

    private Stream<String> handedIn() {
        if (status.answer().issued().isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(status.outgoing()
                .handedIn()
                .map(sent -> "最近上报的是第%d版（%s）".formatted(sent.number(), sent.sending()))
                .orElse("还没有登记过上报：汇总表发给旗里以后，请运行 release --sent 版次"));
    }

    private String difference() {
        var figures = status.outgoing().figures().size();
        return figures == 0 ? "指标都没有变，报送或审核情况变了" : "变了 %d 项指标".formatted(figures);
    }

    private Stream<String> waiting() {
        var waiting = status.outgoing().waiting();
        return waiting == 0 ? Stream.empty() : Stream.of("收件文件夹里还有 %d 个文件没有收取，请运行 nightly".formatted(waiting));
    }
}
