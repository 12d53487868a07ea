package org.nianbao.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/**
 * The output of a command.
 *
 * @param out data, and nothing else
 * @param err messages and progress
 * @param interactive whether a person watches
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive) {

    private static final String CHINESE = "年报";

    /**
     * Returns the terminal of this process. If its charset lacks Chinese, the output is in UTF-8, which is more likely
     * to be readable.
     */
    static Terminal ofProcess() {
        var given = Charset.defaultCharset();
        var charset = knowsChinese(given) ? given : UTF_8;
        return new Terminal(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset),
                System.console() != null);
    }

    /**
     * Returns whether file names can be Chinese: in a plain C locale Java treats them as ASCII, and does not find such
     * files.
     */
    static boolean canNameFiles() {
        return knowsChinese(Charset.forName(System.getProperty("sun.jnu.encoding", UTF_8.name())));
    }

    private static boolean knowsChinese(Charset charset) {
        return charset.canEncode() && charset.newEncoder().canEncode(CHINESE);
    }
}
