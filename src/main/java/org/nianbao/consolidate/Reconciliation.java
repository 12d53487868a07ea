package org.nianbao.consolidate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.scheme.Indicator;
import org.nianbao.scheme.PublishedFigure;
import org.nianbao.scheme.Scheme;

/** Compares the township's figures with those that it published (与公布数核对), in the order of the release. */
public record Reconciliation(List<Line> lines) {

    /**
     * One published figure.
     *
     * @param value what the rows give; null if they give nothing
     */
    public record Line(
            Indicator indicator,
            PublishedFigure published,
            @Nullable BigDecimal value) {

        public boolean agrees() {
            return value != null && published.agreesWith(value);
        }

        /** What the rows give. */
        public Optional<BigDecimal> computed() {
            return Optional.ofNullable(value);
        }
    }

    public Reconciliation {
        lines = List.copyOf(lines);
    }

    public static Reconciliation of(Scheme scheme, Figures figures) {
        return new Reconciliation(scheme.indicators().stream()
                .flatMap(indicator -> Stream.ofNullable(scheme.published().get(indicator.code()))
                        .map(published -> new Line(
                                indicator,
                                published,
                                figures.township(indicator).orElse(null))))
                .toList());
    }

    public long agreeing() {
        return lines.stream().filter(Line::agrees).count();
    }

    /** How many agree out of how many, {@code 115/115}, or that nothing was published. */
    public String summary() {
        return lines.isEmpty() ? "没有公布数" : agreeing() + "/" + lines.size();
    }
}
