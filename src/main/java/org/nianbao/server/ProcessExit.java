package org.nianbao.server;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The end of a process, as something to be waited for within bounds. */
record ProcessExit(CompletableFuture<?> future) {

    static ProcessExit of(Process process) {
        return new ProcessExit(process.onExit());
    }

    static ProcessExit of(ProcessHandle process) {
        return new ProcessExit(process.onExit());
    }

    /** Whether the process has ended when the time is over, or earlier. */
    boolean comesWithin(Duration time) {
        return future.thenApply(process -> true)
                .completeOnTimeout(false, time.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
