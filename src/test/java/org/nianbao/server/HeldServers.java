package org.nianbao.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Servers that a test keeps running between its commands, each of which joins as beside any other program: to start and to
 * end one takes as long as many a command. Whoever is about the server itself, or about its files, lets go of it first.
 */
public final class HeldServers implements AfterEachCallback {

    private static final Map<Path, EmbeddedServer> HELD = new HashMap<>();
    private static final Set<Path> LEFT_ALONE = new HashSet<>();

    /**
     * Keeps the server of a home running from now on, if it was ever started and is not to be left alone, and returns it once
     * it is ready.
     */
    public static Optional<EmbeddedServer> hold(Path home) {
        return LEFT_ALONE.contains(home) || !hasBeenStarted(home)
                ? Optional.empty()
                : Optional.of(HELD.computeIfAbsent(home, HeldServers::ready));
    }

    private static EmbeddedServer ready(Path home) {
        try {
            return Servers.ready(home);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean hasBeenStarted(Path home) {
        return Files.exists(home.resolve("mariadbd.log"));
    }

    /** Lets go of the server of a home until the next {@link #hold}. */
    public static void release(Path home) {
        var server = HELD.remove(home);
        if (server != null) {
            server.close();
        }
    }

    /** Lets go of the server of a home until the test ends. */
    public static void leaveAlone(Path home) {
        LEFT_ALONE.add(home);
        release(home);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Set.copyOf(HELD.keySet()).forEach(HeldServers::release);
        LEFT_ALONE.clear();
    }
}
