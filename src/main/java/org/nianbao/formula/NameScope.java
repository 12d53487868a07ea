package org.nianbao.formula;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of names at one place of a formula.
 *
 * @param home the form whose row a row formula is about
 * @param inner the form over whose rows the aggregate runs that the place is in
 * @param township whether the formula is about many units, of which none can be referred to but that of the home row
 */
record NameScope(
        Vocabulary vocabulary,
        @Nullable FormView home,
        @Nullable FormView inner,
        boolean township) {

    /** How little is needed to know which row of the form is meant where it is named outside an aggregate over it. */
    enum Directness {
        UNKNOWABLE,
        HOME_ROW,
        ONLY_ROW
    }

    /** The scope of an indicator. */
    static NameScope ofTownship(Vocabulary vocabulary) {
        return new NameScope(vocabulary, null, null, true);
    }

    /** The scope of a rule about a submission or, if there is a home, about each row of it. */
    static NameScope ofSubmission(Vocabulary vocabulary, @Nullable FormView home) {
        return new NameScope(vocabulary, home, null, false);
    }

    /** The scope of a rule about many units, or about each row of the home form in one of them. */
    static NameScope ofUnits(Vocabulary vocabulary, FormView home) {
        return new NameScope(vocabulary, home, null, true);
    }

    NameScope within(FormView table) {
        return new NameScope(vocabulary, home, table, township);
    }

    /** The form that a name belongs to which is not qualified. */
    Optional<FormView> implied() {
        return Optional.ofNullable(inner).or(() -> Optional.ofNullable(home));
    }

    Directness directness(FormView table) {
        if (table.single() && !township) {
            return Directness.ONLY_ROW;
        }
        return isSame(home, table) ? Directness.HOME_ROW : Directness.UNKNOWABLE;
    }

    private static boolean isSame(@Nullable FormView one, FormView other) {
        return one != null && one.code().equals(other.code());
    }

    /**
     * A cell of the form, in the row that is meant here.
     *
     * @param whole the reference with the code of the form, if that is written
     * @param name the reference without it
     */
    ColumnValue cell(Source whole, Source name, FormView table) {
        var heading = Names.unbracketed(name.written());
        var column = table.column(Names.normalised(heading)).orElseThrow(() -> missing(name, table));
        return new ColumnValue(whole, new Reference(table, column), place(whole, table, heading));
    }

    FormulaException missing(Source name, FormView table) {
        return name.missing(table, Names.unbracketed(name.written()));
    }

    private ColumnValue.Place place(Source whole, FormView table, String heading) {
        if (isSame(inner, table)) {
            return ColumnValue.Place.ROW;
        }
        return switch (directness(table)) {
            case HOME_ROW -> ColumnValue.Place.HOME;
            case ONLY_ROW -> ColumnValue.Place.SINGLE;
            case UNKNOWABLE ->
                throw table.single()
                        ? whole.fault("各村都有 %s，不能直接引用“%s”，请用 SUM 等汇总", table.code(), heading)
                        : whole.fault("%s 有许多行，不能直接引用“%s”，请用 SUM 等汇总", table.code(), heading);
        };
    }
}
