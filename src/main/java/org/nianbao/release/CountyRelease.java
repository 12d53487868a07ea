package org.nianbao.release;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.scheme.CountyScheme;
import org.nianbao.scheme.Indicator;

/**
 * The content of a county's release, independent of the time and the run that made it.
 *
 * @param townships in the order of the county
 * @param figures its values by indicator code, merged from what the units of all townships contribute; one that cannot be
 *     computed is not among them
 * @param lastYear likewise, the values of last year that the forms of this year state
 */
public record CountyRelease(
        CountyScheme scheme,
        List<CountyPart> townships,
        Map<String, BigDecimal> figures,
        Map<String, BigDecimal> lastYear) {

    /** Reasons are told of so many townships; the others are counted. */
    private static final int TOLD = 3;

    public CountyRelease {
        townships = List.copyOf(townships);
        figures = Map.copyOf(figures);
        lastYear = Map.copyOf(lastYear);
    }

    /** Returns the county's value of an indicator. */
    public Optional<BigDecimal> value(Indicator indicator) {
        return Optional.ofNullable(figures.get(indicator.code()));
    }

    /** Returns the county's value of last year, as far as the forms of this year state it. */
    public Optional<BigDecimal> lastYear(Indicator indicator) {
        return Optional.ofNullable(lastYear.get(indicator.code()));
    }

    /** Returns the townships of which there is something. */
    public List<CountyPart> present() {
        return townships.stream().filter(part -> part.release().isPresent()).toList();
    }

    /** Returns the townships of which there is nothing. */
    public List<CountyPart> missing() {
        return townships.stream().filter(part -> part.release().isEmpty()).toList();
    }

    /** Returns whether all units of all townships are in the figures. */
    public boolean isComplete() {
        return missing().isEmpty()
                && present().stream()
                        .allMatch(part -> part.coverage().notCounted().isEmpty());
    }

    /** Returns why the county's figure of an indicator is not final; empty if it is. */
    public String pending(Indicator indicator) {
        var reasons =
                present().stream().flatMap(part -> pending(part, indicator)).toList();
        var more =
                reasons.size() > TOLD ? Stream.of("等 %d 个乡镇，见报送情况".formatted(reasons.size())) : Stream.<String>empty();
        return Stream.of(
                        Stream.of(missing()).filter(none -> !none.isEmpty()).map(CountyRelease::lacking),
                        reasons.stream().limit(TOLD),
                        more)
                .flatMap(some -> some)
                .collect(joining("；"));
    }

    private static String lacking(List<CountyPart> townships) {
        return townships.stream().map(CountyPart::name).collect(joining("、", "缺", "的数"));
    }

    private static Stream<String> pending(CountyPart part, Indicator indicator) {
        var own = Objects.requireNonNull(part.indicators().get(indicator.code()));
        var reason = Finality.of(part.release().orElseThrow(), own).reason();
        return reason.isEmpty() ? Stream.empty() : Stream.of(part.name() + reason);
    }

    /** Returns in one sentence what the figures are made of. */
    public String sentence() {
        var due = present().stream().mapToInt(part -> part.standings().size()).sum();
        var counted = present().stream()
                .mapToInt(part -> part.coverage().counted().size())
                .sum();
        var lacking = missing().isEmpty() ? "" : "（" + lacking(missing()) + "）";
        return "%d 个乡镇，汇总 %d 个%s；应报 %d 个单位，计入汇总 %d 个，未计入 %d 个"
                .formatted(townships.size(), present().size(), lacking, due, counted, due - counted);
    }
}
