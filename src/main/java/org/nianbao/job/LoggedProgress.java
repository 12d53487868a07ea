package org.nianbao.job;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Screening;
import org.nianbao.submission.Submission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Logs the progress of a run, and passes it on.
 *
 * <p>Each log record carries the code of the unit and the SHA-256 of the submission, but neither the name nor the
 * content of the file.
 */
public final class LoggedProgress implements Progress {

    private static final Logger LOG = LoggerFactory.getLogger(LoggedProgress.class);

    private final Progress told;

    public LoggedProgress(Progress told) {
        this.told = told;
    }

    @Override
    public void found(int files, int news, int again) {
        LOG.atInfo()
                .addKeyValue("files", files)
                .addKeyValue("news", news)
                .addKeyValue("again", again)
                .log("the inbox was listed");
        told.found(files, news, again);
    }

    @Override
    public void duplicate(String file, String original) {
        LOG.info("a file lies in the inbox twice");
        told.duplicate(file, original);
    }

    @Override
    public void damaged(String unit, FileId file, String condition) {
        LOG.atWarn().addKeyValue(RunLog.SUBMISSION, file.sha256()).log("a file of the archive is not what was kept");
        told.damaged(unit, file, condition);
    }

    @Override
    public void entered(Screening screening) {
        MDC.put(RunLog.UNIT, screening.sender().map(Unit::code).orElse(""));
        MDC.put(RunLog.SUBMISSION, screening.file().sha256());
        LOG.atInfo()
                .addKeyValue("batch", screening.read().map(Submission::batch).orElse(0))
                .addKeyValue("verdict", screening.verdict().chinese())
                .addKeyValue("findings", screening.findings().size())
                .log("a submission was entered");
        MDC.remove(RunLog.UNIT);
        MDC.remove(RunLog.SUBMISSION);
        told.entered(screening);
    }

    @Override
    public void kept(Screening judged) {
        LOG.atInfo()
                .addKeyValue(RunLog.UNIT, judged.sender().map(Unit::code).orElse(""))
                .addKeyValue(RunLog.SUBMISSION, judged.file().sha256())
                .addKeyValue("verdict", judged.verdict().chinese())
                .log("an accepted submission would turn, but keeps its verdict");
        told.kept(judged);
    }

    @Override
    public void leftForLater(String file) {
        LOG.debug("a file of another unit is left for the nightly run");
        told.leftForLater(file);
    }

    @Override
    public void passedOver(List<PassedOver> others) {
        others.forEach(other -> LOG.atInfo()
                .addKeyValue("reason", other.reason().name().toLowerCase(Locale.ROOT))
                .log("something in the inbox is not taken in"));
        told.passedOver(others);
    }

    @Override
    public boolean waits(Duration waited) {
        return told.waits(waited);
    }

    @Override
    public void restored(Path release) {
        LOG.info("the release was not as it was issued, and has been written anew");
        told.restored(release);
    }

    @Override
    public void step(String name) {
        told.step(name);
    }

    @Override
    public void released(int number, String sha256) {
        LOG.atInfo().addKeyValue("number", number).addKeyValue("sha256", sha256).log("the release is in place");
        told.released(number, sha256);
    }
}
