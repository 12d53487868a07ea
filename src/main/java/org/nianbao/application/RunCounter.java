package org.nianbao.application;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.nianbao.job.PassedOver;
import org.nianbao.job.Progress;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Screening;

/** Counts what a run enters and what it could not read, and passes the progress on. */
final class RunCounter implements Progress {

    private final Progress told;
    private final AtomicInteger entered = new AtomicInteger();
    private final AtomicInteger unread = new AtomicInteger();

    RunCounter(Progress told) {
        this.told = told;
    }

    /** Returns how many files were entered. */
    int entered() {
        return entered.get();
    }

    /** Returns whether all files of the inbox and of the archive that had to be read could be read. */
    boolean readAll() {
        return unread.get() == 0;
    }

    @Override
    public boolean waits(Duration soFar) {
        return told.waits(soFar);
    }

    @Override
    public void found(int files, int news, int again) {
        told.found(files, news, again);
    }

    @Override
    public void duplicate(String file, String original) {
        told.duplicate(file, original);
    }

    @Override
    public void passedOver(List<PassedOver> others) {
        unread.addAndGet((int)
                others.stream().filter(other -> other.reason().isOfTheMoment()).count());
        told.passedOver(others);
    }

    @Override
    public void damaged(String unit, FileId file, String condition) {
        unread.incrementAndGet();
        told.damaged(unit, file, condition);
    }

    @Override
    public void entered(Screening screening) {
        entered.incrementAndGet();
        told.entered(screening);
    }

    @Override
    public void kept(Screening judged) {
        told.kept(judged);
    }

    @Override
    public void leftForLater(String file) {
        told.leftForLater(file);
    }

    @Override
    public void released(int number, String sha256) {
        told.released(number, sha256);
    }

    @Override
    public void restored(Path release) {
        told.restored(release);
    }

    @Override
    public void step(String name) {
        told.step(name);
    }
}
