package org.nianbao.release.twin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.release.Releases;
import org.nianbao.release.twin.Observation.Area;
import org.nianbao.release.twin.Observation.AreaKind;
import org.nianbao.scheme.Indicator;

class ObservationTableTests {

    private static final Indicator AREA = Releases.SCHEME.indicators().stream()
            .filter(indicator -> indicator.code().equals("XZ05"))
            .findFirst()
            .orElseThrow();

    private static String line(String unit, String value, String note) {
        var area = new Area(AreaKind.UNIT, "150525106203", unit);
        var observation = new Observation(2023, area, AREA, new BigDecimal(value), null, Status.PROVISIONAL, note);
        return new String(ObservationTable.csv(List.of(observation)), UTF_8)
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void beginsWithAByteOrderMarkAndEndsItsLinesAsTheStandardWants() {
        assertThat(new String(ObservationTable.csv(List.of()), UTF_8))
                .isEqualTo("\uFEFFYEAR,SCOPE,UNIT_CODE,UNIT_NAME,INDICATOR,INDICATOR_NAME,THEME,UNIT_MEASURE,"
                        + "OBS_VALUE,OBS_STATUS,DECIMALS,OBS_NOTE,EXACT_VALUE\r\n");
    }

    @Test
    void writesNumbersInFull() {
        assertThat(line("友爱村", "8.1545E+3", "")).isEqualTo("2023,单位,150525106203,友爱村,XZ05,清种大豆面积,乡村振兴,亩,8154.5,P,1,,");
        assertThat(line("友爱村", "-0.50", "")).contains(",亩,-0.5,P,");
        assertThat(line("友爱村", "1E+4", "")).contains(",亩,10000,P,");
    }

    @Test
    void quotesWhatHasCommas() {
        assertThat(line("友爱村", "1", "一,二“三”\"四\"")).endsWith(",\"一,二“三”\"\"四\"\"\",");
    }

    @Test
    void letsNoTextBecomeAFormula() {
        assertThat(line("=1+1", "1", "@SUM(A1)")).contains(",'=1+1,").endsWith(",'@SUM(A1),");
        assertThat(line("-友爱村", "1", "+1")).contains(",'-友爱村,").endsWith(",'+1,");
    }
}
