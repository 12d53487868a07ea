package org.nianbao.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.nianbao.fixtures.Schemes;
import org.nianbao.job.Screener;
import org.nianbao.workbook.returned.Digest;
import org.nianbao.workbook.returned.Reply;
import org.nianbao.workbook.returned.ReturnedWorkbook;

/**
 * Reads, reviews and sends back workbooks with bytes changed at random, and lists those on which anything but an answer
 * came of it. Each input follows from its number alone, so that it can be made again.
 */
public final class Fuzz {

    /** An input takes some milliseconds; one that takes so long hangs. */
    private static final int PATIENCE_SECONDS = 60;

    private final List<Mutator> mutators;
    private final Path folder;

    private Fuzz(Path folder) {
        this.folder = folder;
        var sound = Sound.of("水泉嘎查");
        var xlsx = sound.parts();
        mutators = List.of(
                new PartMutator(xlsx),
                new PartMutator(xlsx),
                new RecordMutator(sound.xls()),
                new ByteMutator(sound.xlsx()),
                new ByteMutator(sound.xls()),
                new FolderMutator(sound.xls()));
    }

    /** What makes inputs of one kind. */
    interface Mutator {
        byte[] mutated(Random random);
    }

    /** Arguments: how many inputs, and the number of the first. */
    public static void main(String[] arguments) throws Exception {
        var count = Integer.parseInt(arguments[0]);
        var first = Long.parseLong(arguments[1]);
        var folder = Files.createTempDirectory("fuzz");
        var failures = new Fuzz(folder).run(first, count);
        Files.delete(folder);
        failures.forEach(System.out::println);
        System.out.printf(Locale.ROOT, "%d inputs from %d: %d failures%n", count, first, failures.size());
        System.exit(failures.isEmpty() ? 0 : 1);
    }

    private List<String> run(long first, int count) {
        var workers = Executors.newCachedThreadPool();
        return IntStream.range(0, count)
                .mapToObj(i -> failure(first + i, workers))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> failure(long number, ExecutorService workers) {
        var answer = workers.submit(() -> answer(number));
        try {
            answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return Optional.empty();
        } catch (ExecutionException e) {
            e.printStackTrace();
            return Optional.of("input %d: %s".formatted(number, e.getMessage()));
        } catch (TimeoutException e) {
            return Optional.of("input %d: hangs".formatted(number));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Void answer(long number) throws IOException {
        var file = folder.resolve(number + ".xlsx");
        try {
            Files.write(file, input(number));
            var screening = Screener.screen(Schemes.of2023(), file);
            var reply = Reply.to(screening);
            if (ReturnedWorkbook.of(file, reply).bytes().length == 0
                    || Digest.of(reply).isEmpty()) {
                throw new IllegalStateException("nothing to send back");
            }
            return null;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private byte[] input(long number) {
        var random = new Random(number);
        return mutators.get((int) Math.floorMod(number, (long) mutators.size())).mutated(random);
    }
}
