package org.nianbao.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellAddressTests {

    @ParameterizedTest
    @CsvSource({"A1,0,0", "B4,3,1", "Z9,8,25", "AA10,9,26", "AZ1,0,51", "BA1,0,52", "ZZ1,0,701", "AAA1,0,702"})
    void isWrittenAsExcelWritesIt(String text, int row, int column) {
        assertThat(new CellAddress(row, column)).hasToString(text);
        assertThat(CellAddress.of(text)).isEqualTo(new CellAddress(row, column));
    }

    @Test
    void reachesToTheLastCellOfASheet() {
        assertThat(CellAddress.of("XFD1048576")).isEqualTo(new CellAddress(1_048_575, 16_383));
    }

    @Test
    void mayBeWrittenSmallOrWithDollars() {
        assertThat(CellAddress.of("$b$4")).isEqualTo(CellAddress.of("B4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "B", "4", "B0", "B4 ", "XFE1", "A1048577", "AAAA1", "A1:B2", "Ａ1"})
    void refusesWhatIsNoAddress(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CellAddress.of(text));
    }

    @Test
    void isSortedAsOneReads() {
        var sorted = Stream.of("B2", "A10", "C1", "A2").map(CellAddress::of).sorted();

        assertThat(sorted).map(CellAddress::toString).containsExactly("C1", "A2", "B2", "A10");
    }
}
