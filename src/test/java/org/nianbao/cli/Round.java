package org.nianbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.nianbao.application.Exit;
import org.springframework.util.FileSystemUtils;

/**
 * Some runs over one workshop that are struck at random moments, one that is hindered, and a plain one, after which all
 * must be as it is after an undisturbed run. A round is the same whenever it is run, but for the pace of the machine.
 */
final class Round {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int MOST_BLOWS = 5;

    /** What the program says only when it does not know what is wrong. */
    private static final String AT_A_LOSS = "如再失败";

    private final Torture torture;
    private final int number;
    private final Random random;
    private final Obstacle obstacle;
    private final List<String> events = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();
    private int kills;

    /** What befell the runs, how many of them were killed, and what came of it that should not have. */
    record Outcome(int number, List<String> events, int kills, List<String> differences) {}

    Round(Torture torture, int number) {
        this.torture = torture;
        this.number = number;
        random = new Random(torture.seed(number));
        obstacle = Obstacle.values()[number % Obstacle.values().length];
    }

    Outcome outcome() {
        try {
            var workshop = torture.workshop(number);
            var hinderedFirst = random.nextBoolean();
            if (hinderedFirst) {
                hinder(workshop);
            }
            var blows = 1 + random.nextInt(MOST_BLOWS);
            while (blows > 0 && strike(Blow.any(random), workshop)) {
                blows--;
            }
            if (!hinderedFirst) {
                hinder(workshop);
            }
            runPlainly(workshop);
            delete(workshop.folder());
            return new Outcome(number, events, kills, differences);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("in round " + number, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private ProcessBuilder nightly(Workshop workshop) {
        return workshop.process(torture.program(), "nightly");
    }

    static Process start(ProcessBuilder run, Workshop workshop) throws IOException {
        return run.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(said(workshop).toFile())
                .start();
    }

    private static Path said(Workshop workshop) {
        return workshop.folder().resolve("stderr.txt");
    }

    /** Answers whether the blow struck; if not, the run was through, and there is little left to strike. */
    private boolean strike(Blow blow, Workshop workshop) throws IOException, InterruptedException, SQLException {
        var moment = random.nextInt((int) torture.span().toMillis());
        var run = start(nightly(workshop), workshop);
        var struck = !run.waitFor(moment, TimeUnit.MILLISECONDS) && blow.strikes(run, workshop);
        var exit = end(run, workshop);
        if (struck) {
            events.add("%s after %d ms: %d".formatted(blow, moment, exit));
            kills += blow.kills() ? 1 : 0;
            require(blow.mayEndIn(exit), "a way to end that is not documented", workshop);
        }
        return struck;
    }

    private void hinder(Workshop workshop) throws IOException, InterruptedException {
        obstacle.putInTheWay(workshop);
        var exit = end(start(obstacle.hindered(nightly(workshop), random), workshop), workshop);
        obstacle.takeAway(workshop);
        events.add("%s: %d".formatted(obstacle, exit));
        require(obstacle.mayEndIn(exit), "a way to end that is not documented", workshop);
    }

    private void runPlainly(Workshop workshop) throws IOException, InterruptedException {
        var exit = end(start(nightly(workshop), workshop), workshop);
        require(exit == Exit.INCOMPLETE.code(), "the plain run ends with " + exit, workshop);
        require(Blow.server(workshop).isEmpty(), "the server outlives the program", workshop);
        if (differences.isEmpty()) {
            var difference = Remains.of(workshop).difference(torture.expected());
            require(difference.isEmpty(), difference, workshop);
        }
    }

    private int end(Process run, Workshop workshop) throws InterruptedException, IOException {
        if (!run.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            run.destroyForcibly().waitFor();
            require(false, "the run hangs", workshop);
        }
        require(!Files.readString(said(workshop)).contains(AT_A_LOSS), "the program is at a loss", workshop);
        return run.exitValue();
    }

    private void require(boolean holds, String otherwise, Workshop workshop) throws IOException {
        if (!holds) {
            differences.add("round %d, after %s: %s; it said: %s"
                    .formatted(number, events, otherwise, Files.readString(said(workshop))));
        }
    }

    /** What is left of a round is kept if there is something to be looked into. */
    private void delete(Path folder) throws IOException {
        if (differences.isEmpty()) {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
