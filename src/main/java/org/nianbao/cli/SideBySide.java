package org.nianbao.cli;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Work on many townships: on as many at a time as there are processors. */
final class SideBySide {

    /** So many are worked on at a time. */
    static final int MOST = Runtime.getRuntime().availableProcessors();

    private SideBySide() {}

    /** What comes of each, in their order. */
    static <S, T> List<T> all(Collection<S> townships, Function<S, T> work) {
        var threads = Executors.newFixedThreadPool(MOST);
        try {
            return threads
                    .invokeAll(townships.stream()
                            .<Callable<T>>map(township -> () -> work.apply(township))
                            .toList())
                    .stream()
                    .map(SideBySide::result)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while townships were at work", e);
        } finally {
            threads.shutdown();
        }
    }

    private static <T> T result(Future<T> done) {
        try {
            return done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while townships were at work", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
