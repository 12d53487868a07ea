package org.nianbao.job;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The township contexts that this program works on at present. The job looks up the one that its parameters name. */
final class ActiveContexts {

    private final Map<Key, TownshipContext> atWork = new ConcurrentHashMap<>();

    /** The key of a context: only one run at a time works on a township and year. */
    private record Key(String township, long year) {

        static Key of(TownshipContext context) {
            return new Key(context.scheme().township().code(), context.scheme().year());
        }
    }

    /** Does some work within which a job may be started or restarted for the township and year of a context. */
    <T> T during(TownshipContext context, Supplier<T> work) {
        var before = atWork.putIfAbsent(Key.of(context), context);
        try {
            return work.get();
        } finally {
            if (before == null) {
                atWork.remove(Key.of(context));
            }
        }
    }

    /**
     * Returns the context of a township and year.
     *
     * @throws IllegalStateException if this program does not work on it
     */
    TownshipContext of(String township, long year) {
        return Optional.ofNullable(atWork.get(new Key(township, year)))
                .orElseThrow(() -> new IllegalStateException(
                        "nobody works at the desk of %s in %d: take the lock of the township first"
                                .formatted(township, year)));
    }
}
