package org.nianbao.server;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Programs that cannot be cut. */
class ElfPrefixTests {

    @Test
    void refusesToCutAProgramThatIsNotForThisKindOfMachine() {
        for (var program : Map.of("script", "#!/bin/sh\n", "nothing", "").entrySet()) {
            var bytes = new ByteArrayInputStream(program.getValue().getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> ElfPrefix.copy(bytes, OutputStream.nullOutputStream()))
                    .as(program.getKey())
                    .hasMessageContaining("Not a little-endian 64-bit ELF program");
        }
    }
}
