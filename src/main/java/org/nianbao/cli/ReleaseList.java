package org.nianbao.cli;

import java.util.List;
import org.nianbao.application.TownshipTime;
import org.nianbao.ledger.ReleaseTable.Issued;

/** The releases of a year, the newest first, for people. */
final class ReleaseList {

    private static final int SHOWN_DIGITS = 16;

    private ReleaseList() {}

    static String text(List<Issued> all) {
        if (all.isEmpty()) {
            return "这个数据库没有发出过汇总表\n";
        }
        var table = new TextTable("版次", "发出", "上报", "SHA-256（前16位）");
        all.forEach(issued -> table.add(
                "第%d版".formatted(issued.number()),
                TownshipTime.shown(issued.at()),
                sending(issued),
                issued.sha256().substring(0, SHOWN_DIGITS)));
        return table.toString();
    }

    private static String sending(Issued issued) {
        return issued.sending() == null ? "—" : String.valueOf(issued.sending());
    }
}
