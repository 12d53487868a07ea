package org.nianbao.scheme.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SchemeFolderTests {

    @Test
    void theSchemeOfTheYearIsWhole() {
        var scheme = new SchemeFolder(Path.of("seeds/2023")).scheme();

        assertThat(scheme.forms()).hasSize(27);
        assertThat(scheme.indicators()).hasSize(115);
        assertThat(scheme.published()).hasSize(115);
    }
}
