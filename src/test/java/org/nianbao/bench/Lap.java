package org.nianbao.bench;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Seconds that something took: on the clock, and of processor time of this process and of those that it has started. */
record Lap(double wall, double cpu) {

    private static final double NANOS = 1e9;

    static Lap of(Runnable work) {
        var cpu = cpuNanos();
        var start = System.nanoTime();
        work.run();
        return new Lap((System.nanoTime() - start) / NANOS, (cpuNanos() - cpu) / NANOS);
    }

    private static long cpuNanos() {
        var own = ProcessHandle.current();
        return Stream.concat(Stream.of(own), own.descendants())
                .map(process -> process.info().totalCpuDuration())
                .flatMap(Optional::stream)
                .mapToLong(Duration::toNanos)
                .sum();
    }
}
