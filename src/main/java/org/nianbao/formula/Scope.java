package org.nianbao.formula;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What names stand for at one place of a formula.
 *
 * @param home the form whose row a row formula is about
 * @param inner the form over whose rows the aggregate runs that the place is in
 * @param township whether the formula is about many units, of which none can be referred to but that of the home row
 */
record Scope(
        Vocabulary vocabulary,
        @Nullable Table home,
        @Nullable Table inner,
        boolean township) {

    /** How little is needed to know which row of the form is meant where it is named outside an aggregate over it. */
    enum Directness {
        UNKNOWABLE,
        HOME_ROW,
        ONLY_ROW
    }

    /** Of an indicator. */
    static Scope ofTownship(Vocabulary vocabulary) {
        return new Scope(vocabulary, null, null, true);
    }

    /** Of a rule about a submission or, if there is a home, about each row of it. */
    static Scope ofSubmission(Vocabulary vocabulary, @Nullable Table home) {
        return new Scope(vocabulary, home, null, false);
    }

    /** Of a rule about many units, or about each row that one of them has of the home. */
    static Scope ofUnits(Vocabulary vocabulary, Table home) {
        return new Scope(vocabulary, home, null, true);
    }

    Scope within(Table table) {
        return new Scope(vocabulary, home, table, township);
    }

    /** The form that a name belongs to which is not qualified. */
    Optional<Table> implied() {
        return Optional.ofNullable(inner).or(() -> Optional.ofNullable(home));
    }

    Directness directness(Table table) {
        if (table.single() && !township) {
            return Directness.ONLY_ROW;
        }
        return isSame(home, table) ? Directness.HOME_ROW : Directness.UNKNOWABLE;
    }

    private static boolean isSame(@Nullable Table one, Table other) {
        return one != null && one.code().equals(other.code());
    }

    /**
     * A cell of the form, in the row that is meant here.
     *
     * @param whole the reference with the code of the form, if that is written
     * @param name the reference without it
     */
    Cell cell(Source whole, Source name, Table table) {
        var heading = Names.unbracketed(name.written());
        var column = table.column(Names.normalised(heading)).orElseThrow(() -> missing(name, table));
        return new Cell(whole, new Reference(table, column), place(whole, table, heading));
    }

    FormulaException missing(Source name, Table table) {
        return name.missing(table, Names.unbracketed(name.written()));
    }

    private Cell.Place place(Source whole, Table table, String heading) {
        if (isSame(inner, table)) {
            return Cell.Place.ROW;
        }
        return switch (directness(table)) {
            case HOME_ROW -> Cell.Place.HOME;
            case ONLY_ROW -> Cell.Place.SINGLE;
            case UNKNOWABLE ->
                throw table.single()
                        ? whole.fault("各村都有 %s，不能直接引用“%s”，请用 SUM 等汇总", table.code(), heading)
                        : whole.fault("%s 有许多行，不能直接引用“%s”，请用 SUM 等汇总", table.code(), heading);
        };
    }
}
