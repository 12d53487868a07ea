package org.nianbao.cli;

import java.io.PrintStream;
import java.time.Duration;
import org.nianbao.submission.Screening;
import org.nianbao.submission.Verdict;

/** Tells of the run of one of many townships only what somebody should look into. */
final class TownshipProgress extends ProgressNotices {

    private final String township;
    private final PrintStream err;

    TownshipProgress(String township, PrintStream err) {
        this.township = township;
        this.err = err;
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
    public void step(String name) {}

    /** The line of the township tells of it. */
    @Override
    public void released(int number, String sha256) {}

    @Override
    void show(String line) {
        err.println(township + "  " + line);
    }
}
