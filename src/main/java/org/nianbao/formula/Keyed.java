package org.nianbao.formula;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the other rows of the home form have to do with the key of the row that is judged. */
record Keyed(Source source, Question kind, List<ColumnValue> columns) implements Node {

    /** The questions. */
    enum Question {
        /** Whether no other row has the same values in all the columns. */
        UNIQUE("UNIQUE", 1) {
            @Override
            @Nullable
            Object answer(Keys keys, RowView home) {
                return keys.isUnique(home);
            }

            @Override
            <T> T in(Notation<T> notation, FormView table, List<T> key) {
                return notation.unique(table, key);
            }
        },
        /** Whether every row with the same values in all columns but the last has the same in the last. */
        CONSISTENT("一致", 2) {
            @Override
            @Nullable
            Object answer(Keys keys, RowView home) {
                return keys.isConsistent(home);
            }

            @Override
            <T> T in(Notation<T> notation, FormView table, List<T> key) {
                return notation.consistent(table, key);
            }
        };

        private final String word;
        private final int least;

        Question(String word, int least) {
            this.word = word;
            this.least = least;
        }

        static Optional<Question> named(String word) {
            return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst();
        }

        static List<String> words() {
            return Stream.of(values()).map(kind -> kind.word).toList();
        }

        abstract @Nullable Object answer(Keys keys, RowView home);

        abstract <T> T in(Notation<T> notation, FormView table, List<T> key);
    }

    Keyed {
        columns = List.copyOf(columns);
        if (columns.size() < kind.least) {
            throw source.fault("%s 里至少要写 %d 栏", kind.word, kind.least);
        }
    }

    /** The question with what it is given, which must be columns of the row that is judged. */
    static Keyed of(Source source, Question kind, List<Node> arguments) {
        return new Keyed(
                source,
                kind,
                arguments.stream().map(argument -> column(kind, argument)).toList());
    }

    private static ColumnValue column(Question kind, Node argument) {
        if (argument instanceof ColumnValue cell && cell.isOfHomeRow()) {
            return cell;
        }
        throw argument.source()
                .fault("%s 里只能写本表的栏，而%s不是", kind.word, argument.source().quoted());
    }

    /** The columns by which rows belong together. */
    Stream<Reference> key() {
        return columns.stream().limit(keyed()).map(ColumnValue::reference);
    }

    /** The columns in which rows that belong together must be the same. */
    Stream<Reference> same() {
        return columns.stream().skip(keyed()).map(ColumnValue::reference);
    }

    private int keyed() {
        return kind == Question.UNIQUE ? columns.size() : columns.size() - 1;
    }

    @Override
    public Type type() {
        return Type.LOGICAL;
    }

    @Override
    public Additivity additivity() {
        return Additivity.OTHER;
    }

    @Override
    public List<Node> parts() {
        return List.copyOf(columns);
    }

    @Override
    public <T> T in(Notation<T> notation) {
        return kind.in(notation, columns.get(0).reference().table(), partsIn(notation));
    }

    @Override
    public @Nullable Object value(Rows rows, RowView home, RowView row) {
        var places = columns.stream().map(cell -> cell.reference().column()).toList();
        var keys = rows.keys(columns.get(0).reference().table(), places);
        return keys == null ? Faulty.FAULTY : kind.answer(keys, home);
    }
}
