package org.nianbao.web.township;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.nianbao.application.notice.ProgressNotices;
import org.nianbao.submission.Screening;

/** What a run has said so far. Pages read it while the run goes on. */
final class RunProgress extends ProgressNotices {

    /** Another run may be a night over the whole township. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final int MOST_NOTICES = 200;

    private final Runnable changed;
    private final List<String> notices = new ArrayList<>();
    private String step = "";
    private int expected;
    private int entered;

    /** @param changed is told after each change */
    RunProgress(Runnable changed) {
        this.changed = changed;
    }

    /** The present state: the step, and how many files of how many are entered. */
    record Snapshot(String step, int entered, int expected, List<String> notices) {}

    synchronized Snapshot snapshot() {
        return new Snapshot(step, entered, expected, List.copyOf(notices));
    }

    /** Whoever is told reads the state, and therefore is told without the lock. */
    private void change(Runnable change) {
        synchronized (this) {
            change.run();
        }
        changed.run();
    }

    @Override
    public boolean waits(Duration soFar) {
        change(() -> step = "等待另一次运行结束");
        return soFar.compareTo(PATIENCE) < 0;
    }

    @Override
    public void found(int files, int news, int again) {
        change(() -> {
            expected = news + again;
            step = "审核入库";
        });
    }

    @Override
    public void entered(Screening screening) {
        change(() -> entered++);
    }

    @Override
    public void kept(Screening judged) {
        change(() -> expected--);
    }

    @Override
    public void leftForLater(String file) {
        change(() -> expected--);
    }

    @Override
    public void released(int number, String sha256) {
        change(() -> step = "第%d版汇总表已写出".formatted(number));
    }

    @Override
    public void step(String name) {
        change(() -> step = name);
    }

    @Override
    protected void show(String line) {
        change(() -> {
            if (notices.size() < MOST_NOTICES) {
                notices.add(line);
            }
        });
    }
}
