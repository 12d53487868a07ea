package org.nianbao.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One value made of all the rows of a form that meet a condition. */
record Aggregate(Source source, Operation kind, FormView table, Node argument, Node condition) implements Node {

    /** The aggregates. */
    enum Operation {
        SUM(Tally.Sum::new),
        COUNT(Tally.Count::new),
        DISTINCT(Tally.Distinct::new),
        MAX(() -> new Tally.Extreme(1)),
        MIN(() -> new Tally.Extreme(-1)),
        MEDIAN(Tally.Median::new),
        MAD(Tally.Deviation::new);

        private final Supplier<Tally> tally;

        Operation(Supplier<Tally> tally) {
            this.tally = tally;
        }

        static Optional<Operation> named(String name) {
            return Stream.of(values()).filter(kind -> kind.name().equals(name)).findFirst();
        }

        static List<String> names() {
            return Stream.of(values()).map(Operation::name).toList();
        }

        private boolean takes(Type type) {
            return switch (this) {
                case SUM, MEDIAN, MAD -> type == Type.NUMBER;
                case COUNT -> true;
                case DISTINCT -> type.isOrdered() || type == Type.TEXT;
                case MAX, MIN -> type.isOrdered();
            };
        }
    }

    Aggregate {
        if (!kind.takes(argument.type())) {
            throw argument.source()
                    .fault(
                            "%s是%s，不能用 %s 汇总",
                            argument.source().quoted(), argument.type().title(), kind);
        } else if (condition.type() != Type.LOGICAL) {
            throw condition
                    .source()
                    .fault(
                            "%s 的条件要是判断，而%s是%s",
                            kind, condition.source().quoted(), condition.type().title());
        }
    }

    @Override
    public Type type() {
        return kind == Operation.MAX || kind == Operation.MIN ? argument.type() : Type.NUMBER;
    }

    /** Whether it has a value whatever the rows, and if there are none. */
    boolean isNeverBlank() {
        return kind == Operation.SUM || kind == Operation.COUNT || kind == Operation.DISTINCT;
    }

    @Override
    public Additivity additivity() {
        return kind == Operation.SUM || kind == Operation.COUNT ? Additivity.ADDITIVE : Additivity.OTHER;
    }

    @Override
    public List<Node> parts() {
        return List.of(argument, condition);
    }

    @Override
    public Stream<ColumnValue> directCells() {
        return Stream.empty();
    }

    @Override
    public Stream<FormView> tables() {
        return Stream.concat(Stream.of(table), Node.super.tables());
    }

    @Override
    public boolean isFixed() {
        return false;
    }

    @Override
    public <T> T in(Notation<T> notation) {
        return notation.aggregate(kind.name(), table, argument.in(notation), condition.in(notation));
    }

    @Override
    public @Nullable Object value(Rows rows, RowView home, RowView row) {
        var tally = kind.tally.get();
        return goOver(rows, home, (each, value) -> tally.add(value)) ? tally.result() : Faulty.FAULTY;
    }

    /** The same with the rows that count, where there is no home row. */
    Trace.Part trace(Rows rows) {
        var counted = new ArrayList<Trace.Counted>();
        var tally = kind.tally.get();
        var isKnown = goOver(rows, Evaluation.NO_ROW, (each, value) -> {
            counted.add(new Trace.Counted(each, value));
            tally.add(value);
        });
        return new Trace.Part(
                source.written(),
                kind.name(),
                table,
                columns(argument),
                columns(condition),
                isKnown ? tally.result() : Faulty.FAULTY,
                counted);
    }

    private static List<Reference> columns(Node part) {
        return List.copyOf(Formula.references(part));
    }

    /** Passes on each row that counts with its value; returns false if one of them is faulty. */
    private boolean goOver(Rows rows, RowView home, BiConsumer<RowView, Object> counting) {
        var all = rows.of(table);
        if (all == null) {
            return false;
        }
        for (var each : all) {
            var value = counted(rows, home, each);
            if (value == Faulty.FAULTY) {
                return false;
            } else if (value != null) {
                counting.accept(each, value);
            }
        }
        return true;
    }

    @Override
    public Stream<Aggregate> aggregates() {
        return Stream.of(this);
    }

    /** What the row contributes, if anything. A row that certainly fails the condition is not looked at further. */
    private @Nullable Object counted(Rows rows, RowView home, RowView row) {
        var met = condition.value(rows, home, row);
        if (met == Faulty.FAULTY) {
            return met;
        }
        return Boolean.TRUE.equals(met) ? argument.value(rows, home, row) : null;
    }
}
