package org.nianbao.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nianbao.job.Changes;
import org.nianbao.submission.Masking;
import org.nianbao.submission.Standing;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A look at the situation for programs: what a run answers, and how things came to stand and what goes out besides. */
record StatusJson(StatusAnswer status) {

    @Override
    public String toString() {
        var root = new JsonAnswer(status.answer()).node();
        root.put("deadline", status.deadline().day().toString());
        var standings = status.answer().now().standings();
        for (int i = 0; i < standings.size(); i++) {
            time((ObjectNode) root.at("/units/" + i), standings.get(i));
        }
        var changes =
                root.putObject("changes").put("since", status.changes().since().toString());
        var units = changes.putArray("units");
        status.changes()
                .units()
                .forEach(unit -> units.addObject()
                        .put("code", unit.now().unit().code())
                        .put("before", unit.before().state().chinese())
                        .put("now", unit.now().state().chinese())
                        .put("new", unit.isNew()));
        figures(changes.putArray("indicators"), status.changes().figures());
        var outgoing = root.putObject("outgoing")
                .put("state", status.outgoing().state().name().toLowerCase(Locale.ROOT))
                .put("waiting", status.outgoing().waiting());
        var passedOver = outgoing.putArray("passedOver");
        status.outgoing()
                .passedOver()
                .forEach(other -> passedOver
                        .addObject()
                        .put("name", Masking.numbersMasked(other.name()))
                        .put("reason", other.reason().name().toLowerCase(Locale.ROOT)));
        status.outgoing().handedIn().ifPresent(sent -> outgoing.set("handedIn", ReleaseList.json(sent)));
        figures(outgoing.putArray("indicators"), status.outgoing().figures());
        return JsonAnswer.JSON.writeValueAsString(root) + "\n";
    }

    private void time(ObjectNode unit, Standing standing) {
        standing.newest()
                .ifPresentOrElse(
                        newest -> {
                            unit.put("reportedOn", newest.reportedOn());
                            status.received(newest).ifPresent(received -> unit.put("receivedAt", received.toString()));
                            unit.put("daysLate", status.daysLate(newest));
                        },
                        () -> unit.put(
                                "daysLate", Math.max(0, -status.deadline().daysLeft())));
    }

    private static void figures(ArrayNode array, List<Changes.OfFigure> figures) {
        for (var figure : figures) {
            var node = array.addObject().put("code", figure.indicator().code());
            put(node, "before", figure.before());
            put(node, "now", figure.now());
        }
    }

    private static void put(ObjectNode node, String name, @Nullable BigDecimal value) {
        if (value == null) {
            node.putNull(name);
        } else {
            node.put(name, value);
        }
    }
}
