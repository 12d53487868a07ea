package org.nianbao.workbook.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a number format makes of a number: shift, words, zeros, and whether it shows nothing. */
class NumberFormatTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', commentCharacter = '~', textBlock = """
            General                                        | 0 |      | 0 | false
            G/通用格式                                     | 0 |      | 0 | false
            0                                              | 0 |      | 1 | false
            0.00                                           | 0 |      | 1 | false
            #,##0.00                                       | 0 |      | 0 | false
            @                                              | 0 |      | 0 | false
            _(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_) | 0 |     | 0 | false
            #,##0.00_ ;[Red]-#,##0.00\\_                    | 0 |      | 0 | false
            [$¥-804]#,##0.00                               | 0 |      | 0 | false
            "¥"#,##0                                       | 0 |      | 0 | false
            0%                                             | -2 |     | 1 | false
            0.00%                                          | -2 |     | 1 | false
            0!.0000,"万元"                                 | 7 | 万元 | 1 | false
            0!.0,"万"                                      | 4 | 万   | 1 | false
            0\\.0000"万元"                                 | 4 | 万元 | 1 | false
            #,##0,                                         | 3 |      | 0 | false
            0.0,,"百万"                                    | 6 | 百万 | 1 | false
            0"户"                                          | 0 | 户   | 1 | false
            0户                                            | 0 | 户   | 1 | false
            [DBNum1]0"组"                                  | 0 | 组   | 1 | false
            "第"0"组"                                      | 0 | 第组 | 1 | false
            000                                            | 0 |      | 3 | false
            "0"0                                           | 0 |      | 2 | false
            ;;;                                            | 0 |      | 0 | true
            "";-0;0                                        | 0 |      | 0 | true
            0;-0;;@                                        | 0 |      | 1 | false
            [<100]0"组";000                                | 0 |      | 0 | false
            """)
    void tellsWhatIsShownOtherwise(String code, int shift, String words, int zeros, boolean blank) {
        var format = NumberFormat.of(code);

        assertThat(format)
                .isEqualTo(new NumberFormat(
                        ShownDate.NONE,
                        false,
                        shift,
                        words == null ? "" : words,
                        zeros,
                        blank,
                        format.negative(),
                        code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', commentCharacter = '~', textBlock = """
            0                                        | SIGNED
            0;-0                                     | SIGNED
            0;\\-0                                    | SIGNED
            0_);(0)                                  | SIGNED
            #,##0;[Red]#,##0                         | SIGNED
            0;[红色]0                                | SIGNED
            0;"减"0                                  | SIGNED
            0;▲0                                     | SIGNED
            [$¥-804]#,##0;[$¥-804]-#,##0             | SIGNED
            [<0]0;0                                  | SIGNED
            0;0                                      | UNSIGNED
            #,##0.00;#,##0.00                        | UNSIGNED
            0%;0%                                    | UNSIGNED
            #,##0_ ;#,##0_ ;0                        | UNSIGNED
            [DBNum1]0;[DBNum1]0                      | UNSIGNED
            0;                                       | NOTHING
            0;;0                                     | NOTHING
            ;;;                                      | NOTHING
            0;"";0                                   | NOTHING
            """)
    void tellsWhatIsShownOfNegativeNumbers(String code, NegativeLook look) {
        assertThat(NumberFormat.of(code).negative()).isEqualTo(look);
    }

    @Test
    void tellsAmountsOfTimeFromTimesOfDay() {
        assertThat(NumberFormat.of("[h]:mm").elapsed()).isTrue();
        assertThat(NumberFormat.of("[mm]:ss").elapsed()).isTrue();
        assertThat(NumberFormat.builtIn(46).elapsed()).isTrue();
        assertThat(NumberFormat.of("h:mm").elapsed()).isFalse();
        assertThat(NumberFormat.of("yyyy/m/d [h]:mm").elapsed()).isFalse();
    }

    @Test
    void knowsTheBuiltInPercentages() {
        assertThat(NumberFormat.builtIn(9).shift()).isEqualTo(-2);
        assertThat(NumberFormat.builtIn(10).shift()).isEqualTo(-2);
        assertThat(NumberFormat.builtIn(4)).isEqualTo(NumberFormat.PLAIN);
    }
}
