package org.nianbao.scheme.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.fixtures.Schemes;
import org.nianbao.scheme.Indicator;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.SchemeException;

class IndicatorFileTests {

    private final Path folder;

    IndicatorFileTests(@TempDir Path folder) throws IOException {
        this.folder = folder;
        Schemes.copyTo(folder);
    }

    /** Gives an indicator one more line. */
    private Scheme with(String code, String line) throws IOException {
        var file = folder.resolve("indicators.yaml");
        var text = Files.readString(file);
        Files.writeString(file, text.replace("code: " + code + "\n", "code: " + code + "\n        " + line + "\n"));
        return new SchemeFolder(folder).scheme();
    }

    private static Indicator indicator(Scheme scheme, String code) {
        return scheme.indicators().stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFigureIsShownInAnotherUnitThanItIsKeptInWithoutRemainder() throws IOException {
        var dues = indicator(with("DJ15", "shown-in: 万元"), "DJ15");

        assertThat(dues.unit()).isEqualTo("万元");
        assertThat(dues.counter()).isEqualTo("万元");
        assertThat(dues.measure().conversion().orElseThrow().chinese()).isEqualTo("元换算为万元（×0.0001）");
        assertThat(dues.measure().shown(new BigDecimal("42138.55"))).isEqualTo(new BigDecimal("4.213855"));
        assertThat(dues.measure().shown(new BigDecimal("500000"))).isEqualTo(new BigDecimal("50"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            DJ15 | shown-in: 美元            | scheme.yaml 的 conversions 没有列明怎样把元换算为美元
            DJ15 | shown-in: 元              | scheme.yaml 的 conversions 没有列明怎样把元换算为元
            XZ05 | sum-of: [XZ02, XZ99]      | 没有指标“XZ99”，最相近的是 XZ09
            DJ02 | sum-of: [DJ12, XZ05]      | 合计和构成要用同一个计量单位、同样的小数位
            XZ21 | sum-of: [XZ09]            | XZ09 不能按单位相加，不能是合计或者构成
            XZ27 | sum-of: [XZ20]            | XZ20 自己是合计，合计不能分几层；请直接写它的构成
            XZ27 | sum-of: [XZ08]            | XZ08 已经列入一个合计，不能再列入
            """)
    void tellsWhatIsWrongInAnIndicator(String code, String line, String fault) {
        var exception = catchThrowableOfType(SchemeException.class, () -> with(code, line));

        assertThat(exception.faults())
                .extracting(Object::toString)
                .anyMatch(text -> text.startsWith("indicators.yaml 第") && text.endsWith("行：" + fault));
    }
}
