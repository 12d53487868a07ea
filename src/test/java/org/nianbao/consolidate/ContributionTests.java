package org.nianbao.consolidate;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nianbao.fixtures.Schemes;
import org.nianbao.job.Screener;
import org.nianbao.scheme.Scheme;

/** What the units of the samples contribute. */
class ContributionTests {

    private static final Scheme SCHEME = Schemes.of2023();

    private static Map<String, Contribution> units = Map.of();

    @BeforeAll
    static void readTheSamples() throws IOException {
        try (var files = Files.list(Path.of("input-samples/2023"))) {
            units = files.map(file -> Screener.screen(SCHEME, file).read().orElseThrow())
                    .collect(toMap(
                            submission -> submission.unit().code(),
                            submission -> Contribution.of(SCHEME.indicators(), RowsByForm.of(submission.forms()))));
        }
    }

    @Test
    void everyPublishedFigureComesFromWhatWasKept() {
        var kept = units.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        unit -> Contribution.of(
                                SCHEME.indicators(), unit.getValue().json())));

        assertThat(kept).isEqualTo(units);
        assertThat(Reconciliation.of(SCHEME, Figures.merged(SCHEME, kept)).summary())
                .isEqualTo("115/115");
    }

    @Test
    void anyOrderAndGroupingGivesTheSameText() {
        var random = new Random(7);
        var texts = new ArrayList<String>();
        for (int round = 0; round < 5; round++) {
            var some = new ArrayList<>(units.values());
            Collections.shuffle(some, random);
            while (some.size() > 1) {
                var one = some.remove(random.nextInt(some.size()));
                var other = random.nextInt(some.size());
                some.set(other, some.get(other).merged(one));
            }
            texts.add(some.get(0).json());
        }

        assertThat(texts).containsOnly(texts.get(0));
    }

    @Test
    void aTextOfAnotherVersionIsRefused() {
        var text = Contribution.NONE.json().replace("\"version\":1", "\"version\":2");

        assertThatThrownBy(() -> Contribution.of(SCHEME.indicators(), text)).hasMessage("a contribution of version 2");
    }
}
