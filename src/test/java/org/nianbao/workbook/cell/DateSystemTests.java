package org.nianbao.workbook.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateSystemTests {

    @ParameterizedTest
    @CsvSource({
        "1,1900-01-01",
        "1.99999,1900-01-01",
        "59,1900-02-28",
        "61,1900-03-01",
        "45047,2023-05-01",
        "2958465,9999-12-31",
        "2958465.9,9999-12-31"
    })
    void countsFrom1900AsExcelDoes(BigDecimal serial, LocalDate date) {
        assertThat(DateSystem.SINCE_1900.date(serial)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "0.5", "60", "60.5", "2958466", "1E+300"})
    void knowsNoDayWhereExcelShowsNone(BigDecimal serial) {
        assertThat(DateSystem.SINCE_1900.date(serial)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0,1904-01-01", "1,1904-01-02", "43585,2023-05-01", "2957003,9999-12-31"})
    void countsFrom1904(BigDecimal serial, LocalDate date) {
        assertThat(DateSystem.SINCE_1904.date(serial)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0.5", "2957004"})
    void knowsNoDayBefore1904NorAfterTheLast(BigDecimal serial) {
        assertThat(DateSystem.SINCE_1904.date(serial)).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void numbersTheDaysItKnows(DateSystem system) {
        for (var day = LocalDate.of(1904, 1, 2); day.getYear() < 2100; day = day.plusDays(97)) {
            assertThat(system.day(system.number(day))).isEqualTo(day);
        }
    }

    @Test
    void writesTheTimeAsAFraction() {
        assertThat(DateSystem.SINCE_1900.serial(LocalDateTime.of(2023, 5, 1, 18, 0)))
                .isEqualTo(45047.75);
    }
}
