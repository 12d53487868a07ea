package org.nianbao.mutation;

import static java.util.Comparator.comparing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * Changes the sample workbooks at random, one change at a time, and holds what is found then against what was found before:
 * {@code make trial}. The first argument says how many times, the second from which seed on.
 */
public final class MutationTrial {

    private static final Path SAMPLES = Path.of("input-samples/2023");

    private final Path folder;
    private final List<Path> samples;
    private final Map<Path, Seen> untouched = new HashMap<>();
    private final Map<Kind, Integer> kinds = new TreeMap<>();
    private int noticed;

    /** A trial that writes its workbooks into a folder. */
    MutationTrial(Path folder) throws IOException {
        this.folder = folder;
        try (var files = Files.list(SAMPLES)) {
            samples = files.sorted().toList();
        }
    }

    public static void main(String[] arguments) throws IOException {
        var count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000;
        var first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        var trial = new MutationTrial(Files.createTempDirectory("mutation"));
        var complaints = 0;
        for (var seed : LongStream.range(first, first + count).toArray()) {
            var found = trial.complaints(seed);
            found.forEach(System.out::println);
            complaints += found.isEmpty() ? 0 : 1;
        }
        System.out.printf(
                Locale.ROOT,
                "%d mutations, %s, %d of them with new findings: %d with complaints%n",
                count,
                trial.kinds,
                trial.noticed,
                complaints);
        System.exit(complaints == 0 ? 0 : 1);
    }

    /** What is wrong with the findings of the mutation of a seed. */
    List<String> complaints(long seed) throws IOException {
        var random = new Random(seed * 0x9E3779B97F4A7C15L);
        var sample = samples.get(random.nextInt(samples.size()));
        var before = untouched.computeIfAbsent(sample, file -> Seen.of(file, name(file)));
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(sample)))) {
            var mutation = mutation(random, before, workbook);
            mutation.apply(workbook.getSheet(mutation.sheet()));
            var file = folder.resolve("mutated");
            try (var out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
            var after = Seen.of(file, name(sample));
            noticed += after.mentions().size() > before.mentions().size() ? 1 : 0;
            return new Oracle(mutation, before, after)
                    .complaints().stream()
                            .map(text -> "seed %d, %s, %s, %s: %s"
                                    .formatted(seed, name(sample), mutation.sheet(), mutation.name(), text))
                            .toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private Mutation mutation(Random random, Seen seen, Workbook workbook) {
        var forms = seen.reading().forms().values().stream()
                .sorted(comparing(filled -> filled.form().code()))
                .filter(filled -> !filled.rows().isEmpty())
                .toList();
        var kind = Kind.values()[random.nextInt(Kind.values().length)];
        while (true) {
            var filled = forms.get(random.nextInt(forms.size()));
            var page = new Page(filled, workbook.getSheet(filled.sheet()));
            var mutation = kind.of(page, random);
            if (mutation.isPresent()) {
                kinds.merge(kind, 1, Integer::sum);
                return mutation.get();
            }
        }
    }

    private enum Kind {
        VALUE,
        ROW,
        COLUMN;

        Optional<Mutation> of(Page page, Random random) {
            return switch (this) {
                case VALUE -> new Slips(page, random).any();
                case ROW -> new Moves(page, random).ofRow();
                case COLUMN -> new Moves(page, random).ofColumn();
            };
        }
    }
}
