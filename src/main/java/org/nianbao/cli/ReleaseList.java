package org.nianbao.cli;

import java.util.List;
import org.nianbao.ledger.ReleaseTable.Issued;
import org.nianbao.scheme.Scheme;
import tools.jackson.databind.node.ObjectNode;

/** The releases of a year, the newest first, for people and for programs. */
final class ReleaseList {

    private static final int SHOWN_DIGITS = 16;

    private ReleaseList() {}

    static String text(List<Issued> all) {
        if (all.isEmpty()) {
            return "还没有发出过汇总表，请运行 nightly\n";
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

    static String json(Scheme scheme, List<Issued> all) {
        var root = JsonAnswer.about(scheme);
        var releases = root.putArray("releases");
        all.forEach(issued -> releases.add(json(issued)));
        return JsonAnswer.JSON.writeValueAsString(root) + "\n";
    }

    static ObjectNode json(Issued issued) {
        var node = JsonAnswer.JSON
                .createObjectNode()
                .put("number", issued.number())
                .put("issuedAt", issued.at().toString())
                .put("sha256", issued.sha256());
        var sending = issued.sending();
        if (sending != null) {
            node.put("sentOn", sending.on().toString()).put("sentBy", sending.by());
        }
        return node;
    }
}
