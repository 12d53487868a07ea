package org.nianbao.web.page;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.application.StatusResult;
import org.nianbao.application.TownshipTime;
import org.nianbao.application.notice.FigureText;
import org.nianbao.application.notice.PassedOverText;
import org.nianbao.job.OutgoingRelease;
import org.nianbao.ledger.ReleaseTable.Issued;
import org.nianbao.submission.Masking;
import org.nianbao.web.township.ServedTownships;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the county would get now: a page of its own, because it takes as long as to make a release. */
@Controller
final class OutgoingPages {

    private static final int SHOWN_FIGURES = 20;

    private final ServedTownships townships;

    OutgoingPages(ServedTownships townships) {
        this.townships = townships;
    }

    @GetMapping("/t/{township}/outgoing")
    String outgoing(@PathVariable String township, Model model) {
        var status = StatusResult.of(townships.of(township).context(), TownshipTime.yesterday());
        model.addAttribute("outgoing", outgoing(status));
        return "outgoing";
    }

    private static List<String> outgoing(StatusResult status) {
        var outgoing = status.outgoing();
        var lines = new ArrayList<String>();
        lines.add(released(status));
        outgoing.figures().stream().limit(SHOWN_FIGURES).forEach(figure -> lines.add(FigureText.changed(figure)));
        lines.add("与公布数核对：" + status.answer().now().reconciliation().summary());
        lines.add(outgoing.handedIn()
                .map(sent -> "最近上报的是第%d版（%s）".formatted(sent.number(), sent.sending()))
                .orElse("还没有登记过上报"));
        if (outgoing.waiting() > 0) {
            lines.add("收件文件夹里还有 %d 个文件没有收取".formatted(outgoing.waiting()));
        }
        new PassedOverText(outgoing.passedOver())
                .lines()
                .map(Masking::numbersMasked)
                .forEach(lines::add);
        return lines;
    }

    private static String released(StatusResult status) {
        var issued = status.answer().issued().map(OutgoingPages::named).orElse("");
        return switch (status.outgoing().state()) {
            case NONE -> "还没有发出过汇总表";
            case GONE -> "%s的文件不见了，下次运行会重写".formatted(issued);
            case FOREIGN -> "汇总表的位置上是另一个数据库发出的文件：数据文件夹可能写错了，请维护人员核对以后重新打开控制台";
            case TAMPERED -> "%s的文件被人改过，与发出时不同；请另存所改的，再收取汇总".formatted(issued);
            case CURRENT -> "%s，与现在的数一致".formatted(issued);
            case OUTDATED -> "%s，与现在的不同（%s），下次运行会发出新的一版".formatted(issued, difference(status.outgoing()));
        };
    }

    private static String named(Issued issued) {
        return "第%d版（%s 发出）".formatted(issued.number(), TownshipTime.shown(issued.at()));
    }

    private static String difference(OutgoingRelease outgoing) {
        return outgoing.figures().isEmpty()
                ? "指标没有变，报送或审核情况变了"
                : "变了 %d 项指标".formatted(outgoing.figures().size());
    }
}
