package org.nianbao.cli;

import java.io.PrintStream;
import java.time.Duration;
import org.nianbao.application.notice.ProgressNotices;
import org.nianbao.submission.Screening;
import org.nianbao.submission.Verdict;

/** Shows of the run of one of many townships only what a person should look into. */
final class TownshipProgress extends ProgressNotices {

    private final String township;
    private final PrintStream err;

    TownshipProgress(String township, PrintStream err) {
        this.township = township;
        this.err = err;
    }

    /** Does not wait, because the run over all townships has waited already. */
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

    /** Shows nothing, because the end of the run reports it. */
    @Override
    public void kept(Screening judged) {}

    @Override
    public void leftForLater(String file) {}

    @Override
    public void step(String name) {}

    /** Shows nothing, because the line of the township reports it. */
    @Override
    public void released(int number, String sha256) {}

    @Override
    protected void show(String line) {
        err.println(township + "  " + line);
    }
}
