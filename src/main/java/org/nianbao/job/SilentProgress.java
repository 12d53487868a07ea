package org.nianbao.job;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Screening;

/** Ignores all messages. */
final class SilentProgress implements Progress {

    @Override
    public boolean waits(Duration soFar) {
        return soFar.compareTo(USUAL_PATIENCE) < 0;
    }

    @Override
    public void found(int files, int news, int again) {}

    @Override
    public void duplicate(String file, String original) {}

    @Override
    public void passedOver(List<PassedOver> others) {}

    @Override
    public void damaged(String unit, FileId file, String condition) {}

    @Override
    public void entered(Screening screening) {}

    @Override
    public void kept(Screening judged) {}

    @Override
    public void leftForLater(String file) {}

    @Override
    public void released(int number, String sha256) {}

    @Override
    public void restored(Path release) {}

    @Override
    public void step(String name) {}
}
