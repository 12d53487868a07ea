package org.nianbao.job;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.Map;

/** Adds a description to each measure that lacks one. */
final class MeterDescriptions implements MeterFilter {

    /** Who measures, by the first word of the names. */
    private static final Map<String, String> MEASURED_BY = Map.of(
            "spring", "Spring Batch",
            "hikaricp", "the connection pool",
            "jdbc", "the data source");

    @Override
    public Meter.Id map(Meter.Id id) {
        var description = id.getDescription();
        return description != null && !description.isBlank()
                ? id
                : new Meter.Id(id.getName(), Tags.of(id.getTags()), id.getBaseUnit(), text(id.getName()), id.getType());
    }

    /** Returns a description such as “{@code spring.batch.item.process}: as measured by Spring Batch”. */
    private static String text(String name) {
        var first = name.replaceFirst("[._].*", "");
        return "%s, as measured by %s.".formatted(name, MEASURED_BY.getOrDefault(first, "Micrometer"));
    }
}
