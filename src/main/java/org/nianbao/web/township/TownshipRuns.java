package org.nianbao.web.township;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The runs of the townships, one at a time for each. Whatever waits for a township shares one run, and therefore one
 * release.
 */
public final class TownshipRuns implements AutoCloseable {

    private static final int REMEMBERED = 200;

    private final TownshipNews news;
    private final AtomicLong numbers = new AtomicLong();
    private final ExecutorService threads = Executors.newCachedThreadPool(TownshipRuns::thread);

    /** The run of each township that was requested last. */
    private final Map<String, TownshipRun> last = new HashMap<>();

    private final Map<Long, TownshipRun> byNumber = new LinkedHashMap<>();

    /** @param news is told how each run goes on */
    public TownshipRuns(TownshipNews news) {
        this.news = news;
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "township-run");
        thread.setDaemon(true);
        return thread;
    }

    /** Returns a run that begins after this moment: the one that waits, or a new one. */
    public synchronized TownshipRun request(ServedTownship township) {
        return request(township, false);
    }

    /**
     * Returns a run that begins after this moment.
     *
     * @param reviewAgain whether accepted submissions change their verdicts as an earlier run announced
     */
    public synchronized TownshipRun request(ServedTownship township, boolean reviewAgain) {
        var before = last.get(township.code());
        if (before != null && before.isJoined(reviewAgain)) {
            return before;
        }
        var run = new TownshipRun(township, numbers.incrementAndGet(), reviewAgain, news);
        last.put(township.code(), run);
        byNumber.put(run.number(), run);
        byNumber.values().removeIf(old -> byNumber.size() > REMEMBERED && old.isEnded());
        threads.execute(() -> {
            if (before != null) {
                before.await(Duration.ofDays(1));
            }
            run.run();
        });
        return run;
    }

    /** Returns a run of a township by its number, if it is still remembered. */
    public synchronized Optional<TownshipRun> find(String township, long number) {
        return Optional.ofNullable(byNumber.get(number))
                .filter(run -> run.township().equals(township));
    }

    /** Returns the run of a township that was requested last, if it has not ended. */
    public synchronized Optional<TownshipRun> underWay(String township) {
        return Optional.ofNullable(last.get(township)).filter(run -> !run.isEnded());
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
