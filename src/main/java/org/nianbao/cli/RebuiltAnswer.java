package org.nianbao.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.nianbao.job.Journals.Lacking;

/**
 * What there is to tell when townships were made anew.
 *
 * @param lacking the journals of which the database lacks something all the same
 */
record RebuiltAnswer(List<RebuiltTownship> townships, List<Lacking> lacking) {

    /** How it ended: what is gravest of all townships. */
    Exit exit() {
        for (var exit : List.of(Exit.STOPPED, Exit.TRY_LATER, Exit.FAILED, Exit.USAGE, Exit.INCOMPLETE)) {
            if (townships.stream().anyMatch(township -> township.exit() == exit)) {
                return exit;
            }
        }
        return Exit.DONE;
    }

    /** For people. */
    String text() {
        return townships.stream().map(township -> township + "\n").collect(joining()) + next();
    }

    private String next() {
        if (!townships.stream().allMatch(RebuiltTownship::isDone)) {
            return "";
        }
        return lacking.isEmpty()
                ? "照常运行 nightly 即可，此后收到的报表由它收取\n"
                : "流水中还有没有重建的，也要各重建一次：\n"
                        + lacking.stream()
                                .map(one -> "  %d 年 %s\n".formatted(one.year(), one.township()))
                                .collect(joining());
    }

    /** For programs. */
    String json() {
        var root = JsonAnswer.JSON.createObjectNode();
        var all = root.putArray("townships");
        for (var township : townships) {
            var node = all.addObject()
                    .put("name", township.name())
                    .put("year", township.year())
                    .put("exit", township.exit().code())
                    .put("entries", township.entries())
                    .put("files", township.files())
                    .put("releases", township.releases());
            var differences = node.putArray("differences");
            township.differences().forEach(differences::add);
            var why = node.putArray("why");
            township.why().forEach(why::add);
        }
        var rest = root.putArray("lacking");
        lacking.forEach(one -> rest.addObject().put("year", one.year()).put("township", one.township()));
        return JsonAnswer.JSON.writeValueAsString(root) + "\n";
    }
}
