package org.nianbao.application.townships;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import org.nianbao.application.Exit;
import org.nianbao.application.Failure;
import org.nianbao.ledger.BusyException;
import org.nianbao.ledger.SupersededException;
import org.springframework.dao.PessimisticLockingFailureException;

/**
 * Work on many townships, on as many at a time as there are processors.
 *
 * <p>What goes wrong with one stops none of the others, be it that it needs more memory than there is, unless it is that the
 * database has gone.
 *
 * @param <T> what comes of the work on a township
 */
public final class ParallelTownships<T> {

    /** So many are worked on at a time. */
    public static final int MOST = Runtime.getRuntime().availableProcessors();

    private final BiFunction<String, Path, T> work;
    private final BiFunction<String, Failure, T> failed;
    private volatile Optional<Failure> gone = Optional.empty();

    /**
     * Work on townships, by the names of their folders.
     *
     * @param failed what comes of a township with which something went wrong
     */
    public ParallelTownships(BiFunction<String, Path, T> work, BiFunction<String, Failure, T> failed) {
        this.work = work;
        this.failed = failed;
    }

    /** What comes of each: first of the faulty ones, then of the sound ones. */
    public List<T> on(TownshipFolders folders) {
        var all = new ArrayList<T>();
        folders.faulty().forEach((name, failure) -> all.add(failed.apply(name, failure)));
        var threads = Executors.newFixedThreadPool(MOST);
        try {
            var works = folders.sound().entrySet().stream()
                    .<Callable<T>>map(township -> () -> on(township))
                    .toList();
            threads.invokeAll(works).stream().map(ParallelTownships::result).forEach(all::add);
        } catch (InterruptedException e) {
            throw interrupted(e);
        } finally {
            threads.shutdown();
        }
        return all;
    }

    private T on(Map.Entry<String, Path> township) {
        var name = township.getKey();
        if (gone.isPresent()) {
            return failed.apply(name, gone.get());
        }
        try {
            return work.apply(name, township.getValue());
        } catch (RuntimeException | Error e) {
            var failure = Failure.of(e);
            if (failure.exit() == Exit.TRY_LATER && !concernsOneTownship(e)) {
                gone = Optional.of(failure);
            }
            return failed.apply(name, failure);
        }
    }

    private static boolean concernsOneTownship(Throwable e) {
        return Failure.causes(e)
                .anyMatch(cause -> cause instanceof BusyException
                        || cause instanceof SupersededException
                        || cause instanceof PessimisticLockingFailureException);
    }

    private static <T> T result(Future<T> done) {
        try {
            return done.get();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while townships were at work", e);
    }
}
