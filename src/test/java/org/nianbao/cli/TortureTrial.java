package org.nianbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code make torture}: rounds from a seed on until so many runs were killed; fails if any leaves a trace. */
final class TortureTrial {

    private final int kills;
    private final AtomicInteger killed = new AtomicInteger();
    private final AtomicInteger differences = new AtomicInteger();

    private TortureTrial(int kills) {
        this.kills = kills;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var kills = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        var seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        System.exit(new TortureTrial(kills).run(Files.createTempDirectory("torture"), seed) == 0 ? 0 : 1);
    }

    private int run(Path folder, long seed) throws IOException, InterruptedException {
        var torture = new Torture(folder, seed);
        System.out.printf(
                Locale.ROOT, "undisturbed: up to %d ms%n", torture.span().toMillis());
        torture.rounds(kills, this::tell);
        System.out.printf(Locale.ROOT, "%d kills, %d differences%n", killed.get(), differences.get());
        return differences.get();
    }

    private synchronized void tell(Round.Outcome outcome) {
        killed.addAndGet(outcome.kills());
        differences.addAndGet(outcome.differences().size());
        System.out.printf(Locale.ROOT, "%d/%d round %d %s%n", killed.get(), kills, outcome.number(), outcome.events());
        outcome.differences().forEach(System.out::println);
    }
}
