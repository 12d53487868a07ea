package org.nianbao.scheme;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A typed field of a form (指标栏).
 *
 * @param name the heading in the template, without its unit of measurement; its name in formulas
 * @param title what messages call it: {@code “学历”}, {@code 第27行“脱贫户数”本年数}
 * @param unit the unit of measurement; empty if it has none
 * @param decimals the most places after the point that a value may have
 * @param codes the code list of a {@link ColumnKind#CODE} or {@link ColumnKind#CODES} column
 * @param optional whether a sheet may leave the column out altogether
 * @param headings the accepted headings, including its name, in the form of {@link
 *     org.nianbao.formula.Names#normalised}; {@code 党费/月应交} is a heading below another
 * @param pattern what a text must match
 * @param sample an example of such a text, for messages
 * @param meaning what counts, as of when, and from what source (指标解释); of a code, how it is made up; may be empty
 * @param carried the column of last year's entry that the blank workbook fills it in from, mostly itself; empty if none
 */
public record Column(
        String name,
        String title,
        ColumnKind kind,
        String unit,
        int decimals,
        boolean required,
        boolean optional,
        @Nullable CodeList codes,
        PersonalKind personal,
        Set<String> headings,
        @Nullable Pattern pattern,
        String sample,
        String meaning,
        String carried) {

    /** The most digits before the point: spreadsheets keep 15 digits of a number, and lose the rest. */
    public static final int MOST_DIGITS = 15;

    /** The characters of a citizen's identity number. */
    public static final int LENGTH_OF_IDENTITY = 18;

    public Column {
        headings = Set.copyOf(headings);
        if ((codes != null) != (kind == ColumnKind.CODE || kind == ColumnKind.CODES)) {
            throw new IllegalArgumentException("%s: a code list belongs to a code column".formatted(name));
        }
    }

    /** Returns the code list; only code columns have one. */
    public Optional<CodeList> codeList() {
        return Optional.ofNullable(codes);
    }

    /** Returns the name with its unit of measurement, as a heading shows it. */
    public String heading() {
        return unit.isEmpty() || name.contains(unit) ? name : name + "（" + unit + "）";
    }
}
