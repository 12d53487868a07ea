package org.nianbao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class ReservedPortTests {

    @Test
    void letsAServerListenWhileItIsHeld() throws IOException {
        try (var port = ReservedPort.any();
                var server = new ServerSocket()) {
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress("127.0.0.1", port.number()));

            assertThat(server.getLocalPort()).isEqualTo(port.number());
        }
    }

    @Test
    void isGivenToNobodyElse() throws IOException {
        var ports = new ArrayList<ReservedPort>();
        var numbers = new HashSet<Integer>();
        try {
            for (var count = 0; count < 500; count++) {
                ports.add(ReservedPort.any());
                numbers.add(ports.get(count).number());
            }
        } finally {
            for (var port : ports) {
                port.close();
            }
        }

        assertThat(numbers).hasSize(500);
    }
}
