package org.nianbao.cli;

import java.util.List;
import org.nianbao.scheme.Scheme;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.Entered;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Standing;
import org.nianbao.submission.Turn;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An answer for programs: one JSON object. */
record JsonAnswer(Answer answer) {

    static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Override
    public String toString() {
        return JSON.writeValueAsString(node()) + "\n";
    }

    ObjectNode node() {
        var now = answer.now();
        var root = JSON.createObjectNode();
        root.put("year", now.scheme().year());
        var units = root.putArray("units");
        now.standings()
                .forEach(standing -> add(units, standing)
                        .set(
                                "betweenUnits",
                                findings(now.betweenUnits().of(standing.unit().code()))));
        var files = root.putArray("unattributed");
        now.unattributed().forEach(entered -> files.add(submission(entered)));
        root.set("betweenUnits", findings(now.betweenUnits().township()));
        putTurns(root, answer.turns());
        root.put("entered", answer.entered());
        var indicators = root.putObject("indicators");
        now.scheme()
                .indicators()
                .forEach(indicator -> now.figures()
                        .township(indicator)
                        .ifPresentOrElse(
                                value -> indicators.put(indicator.code(), value),
                                () -> indicators.putNull(indicator.code())));
        root.put("reconciliation", now.reconciliation().summary());
        answer.issued()
                .ifPresent(issued -> root.putObject("release")
                        .put("number", issued.number())
                        .put("path", answer.path().toString())
                        .put("sha256", issued.sha256()));
        answer.returns().ifPresent(folder -> root.put("returns", folder.toString()));
        return root;
    }

    /** Puts the accepted submissions that would turn by the scheme as it is now. */
    static void putTurns(ObjectNode node, List<Turn> turns) {
        var array = node.putArray("turns");
        turns.forEach(turn -> turn(array.addObject(), turn));
    }

    private static void turn(ObjectNode node, Turn turn) {
        node.put("unit", turn.unitCode())
                .put("file", turn.file().name())
                .put("sha256", turn.file().sha256())
                .put("batch", turn.batch())
                .put("verdict", turn.verdict().chinese());
        var rules = node.putArray("rules");
        turn.rules().forEach(rules::add);
    }

    private static ObjectNode add(ArrayNode units, Standing standing) {
        var unit = units.addObject()
                .put("code", standing.unit().code())
                .put("name", standing.unit().name())
                .put("state", standing.state().chinese());
        standing.inFigures().ifPresent(entered -> unit.put("countedBatch", entered.batch()));
        standing.newest().ifPresent(entered -> unit.set("newest", submission(entered)));
        var setAside = unit.putArray("setAside");
        standing.setAside().forEach(entered -> setAside.add(setAside(entered)));
        return unit;
    }

    private static ObjectNode submission(Entered entered) {
        var node = JSON.createObjectNode()
                .put("file", entered.file().name())
                .put("sha256", entered.file().sha256())
                .put("batch", entered.batch())
                .put("verdict", entered.verdict().chinese());
        node.set("findings", findings(entered.findings()));
        return node;
    }

    private static ObjectNode setAside(Entered entered) {
        var node = JSON.createObjectNode()
                .put("file", entered.file().name())
                .put("sha256", entered.file().sha256())
                .put("batch", entered.batch());
        entered.setAside()
                .ifPresent(why -> node.put("reason", why.reason())
                        .put("by", why.by())
                        .put("on", why.on().toString()));
        return node;
    }

    /** An answer about a scheme, which begins with what it is called. */
    static ObjectNode about(Scheme scheme) {
        return JSON.createObjectNode()
                .put("year", scheme.year())
                .put("title", scheme.edition().title());
    }

    static ArrayNode findings(List<Finding> findings) {
        var array = JSON.createArrayNode();
        findings.forEach(finding -> put(array.addObject(), finding));
        return array;
    }

    /** Puts all that a finding says. */
    static void put(ObjectNode node, Finding finding) {
        node.put("rule", finding.rule()).put("level", finding.level().chinese()).put("sheet", finding.sheet());
        var cells = node.putArray("cells");
        finding.cells().stream().map(CellAddress::toString).forEach(cells::add);
        node.put("found", finding.found())
                .put("expected", finding.expected())
                .put("imbalance", finding.imbalance())
                .put("message", finding.message())
                .put("instruction", finding.instruction());
        var indicators = node.putArray("indicators");
        finding.indicators().forEach(indicators::add);
        finding.explanation()
                .ifPresent(explanation -> node.putObject("explanation")
                        .put("reason", explanation.reason())
                        .put("by", explanation.by())
                        .put("on", explanation.on().toString()));
    }
}
