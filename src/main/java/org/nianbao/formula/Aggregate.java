package org.nianbao.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One value made of all the rows of a form that meet a condition. */
record Aggregate(Source source, Operation kind, FormView table, Node argument, Node condition) implements Node {

    /** The aggregates. */
    enum Operation {
        SUM(Tally.Sum::of, Tally.Sum::read),
        COUNT(Tally.Count::of, Tally.Count::read),
        DISTINCT(Tally.Distinct::of, Tally.Distinct::read),
        MAX(values -> Tally.Extreme.of(1, values), content -> Tally.Extreme.read(1, content)),
        MIN(values -> Tally.Extreme.of(-1, values), content -> Tally.Extreme.read(-1, content)),
        MEDIAN(values -> Tally.Multiset.of(false, values), content -> Tally.Multiset.read(false, content)),
        MAD(values -> Tally.Multiset.of(true, values), content -> Tally.Multiset.read(true, content));

        private final Function<List<Object>, Tally> tally;
        private final Function<List<String>, Tally> reading;

        Operation(Function<List<Object>, Tally> tally, Function<List<String>, Tally> reading) {
            this.tally = tally;
            this.reading = reading;
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

    /** Begins the content of a tally that met a value that could not be read. */
    static final String SPOILT = "?";

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
        return rows instanceof TalliedRows known
                ? known.tally(this).result()
                : tally(rows, home).result();
    }

    /** Returns what it keeps of rows where there is no home row. */
    Tally tally(Rows rows) {
        return tally(rows, Evaluation.NO_ROW);
    }

    private Tally tally(Rows rows, RowView home) {
        var counted = new ArrayList<Object>();
        return goOver(rows, home, (each, value) -> counted.add(value))
                ? kind.tally.apply(counted)
                : Tally.Spoilt.SPOILT;
    }

    /** Returns the tally that has a content. */
    Tally tally(List<String> content) {
        return content.get(0).equals(SPOILT)
                ? Tally.Spoilt.SPOILT
                : kind.reading.apply(content.subList(1, content.size()));
    }

    /** Returns the same with the rows that count, where there is no home row. */
    Trace.Part trace(Rows rows) {
        var counted = new ArrayList<Trace.Counted>();
        var isKnown = goOver(rows, Evaluation.NO_ROW, (each, value) -> counted.add(new Trace.Counted(each, value)));
        var values = counted.stream().map(Trace.Counted::value).toList();
        return new Trace.Part(
                source.written(),
                kind.name(),
                table,
                columns(argument),
                columns(condition),
                isKnown ? kind.tally.apply(values) : Tally.Spoilt.SPOILT,
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
