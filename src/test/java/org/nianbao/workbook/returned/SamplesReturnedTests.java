package org.nianbao.workbook.returned;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.scheme.Level;
import org.nianbao.submission.CellAddress;

/** Every sample, sent back with a finding that it does not deserve. */
class SamplesReturnedTests {

    private final Path folder;

    SamplesReturnedTests(@TempDir Path folder) {
        this.folder = folder;
    }

    static List<Path> samples() throws IOException {
        try (var sound = Files.list(Path.of("input-samples/2023"));
                var faulty = Files.list(Path.of("input-samples/faulty"))) {
            return Stream.concat(sound, faulty)
                    .filter(file -> Trip.reading(file).opened())
                    .sorted()
                    .toList();
        }
    }

    private static Trip trip(Path sample) {
        var forms = Trip.reading(sample).forms().values();
        var sheet =
                forms.stream().map(form -> form.sheet()).sorted().findFirst().orElseThrow();
        return Trip.of(sample, Trip.finding(Level.VERIFY, sheet, "A1", "C7", "AB9"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void nothingIsLostAndWhatReturnsReadsAsWhatWasSent(Path sample) {
        var trip = trip(sample);
        var again = trip.save(folder);

        assertThat(trip.returned().suffix()).startsWith("_退回.xls");
        if (trip.returned().suffix().equals("_退回.xlsx")) {
            var marked = marked(trip);
            assertThat(trip.submittedParts()
                            .butForMarks(marked)
                            .missingFrom(trip.parts().butForMarks(marked)))
                    .isEmpty();
        }
        assertThat(Trip.screening(again).findings())
                .isEqualTo(Trip.screening(sample).findings());
        assertThat(values(again)).isEqualTo(values(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void markingTwiceIsMarkingOnce(Path sample) {
        var once = trip(sample);
        var reply = once.reply();

        var twice = ReturnedWorkbook.of(once.save(folder), reply);

        assertThat(twice.suffix()).isEqualTo(once.returned().suffix());
        if (twice.suffix().equals("_退回.xlsx")) {
            assertThat(Parts.of(twice.bytes()).butForShapes())
                    .isEqualTo(once.parts().butForShapes());
        }
    }

    private static Set<String> marked(Trip trip) {
        return trip.reply().findings().stream()
                .flatMap(finding -> finding.cells().stream())
                .map(CellAddress::toString)
                .collect(Collectors.toSet());
    }

    /** The values of every form, row by row. */
    private static List<String> values(Path file) {
        return Trip.reading(file).forms().values().stream()
                .flatMap(form -> form.rows().stream()
                        .map(row -> form.sheet()
                                + row.number()
                                + form.form().columns().stream()
                                        .map(column -> String.valueOf(
                                                row.value(form.form().columns().indexOf(column))))
                                        .toList()))
                .sorted()
                .toList();
    }
}
