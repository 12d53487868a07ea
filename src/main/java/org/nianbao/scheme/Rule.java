package org.nianbao.scheme;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Requirement;

/**
 * What must hold (审核关系).
 *
 * @param form the form whose file defines it; null if the program itself judges it
 * @param title what holds if the rule is met, as one phrase
 * @param instruction what the unit is to do if it does not hold
 * @param basis the regulation it is based on; empty if it follows from the form itself
 * @param checks the conditions, each judged and reported by itself; none if the program itself judges it
 */
public record Rule(
        String id,
        Scope scope,
        Level level,
        @Nullable Form form,
        String title,
        String instruction,
        String basis,
        List<Check> checks) {

    public Rule {
        checks = List.copyOf(checks);
        if ((form == null) != checks.isEmpty()) {
            throw new IllegalArgumentException(id + ": a rule has conditions unless the program itself judges it");
        }
    }

    /** Returns whether formulas judge it, and not the program itself. */
    public boolean isOfFormulas() {
        return !checks.isEmpty();
    }

    /**
     * One condition of a rule.
     *
     * @param form the form over whose rows it is judged: that of the rule, or one like it
     * @param level the level of the rule, unless this condition has another one
     * @param message what is wrong if it does not hold; {@code {左}}, {@code {右}} and {@code {差}} stand for the two
     *     sides of the comparison and their difference, {@code {支部编码}} for the value of a column of the row
     */
    public record Check(Form form, Level level, Requirement condition, String message) {

        /** The placeholders for the two sides of the comparison and their difference. */
        public static final List<String> SIDES = List.of("左", "右", "差");

        /** The placeholder for the other units that a rule between units concerns. */
        public static final String OTHERS = "他村";

        /** A placeholder in a message; its first group is the name of what it stands for. */
        public static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    }
}
