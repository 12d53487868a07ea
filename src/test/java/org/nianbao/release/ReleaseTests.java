package org.nianbao.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nianbao.consolidate.Figures;
import org.nianbao.submission.CrossUnitFindings;
import org.nianbao.submission.ReportingStatus;

class ReleaseTests {

    private final Release release = Releases.of("DJ01").release();

    @Test
    void putsTheTownshipOfficeAfterTheVillages() {
        assertThat(release.standings())
                .extracting(standing -> standing.unit().name())
                .startsWith("东沙日浩来嘎查")
                .endsWith("呼和嘎查", "沙日浩来镇本级");
    }

    @Test
    void needsEveryUnitOfTheRegister() {
        assertThatThrownBy(() -> with(release.standings().subList(1, 15), release.figures()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not every unit of the register has one standing");
    }

    @Test
    void needsFiguresOfTheUnitsThatCountAndOfNoOthers() {
        assertThatThrownBy(() -> with(release.standings(), new Figures(Map.of(), Map.of(), Map.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("but the figures are of []");
    }

    private Release with(List<ReportingStatus> standings, Figures figures) {
        return new Release(
                release.scheme(),
                standings,
                List.of(),
                CrossUnitFindings.NOTHING,
                figures,
                release.reconciliation(),
                Map.of());
    }
}
