package org.nianbao.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.nianbao.application.TownshipTime;
import org.nianbao.job.Act;
import org.nianbao.job.Acts;

/**
 * A command that enters something, and enters it once: if it was given before and cut off, it goes on with what it entered
 * then.
 *
 * @param asked the command as it was given
 */
record Once(Acts acts, List<String> asked, PrintStream err) {

    /**
     * Enters an act, unless the command did before.
     *
     * @param act is nothing if what it would enter stands already
     * @return the number of the act of which the command is to tell how it ended, if there is one
     */
    OptionalInt enter(Supplier<Optional<Act>> act) {
        var before = acts.open(asked);
        if (before.isPresent()) {
            err.println(resumed(before.get()));
            return OptionalInt.of(before.get().number());
        }
        return act.get().map(acts::enter).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static String resumed(Acts.Open open) {
        var what = "同一条命令 %s 已经登记（%s），当时没有运行完"
                .formatted(TownshipTime.shown(open.at()), open.act().shown());
        return open.done() ? what + "；后来的运行已经做完，不再重复。要另外再登记一次的，请再运行一次" : what + "；现在接着做完，不再重复登记";
    }
}
