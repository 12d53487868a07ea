package org.nianbao.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.nianbao.web.Browser;

/** The console, opened by {@code serve} on a workshop as a person would, within this process. */
final class OpenConsole implements AutoCloseable {

    static final String PASSWORD = "bu-yao-gaosu-bieren";

    private static final Pattern ADDRESS = Pattern.compile("控制台已打开：(\\S+)");
    private static final Pattern FIRST = Pattern.compile("(http\\S+/first/\\S+)");
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Duration LONGEST_END = Duration.ofMinutes(2);

    private final Said out = new Said();
    private final Said err = new Said();
    private final Thread serving;
    private boolean hasAccount;

    /** What was printed, and whether something was since. */
    private static final class Said extends ByteArrayOutputStream {

        private final CountDownLatch ready = new CountDownLatch(1);

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            super.write(bytes, from, length);
            if (ADDRESS.matcher(toString(UTF_8)).find()) {
                ready.countDown();
            }
        }
    }

    OpenConsole(String... arguments) {
        var terminal = new Terminal(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false);
        serving = new Thread(
                () -> {
                    Nianbao.run(terminal, arguments);
                    out.ready.countDown();
                },
                "console");
        serving.start();
        try {
            if (!out.ready.await(LONGEST_START.toSeconds(), TimeUnit.SECONDS) || !serving.isAlive()) {
                throw new IllegalStateException("the console did not open: " + err());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return found(ADDRESS, out.toString(UTF_8));
    }

    String err() {
        return err.toString(UTF_8);
    }

    /** The one-time link of the first officer. */
    String firstLink() {
        return found(FIRST, err());
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("not found in: " + text);
        }
        return matcher.group(1);
    }

    /** A browser that shows nothing yet. */
    Browser browser() {
        return new Browser(url());
    }

    /** A browser of the first officer, whose account is made if there is none yet. */
    Browser officer() {
        var browser = browser();
        if (err().contains("/first/") && !hasAccount) {
            browser.open(firstLink())
                    .submit("/first/", "login", "tongji", "name", "镇统计站 王统计", "password", PASSWORD, "again", PASSWORD);
            hasAccount = true;
        }
        return signIn("tongji", PASSWORD);
    }

    /** A browser of somebody with an account. */
    Browser signIn(String login, String password) {
        var browser = browser();
        browser.open("/sign-in").submit("/sign-in", "login", login, "password", password);
        return browser;
    }

    @Override
    public void close() {
        serving.interrupt();
        try {
            serving.join(LONGEST_END.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (serving.isAlive()) {
            throw new IllegalStateException("the console does not end");
        }
    }
}
