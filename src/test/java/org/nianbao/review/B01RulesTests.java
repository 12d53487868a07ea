package org.nianbao.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.fixtures.VillageWorkbook;

/** The rules within the basic figures; those that hold them against the ledgers are in {@link ReviewTests}. */
class B01RulesTests {

    static final String FIGURES = """
            S101 | 03=16 | D4、D5 年末户籍人口 15 人，少于其中女性人口 16 人，差 1 人
            S101 | 04=16 | D4、D6 年末户籍人口 15 人，少于其中蒙古族人口 16 人，差 1 人
            S101 | 02=4  | D3、D4 年末户籍人口 4 人，少于年末户籍户数 5 户，差 1
            S101 | 03=15 04=15 |
            S102 | 15=4  | D16、D17、D18、D22 年末党员数 3 人，上年末 4 人加本年增加 0 人减本年减少 0 人是 4 人，相差 1 人
            S102 | 15=4 16=1 20=2 |
            S103 | 16=1  | D18、D19、D20、D21 本年增加 1 人，发展、转入、恢复党籍及其他合计 0 人，相差 1 人
            S103 | 23=1  | D22、D23、D24、D25 本年减少 0 人，转出、去世、出党及其他合计 1 人，相差 1 人
            S103 | 16=6 17=1 18=2 19=3 20=3 21=1 22=1 23=1 |
            S104 | 10=100.2 | D11、D12 农作物播种面积 100 亩，少于其中粮食作物 100.2 亩，差 0.2 亩
            S104 | 11=60 12=40.2 | D12、D13、D14 粮食作物 100 亩，少于其中玉米、大豆合计 100.2 亩，差 0.2 亩
            S104 | 10=100.1 11=60 12=40.2 |
            S105 | 06=95 | D8、D11 农作物播种面积 100 亩，超过耕地面积 95 亩的合理倍数，即 99.75 亩，多 0.25 亩
            S105 | 06=96 |
            S106 | 27=2 28=1 | D29、D30 脱贫人口 1 人，少于脱贫户数 2 户，差 1
            S106 | 30=3 | D32、D33 年末监测 2 人，少于年末监测户 3 户，差 1
            S106 | 29=1 | D29、D31 已签约家庭医生的脱贫户 1 户，多于脱贫户 0 户，差 1 户
            S106 | 27=2 28=2 29=2 |
            S107 | 01=20 | D3、D4 户均人口 0.75 人，少于 1 人
            S107 | 02=31 | D3、D4 户均人口 6.2 人，多于 6 人
            S107 | 01=0 |
            S107 | 02=30 |
            """;

    private final Judged judged;

    B01RulesTests(@TempDir Path folder) {
        judged = new Judged(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = FIGURES)
    void figuresAreHeldAgainstEachOther(String rule, String lines, @Nullable String finding) {
        assertThat(judged.by(rule, with(lines))).isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    /** A village with other figures of the year, written {@code 15=4 16=1}. */
    static VillageWorkbook with(String lines) {
        var village = Judged.village();
        for (var line : lines.split(" ")) {
            var parts = line.split("=");
            village.set("B01", parts[0] + "本年", new BigDecimal(parts[1]));
        }
        return village;
    }
}
