package org.nianbao.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Locale;

/**
 * A free port of the loopback address, reserved until the server listens on it.
 *
 * <p>It is bound, but not listened on. Linux lets a server that sets {@code SO_REUSEADDR} (as MariaDB does) listen on
 * such a port, yet does not assign it to a process that asks for any free port (socket(7), ip(7)). Other systems refuse
 * both, so there the port is only picked.
 */
final class ReservedPort implements AutoCloseable {

    private final Socket socket = new Socket();
    private final int number;

    private ReservedPort() throws IOException {
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
        number = socket.getLocalPort();
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            socket.close();
        }
    }

    static ReservedPort any() throws IOException {
        return new ReservedPort();
    }

    int number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
