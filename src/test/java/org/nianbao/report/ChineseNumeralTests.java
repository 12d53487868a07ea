package org.nianbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseNumeralTests {

    @ParameterizedTest
    @CsvSource({
        "0,零",
        "4,四",
        "10,十",
        "12,十二",
        "20,二十",
        "21,二十一",
        "100,一百",
        "105,一百零五",
        "110,一百一十",
        "1000,一千",
        "1005,一千零五",
        "1050,一千零五十",
        "2023,二千零二十三",
        "9999,九千九百九十九",
        "99.63,九十九点六三",
        "0.5,零点五",
        "7.0,七",
        "12345,12345",
        "-1,-1"
    })
    void spellsNumbers(BigDecimal number, String spelled) {
        assertThat(ChineseNumeral.of(number)).isEqualTo(spelled);
    }

    @Test
    void saysHundredPercentAsOneDoes() {
        assertThat(ChineseNumeral.ofPercentage(new BigDecimal("100.00"))).isEqualTo("百");
        assertThat(ChineseNumeral.ofPercentage(new BigDecimal("99.5"))).isEqualTo("九十九点五");
    }
}
