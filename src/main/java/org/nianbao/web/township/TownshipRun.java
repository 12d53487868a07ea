package org.nianbao.web.township;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.nianbao.application.Failure;
import org.nianbao.application.RunResult;
import org.nianbao.application.TakeIn;
import org.nianbao.scheme.Unit;

/** A run of a township that people wait for. */
public final class TownshipRun {

    private final ServedTownship township;
    private final long number;
    private final TownshipNews news;
    private final RunProgress progress;
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean begun;
    private boolean reviewAgain;
    private volatile @Nullable RunResult result;
    private volatile @Nullable Failure failure;

    TownshipRun(ServedTownship township, long number, boolean reviewAgain, TownshipNews news) {
        this.reviewAgain = reviewAgain;
        this.township = township;
        this.number = number;
        this.news = news;
        progress = new RunProgress(this::tell);
    }

    private void tell() {
        news.run(this);
    }

    public long number() {
        return number;
    }

    /** Returns the code of its township. */
    public String township() {
        return township.code();
    }

    /** Joins it, if files that come now are still part of it; returns whether they are. */
    synchronized boolean isJoined(boolean again) {
        reviewAgain |= again && !begun;
        return !begun;
    }

    private synchronized boolean begin() {
        begun = true;
        return reviewAgain;
    }

    private synchronized boolean hasBegun() {
        return begun;
    }

    void run() {
        var again = begin();
        tell();
        try {
            new TakeIn(township.application(), township.scheme(), township.places(), progress)
                    .run(
                            new TakeIn.Request(Optional.<Unit>empty(), again),
                            progress::waits,
                            told -> result = told.answer().orElse(null));
        } catch (RuntimeException | Error e) {
            failure = Failure.of(e);
        } finally {
            ended.countDown();
            tell();
        }
    }

    public boolean isEnded() {
        return ended.getCount() == 0;
    }

    /** Waits for its end, at most so long; returns whether it has ended. */
    public boolean await(Duration most) {
        try {
            return ended.await(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Returns the state in a sentence. */
    public String shown() {
        var now = progress.snapshot();
        if (failure != null) {
            return "没有运行完：" + String.join("；", failure.lines());
        }
        if (result != null) {
            return "运行完了"
                    + result.issued()
                            .map(issued -> "，汇总表是第%d版".formatted(issued.number()))
                            .orElse("");
        }
        if (isEnded()) {
            return "被中止；下次运行会接着做完";
        }
        return hasBegun()
                ? "%s……%s"
                        .formatted(
                                now.step().isEmpty() ? "正在开始" : now.step(),
                                now.expected() > 0 ? " %d/%d".formatted(now.entered(), now.expected()) : "")
                : "等待前一次运行结束……";
    }

    public boolean hasFailed() {
        return failure != null;
    }

    /** Returns what a person should look into. */
    public List<String> notices() {
        return progress.snapshot().notices();
    }
}
