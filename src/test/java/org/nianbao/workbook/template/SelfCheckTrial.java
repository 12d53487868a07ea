package org.nianbao.workbook.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.nianbao.fixtures.LibreOffice;

/**
 * Pastes every sample into its template, fills in templates at random, lets LibreOffice calculate them, and holds the
 * self-check against our own review: {@code make selfcheck}. Needs {@code soffice} on the path. The first argument says how
 * many are filled in at random, the second from which seed on, the third what the names of the samples have in them.
 */
public final class SelfCheckTrial {

    private static final int ENTRIES = 20;
    private static final int BATCH = 20;

    private final Map<String, Agreement> byUnit = new HashMap<>();
    private final Path folder;

    private SelfCheckTrial(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
        var first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        var trial = new SelfCheckTrial(Files.createTempDirectory("selfcheck"));
        var disagreements = trial.samples(arguments.length > 2 ? arguments[2] : "");
        for (long seed = first; seed < first + count; seed += BATCH) {
            disagreements += trial.batch(seed, Math.min(first + count, seed + BATCH));
        }
        trial.tell(count, disagreements);
        System.exit(disagreements == 0 ? 0 : 1);
    }

    private void tell(int count, int disagreements) {
        var compared = new int[3];
        byUnit.values().forEach(agreement -> {
            for (int i = 0; i < compared.length; i++) {
                compared[i] += agreement.compared()[i];
            }
        });
        System.out.printf(
                Locale.ROOT,
                "%d fillings, %d outcomes that hold, %d that fail, %d not judged: %d disagreements%n",
                count,
                compared[0],
                compared[1],
                compared[2],
                disagreements);
    }

    private int samples(String part) throws IOException, InterruptedException {
        var disagreements = 0;
        for (var path : paths(part)) {
            var sample = PastedSample.of(path);
            var agreement = Agreement.of(sample.unit());
            var file = folder.resolve(sample.unit().name() + ".xlsx");
            agreement.paste(sample, file);
            new LibreOffice(folder).calculate(List.of(file));
            var found = disagreements(agreement, file);
            System.out.printf(Locale.ROOT, "%s: %d disagreements%n", path.getFileName(), found.size());
            found.forEach(text -> System.out.println("  " + text));
            byUnit.put(path.toString(), agreement);
            disagreements += found.size();
        }
        return disagreements;
    }

    private static List<Path> paths(String part) throws IOException {
        try (var samples = Files.list(Path.of("input-samples/2023"))) {
            return samples.filter(path -> path.getFileName().toString().contains(part))
                    .sorted()
                    .toList();
        }
    }

    private int batch(long from, long to) throws IOException, InterruptedException {
        var filled = new ArrayList<Path>();
        for (var seed : LongStream.range(from, to).toArray()) {
            var filling = new RandomFilling(seed, ENTRIES);
            var file = folder.resolve("%s_%d.xlsx".formatted(filling.unit().name(), seed));
            agreement(filling).fill(filling, file);
            filled.add(file);
        }
        new LibreOffice(folder).calculate(filled);
        var disagreements = 0;
        for (var seed : LongStream.range(from, to).toArray()) {
            var found = disagreements(seed, filled.get((int) (seed - from)));
            found.forEach(text -> System.out.println("seed " + seed + ": " + text));
            disagreements += found.size();
        }
        return disagreements;
    }

    private Agreement agreement(RandomFilling filling) {
        return byUnit.computeIfAbsent(filling.unit().code(), code -> Agreement.of(filling.unit(), ENTRIES));
    }

    private List<String> disagreements(long seed, Path filled) throws IOException {
        return disagreements(agreement(new RandomFilling(seed, ENTRIES)), filled);
    }

    private List<String> disagreements(Agreement agreement, Path filled) throws IOException {
        try (var bytes = Files.newInputStream(folder.resolve("calculated")
                        .resolve(filled.getFileName().toString()));
                var workbook = new XSSFWorkbook(bytes)) {
            return agreement.disagreements(filled, workbook, SelfCheckTrial::shown);
        }
    }

    private static @Nullable Object shown(@Nullable Cell cell) {
        if (cell == null) {
            return null;
        }
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> (Object) cell.getNumericCellValue();
            case ERROR -> "error " + cell.getErrorCellValue();
            case STRING -> cell.getStringCellValue();
            default -> null;
        };
    }
}
