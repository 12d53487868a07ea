package org.nianbao.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.nianbao.application.Exit;
import org.nianbao.application.json.RebuildJson;
import org.nianbao.application.json.RebuildJson.LackingJson;
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

    /** The answer for programs. */
    RebuildJson forPrograms() {
        return new RebuildJson(
                townships.stream().map(RebuiltTownship::forPrograms).toList(),
                lacking.stream().map(LackingJson::of).toList());
    }
}
