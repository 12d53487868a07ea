package org.nianbao.formula;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The outcome of a {@link Assertion}. */
public sealed interface Judgement {

    /** Handles every outcome. */
    <T> T fold(Supplier<T> holds, Function<Fails, T> fails, Supplier<T> notJudged);

    /** The figures are as they should be. */
    record Holds() implements Judgement {

        @Override
        public <T> T fold(Supplier<T> holds, Function<Fails, T> fails, Supplier<T> notJudged) {
            return holds.get();
        }
    }

    /**
     * The figures are not as they should be.
     *
     * <p>{@code left} and {@code right} are the values of the two sides of the comparison that failed, where the check is
     * a comparison or concludes in one; of a membership the left side only.
     */
    record Fails(@Nullable Object left, @Nullable Object right) implements Judgement {

        @Override
        public <T> T fold(Supplier<T> holds, Function<Fails, T> fails, Supplier<T> notJudged) {
            return fails.apply(this);
        }
    }

    /** Something the check depends on is blank, faulty or missing. */
    record NotJudged() implements Judgement {

        @Override
        public <T> T fold(Supplier<T> holds, Function<Fails, T> fails, Supplier<T> notJudged) {
            return notJudged.get();
        }
    }
}
