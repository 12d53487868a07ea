package org.nianbao.web.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Slows down whoever tries passwords: after five failures a login waits for a minute, after each further one twice as
 * long, at most an hour.
 */
final class LoginThrottle {

    private static final int FREE = 5;
    private static final int DOUBLINGS = 6;
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_LOGINS = 10_000;

    private record Failures(int count, Instant until) {}

    private final Clock clock;

    /** The logins that failed last come last. */
    private final Map<String, Failures> byLogin = new LinkedHashMap<>();

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Returns how long a login has to wait. */
    synchronized Duration wait(String login) {
        var failures = byLogin.get(key(login));
        var left = failures == null ? Duration.ZERO : Duration.between(clock.instant(), failures.until());
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void failed(String login) {
        var before = byLogin.remove(key(login));
        var count = before == null ? 1 : before.count() + 1;
        byLogin.put(key(login), new Failures(count, clock.instant().plus(pause(count))));
        if (byLogin.size() > MOST_LOGINS) {
            byLogin.remove(byLogin.keySet().iterator().next());
        }
    }

    synchronized void succeeded(String login) {
        byLogin.remove(key(login));
    }

    private static Duration pause(int count) {
        if (count < FREE) {
            return Duration.ZERO;
        }
        var pause = FIRST.multipliedBy(1L << Math.min(DOUBLINGS, count - FREE));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    private static String key(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }
}
