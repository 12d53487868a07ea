package org.nianbao.workbook.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFormatTests {

    @ParameterizedTest
    @ValueSource(strings = {"ym", "m", "h ", "m ", "0,", "[h", "\"", "\\", "_ ", "0!.", "%;"})
    void aLongHostileFormatTakesNoLonger(String piece) {
        var code = piece.repeat(200_000);

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> NumberFormat.of(code + "d"))
                        .code())
                .isEqualTo(code + "d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy-mm-dd",
                "YYYY/M/D;@",
                "yyyy\"年\"m\"月\"d\"日\"",
                "yyyy年m月d日",
                "m月d日",
                "[DBNum1][$-804]yyyy\"年\"m\"月\"",
                "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
                "[=0]\"\";yyyy/m/d",
                "aaaa",
                "[$-411]ge.m.d",
                "h:mm",
                "上午/下午h\"时\"mm\"分\"",
                "yyyy/m/d [h]:mm",
                "mm:ss.0"
            })
    void showsADateOrATimeOfDay(String code) {
        assertThat(DateFormat.isDate(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "GENERAL",
                "G/通用格式",
                "0.00",
                "#,##0.00_);[Red]\\(#,##0.00\\)",
                "0.00E+00",
                "0.00e-0",
                "0%",
                "@",
                "0!.0000,\"万元\"",
                "0\"days\"",
                "0\\d",
                "0年",
                "0\"月\"",
                "[Red]0;[Yellow]-0",
                "[$¥-804]#,##0.00",
                "_ * #,##0_ ;_ * \\-#,##0_ ;_ * \"-\"_ ;_ @_ ",
                "_d0_m",
                "[DBNum1][$-804]General",
                "[h]:mm:ss",
                "[mm]:ss",
                "\"unclosed y",
                ""
            })
    void showsAnAmount(String code) {
        assertThat(DateFormat.isDate(code)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            yyyy-mm-dd                      | DAY
            YYYY/M/D;@                      | DAY
            yyyy"年"m"月"d"日"              | DAY
            [DBNum1][$-804]yyyy年m月d日     | DAY
            [$-411]ge.m.d                   | DAY
            [$-F800]dddd, mmmm dd, yyyy     | DAY
            mm/dd/yy                        | DAY
            yyyy-mm-dd hh:mm                | MOMENT
            m/d/yyyy h:mm AM/PM             | MOMENT
            yyyy"年"m"月"                   | MONTH
            mmm-yy                          | MONTH
            yyyy年mm月 hh:mm                | MONTH
            m"月"d"日"                      | YEARLESS
            d-mmm                           | YEARLESS
            dd/mm hh:mm                     | YEARLESS
            yyyy                            | LESS
            m"月"                           | LESS
            d"日"                           | LESS
            aaaa                            | LESS
            dddd                            | LESS
            yyyy h:mm                       | LESS
            h:mm                            | LESS
            mm:ss.0                         | LESS
            """)
    void tellsWhatOfADateIsShown(String code, ShownDate shown) {
        assertThat(DateFormat.shown(code)).isEqualTo(shown);
    }

    @Test
    void knowsTheBuiltInFormats() {
        assertThat(IntStream.range(0, 164).filter(id -> DateFormat.builtIn(id) != ShownDate.NONE))
                .containsExactly(
                        14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 47, 50, 51, 52,
                        53, 54, 55, 56, 57, 58);
    }
}
