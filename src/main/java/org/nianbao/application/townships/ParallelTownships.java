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
 * Works on many townships, on as many at a time as there are processors.
 *
 * <p>A failure of one township stops none of the others, even if it needs more memory than there is, unless the
 * database has ended.
 *
 * @param <T> the result for one township
 */
public final class ParallelTownships<T> {

    /** The number of townships that are worked on at a time. */
    public static final int MOST = Runtime.getRuntime().availableProcessors();

    private final BiFunction<String, Path, T> work;
    private final BiFunction<String, Failure, T> failed;
    private volatile Optional<Failure> gone = Optional.empty();

    /**
     * Creates the work on townships, by the names of their folders.
     *
     * @param failed the result for a township that failed
     */
    public ParallelTownships(BiFunction<String, Path, T> work, BiFunction<String, Failure, T> failed) {
        this.work = work;
        this.failed = failed;
    }

    /** Returns the results: first those of the faulty townships, then those of the sound ones. */
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
