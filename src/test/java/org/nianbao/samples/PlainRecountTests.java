package org.nianbao.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sample workbooks of 2023 give the figures that the township published. */
class PlainRecountTests {

    @Test
    void theWorkbooksGiveThePublishedFigures() throws IOException {
        var figures = PlainRecount.of(Path.of("input-samples/2023"));

        var wrong = new ArrayList<String>();
        for (var published : published()) {
            var counted = figures.get(published.get(0));
            if (counted == null || !agrees(counted, published.get(1))) {
                wrong.add(
                        "%s is published as %s, counted as %s".formatted(published.get(0), published.get(1), counted));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(figures).hasSize(115).hasSameSizeAs(published());
    }

    private static List<List<String>> published() throws IOException {
        return Files.readAllLines(Path.of("seeds/2023/published.csv")).stream()
                .skip(1)
                .map(line -> List.of(line.split(",")))
                .toList();
    }

    /** A figure such as 420余 leaves the last digit open, or the last two or three noughts. */
    private static boolean agrees(BigDecimal counted, String published) {
        if (!published.endsWith("余")) {
            return counted.compareTo(new BigDecimal(published)) == 0;
        }
        var stated = new BigDecimal(published.replace("余", ""));
        var step = BigDecimal.ONE.movePointRight(-stated.stripTrailingZeros().scale());
        return counted.compareTo(stated) > 0 && counted.compareTo(stated.add(step)) < 0;
    }
}
