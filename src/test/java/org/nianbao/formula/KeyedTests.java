package org.nianbao.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nianbao.formula.Forms.B03;
import static org.nianbao.formula.Forms.B09;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the other rows have to do with the key of a row. */
class KeyedTests {

    /** What the rule says of each row: 1 holds, 0 fails, ? not judged. */
    private static String judged(String rule, SmallTable table, RowView... all) {
        var rows = new KeyedRows(new SmallRows().with(table, all));
        var check = Forms.only(Formula.condition(rule, null, Forms.all(), table));
        return Arrays.stream(all)
                .map(row -> check.judge(rows, row).fold(() -> "1", fails -> "0", () -> "?"))
                .reduce("", String::concat);
    }

    @Test
    void everyMemberOfAGroupOfDuplicatesFails() {
        var rule = "UNIQUE(公民身份号码)";

        assertThat(judged(
                        rule,
                        B03,
                        B03.row("公民身份号码", "甲"),
                        B03.row("公民身份号码", "乙"),
                        B03.row("公民身份号码", "甲"),
                        B03.row("公民身份号码", "甲")))
                .isEqualTo("0100");
    }

    @Test
    void aKeyMayHaveSeveralColumns() {
        var rule = "UNIQUE(姓名, 出生日期)";

        assertThat(judged(
                        rule,
                        B03,
                        B03.row("姓名", "甲", "出生日期", "1970-03-07"),
                        B03.row("姓名", "甲", "出生日期", "1971-03-07"),
                        B03.row("姓名", "乙", "出生日期", "1970-03-07"),
                        B03.row("姓名", "甲", "出生日期", "1970-03-07")))
                .isEqualTo("0110");
    }

    @Test
    void aKeyThatIsBlankOrFaultyInPartIsNotJudgedAndEqualToNone() {
        assertThat(judged(
                        "UNIQUE(姓名, 公民身份号码)",
                        B03,
                        B03.row("姓名", "甲"),
                        B03.row("姓名", "甲"),
                        B03.row("姓名", "甲", "公民身份号码", ""),
                        B03.row("姓名", "甲", "公民身份号码", Faulty.FAULTY),
                        B03.row("姓名", "甲", "公民身份号码", "1号")))
                .isEqualTo("????1");
    }

    @Test
    void whatHasTheSameKeyIsConsistentIfItsLastColumnIsTheSame() {
        assertThat(judged(
                        "一致(姓名, 出生日期)",
                        B03,
                        B03.row("姓名", "甲", "出生日期", "1970-03-07"),
                        B03.row("姓名", "甲", "出生日期", "1971-03-07"),
                        B03.row("姓名", "乙", "出生日期", "1970-03-07"),
                        B03.row("姓名", "乙", "出生日期", "1970-03-07"),
                        B03.row("姓名", "乙"),
                        B03.row("出生日期", "1970-03-07")))
                .isEqualTo("0011??");
    }

    /** What the rule says of each row, where the rows are those of several units: a name, a day, and whose row it is. */
    private static String judgedOfUnits(String... all) {
        var rows = Arrays.stream(all)
                .map(row -> row.split(" "))
                .map(row -> B03.row("姓名", row[0], "出生日期", row[1], "支部编码", row[2]))
                .toList();
        var keyed = new KeyedRows(new Rows() {
            @Override
            public Iterable<? extends RowView> of(FormView table) {
                return rows;
            }

            @Override
            public Keys keys(FormView table, List<Integer> columns) {
                return Keys.ofGroups(rows, columns, table.column("支部编码").orElseThrow());
            }
        });
        var check = Forms.only(Formula.condition("一致(姓名, 出生日期)", null, Forms.all(), B03));
        return rows.stream()
                .map(row -> check.judge(keyed, row).fold(() -> "1", fails -> "0", () -> "?"))
                .reduce("", String::concat);
    }

    /** One row of each unit is as one of the other, and yet they say two things of one key. */
    @ParameterizedTest
    @CsvSource({
        // two days here, the same two there
        "0000, 甲 1970-01-01 A, 甲 1971-01-01 A, 甲 1970-01-01 B, 甲 1971-01-01 B",
        // one here, two there: what is contradicted is the one here, and of the two the other one
        "1010, 甲 1970-01-01 A, 甲 1970-01-01 B, 乙 1970-01-01 B, 甲 1971-01-01 A",
        "0101, 甲 1970-01-01 B, 甲 1971-01-01 B, 甲 1971-01-01 A, 丙 1970-01-01 A",
        // two of three units are alike
        "0001, 甲 1970-01-01 A, 甲 1970-01-01 B, 甲 1971-01-01 C, 乙 1970-01-01 C",
        // that a unit says two things itself is for the rules of its own submission
        "1111, 甲 1970-01-01 A, 甲 1971-01-01 A, 乙 1970-01-01 B, 乙 1970-01-01 A",
        "1111, 甲 1970-01-01 A, 甲 1970-01-01 A, 甲 1970-01-01 B, 甲 1970-01-01 C"
    })
    void ofTheRowsOfUnitsAllThatAreOfOthersMustBeTheSame(
            String judged, String first, String second, String third, String fourth) {
        assertThat(judgedOfUnits(first, second, third, fourth)).isEqualTo(judged);
    }

    @Test
    void consistencyIsOfAKeyAndSomethingElse() {
        assertThatThrownBy(() -> Formula.condition("一致(姓名)", null, Forms.all(), B03))
                .hasMessageContaining("一致 里至少要写 2 栏");
    }

    @Test
    void numbersAreTheSameRegardlessOfDecimals() {
        assertThat(judged("UNIQUE(B09.面积（亩）)", B09, B09.row("面积（亩）", "1.50"), B09.row("面积（亩）", "1.5")))
                .isEqualTo("00");
    }

    @Test
    void keysAreCountedOnceForAllRows() {
        var rows = IntStream.range(0, 50).mapToObj(i -> B03.row("姓名", "甲" + i)).toList();
        var walks = new ArrayList<List<RowView>>();
        var keyed = new KeyedRows(table -> {
            walks.add(rows);
            return rows;
        });
        var check = Forms.only(Formula.condition("UNIQUE(姓名)", null, Forms.all(), B03));

        rows.forEach(row -> assertThat(check.judge(keyed, row)).isInstanceOf(Judgement.Holds.class));

        assertThat(walks).hasSize(1);
    }

    @Test
    void itIsAboutTheColumnsOfItsKey() {
        var check = Forms.only(Formula.condition("UNIQUE(姓名, 出生日期)", null, Forms.all(), B03));

        assertThat(check.subjects()).map(Reference::toString).containsExactly("B03.姓名", "B03.出生日期");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UNIQUE(LEFT(姓名, 1))          | UNIQUE 里只能写本表的栏，而“LEFT(姓名, 1)”不是",
                "COUNT(B03, UNIQUE(姓名)) = 1   | UNIQUE 里只能写本表的栏，而“姓名”不是",
                "UNIQUE(B01.14本年)             | UNIQUE 里只能写本表的栏，而“B01.14本年”不是",
                "UNIQE(姓名)                    | 没有“UNIQE”这个函数，是否指“UNIQUE”？"
            })
    void takesNothingButColumnsOfTheRow(String rule, String complaint) {
        assertThatThrownBy(() -> Formula.condition(rule, null, Forms.all(), B03))
                .hasMessageEndingWith(complaint);
    }
}
