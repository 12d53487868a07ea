package org.nianbao.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.nianbao.submission.Screening;
import org.nianbao.submission.Verdict;

/** Counts how the run of one of many townships gets on, and tells only of what somebody should look into. */
final class TownshipProgress extends Notices {

    private final String township;
    private final PrintStream err;
    private final AtomicInteger entered = new AtomicInteger();

    TownshipProgress(String township, PrintStream err) {
        this.township = township;
        this.err = err;
    }

    /** How many files were entered. */
    int entered() {
        return entered.get();
    }

    /** All townships have waited already. */
    @Override
    public boolean waits(Duration soFar) {
        return false;
    }

    @Override
    public void found(int files, int news, int again) {}

    @Override
    public void entered(Screening screening) {
        entered.incrementAndGet();
        if (screening.verdict() == Verdict.UNPROCESSABLE) {
            screening
                    .findings()
                    .forEach(finding -> line("%s %s：%s。%s。"
                            .formatted(
                                    screening.verdict().chinese(),
                                    screening.file().name(),
                                    finding.message(),
                                    finding.instruction())));
        }
    }

    /** The end of the run tells which. */
    @Override
    public void kept(Screening judged) {}

    @Override
    public void leftForLater(String file) {}

    @Override
    public void station(String name) {}

    /** The line of the township tells of it. */
    @Override
    public void released(int number, String sha256) {}

    @Override
    void show(String line) {
        err.println(township + "  " + line);
    }
}
