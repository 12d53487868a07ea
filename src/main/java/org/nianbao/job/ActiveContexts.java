package org.nianbao.job;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The desks that this program works at just now, by which the job finds the one that its parameters name. */
final class ActiveContexts {

    private final Map<Key, TownshipContext> atWork = new ConcurrentHashMap<>();

    /** Which desk it is: at a township and a year only one works at a time. */
    private record Key(String township, long year) {

        static Key of(TownshipContext context) {
            return new Key(context.scheme().township().code(), context.scheme().year());
        }
    }

    /** Does some work at a desk, within which a job may be started or restarted for its township and year. */
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
     * Returns the desk of a township and year.
     *
     * @throws IllegalStateException if this program does not work at it
     */
    TownshipContext of(String township, long year) {
        return Optional.ofNullable(atWork.get(new Key(township, year)))
                .orElseThrow(() -> new IllegalStateException(
                        "nobody works at the desk of %s in %d: take the lock of the township first"
                                .formatted(township, year)));
    }
}
