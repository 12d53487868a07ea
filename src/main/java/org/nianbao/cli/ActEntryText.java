package org.nianbao.cli;

import java.io.PrintStream;
import java.util.OptionalInt;
import org.nianbao.application.ActEntry;
import org.nianbao.application.TownshipTime;
import org.nianbao.job.Acts;

/** Prints the result of entering an act, if there is something to report before it takes effect. */
record ActEntryText(PrintStream err) {

    /** Prints it; returns the number of the act whose result the command is to report, if there is one. */
    OptionalInt number(ActEntry entry) {
        entry.resumed().map(ActEntryText::resumed).ifPresent(err::println);
        entry.standing().map(act -> "%s，以前已经登记过，没有变动".formatted(act.shown())).ifPresent(err::println);
        return entry.number();
    }

    static String resumed(Acts.Open open) {
        var what = "同一条命令 %s 已经登记（%s），当时没有运行完"
                .formatted(TownshipTime.shown(open.at()), open.act().shown());
        return open.done() ? what + "；后来的运行已经做完，不再重复。要另外再登记一次的，请再运行一次" : what + "；现在接着做完，不再重复登记";
    }
}
