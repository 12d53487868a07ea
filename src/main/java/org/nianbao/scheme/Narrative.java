package org.nianbao.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The statistical sentences of the year-end report (报告语句), into which the indicators are put.
 *
 * @param file the name of the file that the report becomes
 * @param opening the line that leads to the chapters
 * @param chapters one for each theme; none if the scheme has no report
 */
public record Narrative(String file, String title, String opening, List<Chapter> chapters) {

    /** The narrative of a scheme that has no report. */
    public static final Narrative NONE = new Narrative("", "", "", List.of());

    public Narrative {
        chapters = List.copyOf(chapters);
    }

    public boolean isEmpty() {
        return chapters.isEmpty();
    }

    /** The text of one theme. */
    public record Chapter(String heading, List<Section> sections) {

        public Chapter {
            sections = List.copyOf(sections);
        }
    }

    /** A paragraph of its own, under a heading. */
    public record Section(String heading, List<Part> parts) {

        public Section {
            parts = List.copyOf(parts);
        }
    }

    /** A part of a sentence. */
    public sealed interface Part {

        /** Handles every kind of part. Replaces a {@code switch} over types, which Java 17 does not have. */
        <T> T fold(Function<Words, T> words, Function<Figure, T> figure, Function<Choice, T> choice);
    }

    /** Words that do not depend on the figures. */
    public record Words(String text) implements Part {

        @Override
        public <T> T fold(Function<Words, T> words, Function<Figure, T> figure, Function<Choice, T> choice) {
            return words.apply(this);
        }
    }

    /**
     * The township's value of an indicator.
     *
     * @param spelled whether the number is written in Chinese characters: 百分之百
     */
    public record Figure(Indicator indicator, boolean spelled) implements Part {

        @Override
        public <T> T fold(Function<Words, T> words, Function<Figure, T> figure, Function<Choice, T> choice) {
            return figure.apply(this);
        }
    }

    /** The text if a condition holds, and the text otherwise, also if the condition is not known yet. */
    public record Choice(Condition condition, List<Part> then, List<Part> otherwise) implements Part {

        public Choice {
            then = List.copyOf(then);
            otherwise = List.copyOf(otherwise);
        }

        @Override
        public <T> T fold(Function<Words, T> words, Function<Figure, T> figure, Function<Choice, T> choice) {
            return choice.apply(this);
        }
    }

    /**
     * The condition that an indicator has a certain value, or the value of another.
     *
     * @param other the indicator whose value it is; null if it is {@code number}
     */
    public record Condition(Indicator indicator, @Nullable Indicator other, BigDecimal number) {

        /** Returns the indicators that are compared. */
        public List<Indicator> indicators() {
            return Stream.concat(Stream.of(indicator), Stream.ofNullable(other)).toList();
        }

        /** Returns whether it holds; an indicator without a value equals nothing. */
        public boolean holds(Function<Indicator, Optional<BigDecimal>> values) {
            var right = other == null ? Optional.of(number) : values.apply(other);
            return values.apply(indicator)
                    .flatMap(left -> right.map(value -> value.compareTo(left) == 0))
                    .orElse(false);
        }
    }
}
