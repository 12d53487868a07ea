package org.nianbao.scheme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Condition;

/**
 * What must hold (审核关系).
 *
 * @param form the form in whose file it stands, over whose rows a rule of rows is judged; null for a rule of intake
 * @param title what holds when all is well, as one phrase
 * @param instruction what the unit is to do if it does not hold
 * @param basis the regulation it rests on; empty where it follows from the form itself
 * @param checks the conditions, each judged and reported by itself; none for a rule of intake, which the program judges
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
        if (scope.isIntake() != checks.isEmpty()) {
            throw new IllegalArgumentException(id + ": a rule has conditions unless the program itself judges it");
        }
    }

    /**
     * One condition of a rule.
     *
     * @param message what is wrong if it does not hold; {@code {左}}, {@code {右}} and {@code {差}} stand for the two
     *     sides of the comparison and their difference
     */
    public record Check(Condition condition, String message) {}
}
