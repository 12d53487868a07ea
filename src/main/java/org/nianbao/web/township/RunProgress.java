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

    private final List<String> notices = new ArrayList<>();
    private String step = "";
    private int expected;
    private int entered;

    /** The present state: the step, and how many files of how many are entered. */
    record Snapshot(String step, int entered, int expected, List<String> notices) {}

    synchronized Snapshot snapshot() {
        return new Snapshot(step, entered, expected, List.copyOf(notices));
    }

    @Override
    public synchronized boolean waits(Duration soFar) {
        step = "等待另一次运行结束";
        return soFar.compareTo(PATIENCE) < 0;
    }

    @Override
    public synchronized void found(int files, int news, int again) {
        expected = news + again;
        step = "审核入库";
    }

    @Override
    public synchronized void entered(Screening screening) {
        entered++;
    }

    @Override
    public synchronized void kept(Screening judged) {
        expected--;
    }

    @Override
    public synchronized void leftForLater(String file) {
        expected--;
    }

    @Override
    public synchronized void released(int number, String sha256) {
        step = "第%d版汇总表已写出".formatted(number);
    }

    @Override
    public synchronized void step(String name) {
        step = name;
    }

    @Override
    protected synchronized void show(String line) {
        if (notices.size() < MOST_NOTICES) {
            notices.add(line);
        }
    }
}
