package org.nianbao.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Truth tables in which 1 is true, 0 false, ? unknown and ! faulty; 甲 goes down and 乙 across. */
class LogicTests {

    private static final SmallTable FORM = SmallTable.of("L01").with(Type.LOGICAL, "甲", "乙");
    private static final Map<Character, Optional<Object>> VALUES = Map.of(
            '1', Optional.of(true), '0', Optional.of(false), '?', Optional.empty(), '!', Optional.of(Faulty.FAULTY));

    @ParameterizedTest
    @ValueSource(strings = {"甲 且 乙", "甲 AND 乙", "甲 and 乙", "甲 ∧ 乙", "甲且乙", "甲AND乙"})
    void and(String statement) {
        assertThat(table(statement)).isEqualTo("""
                10?!
                0000
                ?0?!
                !0!!
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲 或 乙", "甲 OR 乙", "甲∨乙", "甲或乙"})
    void or(String statement) {
        assertThat(table(statement)).isEqualTo("""
                1111
                10?!
                1??!
                1!!!
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲 ⇒ 乙", "甲 => 乙", "甲 ＝＞ 乙"})
    void implies(String statement) {
        assertThat(table(statement)).isEqualTo("""
                10?!
                1111
                1??!
                1!!!
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲 ⇔ 乙", "甲 <=> 乙"})
    void ifAndOnlyIf(String statement) {
        assertThat(table(statement)).isEqualTo("""
                10?!
                01?!
                ???!
                !!!!
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"非 甲", "非甲", "NOT 甲", "NOT(甲)"})
    void not(String statement) {
        assertThat(column(statement)).isEqualTo("01?!");
    }

    @Test
    void ifThenElse() {
        assertThat(table("IF(甲, 乙, 真)")).isEqualTo("""
                10?!
                1111
                ????
                !!!!
                """);
    }

    @Test
    void whetherBlankIsDecidedUnlessFaulty() {
        assertThat(column("ISBLANK(甲)")).isEqualTo("001!");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(甲 且 非 乙 或 乙 ⇒ 甲 ⇔ 真) ⇔ ((((甲 且 (非 乙)) 或 乙) ⇒ 甲) ⇔ 真)",
                "(甲 ⇒ 乙 ⇒ 甲) ⇔ (甲 ⇒ (乙 ⇒ 甲))",
                "(非 1 = 2 且 甲) ⇔ ((非 (1 = 2)) 且 甲)"
            })
    void operatorsBindInTheirOrder(String sameForAll) {
        assertThat(table(sameForAll).substring(0, 2)).isEqualTo("11");
        assertThat(table(sameForAll).substring(5, 7)).isEqualTo("11");
    }

    private static String table(String statement) {
        return Stream.of('1', '0', '?', '!')
                .map(down -> line(statement, down))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(String statement, char down) {
        return Stream.of('1', '0', '?', '!')
                .map(across -> outcome(statement, value(down), value(across)))
                .collect(Collectors.joining());
    }

    private static String column(String statement) {
        return Stream.of('1', '0', '?', '!')
                .map(down -> outcome(statement, value(down), null))
                .collect(Collectors.joining());
    }

    private static @Nullable Object value(char symbol) {
        return VALUES.getOrDefault(symbol, Optional.empty()).orElse(null);
    }

    private static String outcome(String statement, @Nullable Object one, @Nullable Object other) {
        var rows = new SmallRows().with(FORM, FORM.row("甲", one, "乙", other));
        if (count(statement, rows).isEmpty()) {
            return "!";
        } else if (count(statement, rows).equals("1")) {
            return "1";
        }
        return count("非 (" + statement + ")", rows).equals("1") ? "0" : "?";
    }

    private static String count(String statement, SmallRows rows) {
        var value = Formula.number("COUNT(L01, %s)".formatted(statement), Forms.of(FORM))
                .value(rows);
        return value == null ? "" : value.toPlainString();
    }
}
