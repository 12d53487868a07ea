package org.nianbao.cli;

import java.io.IOException;
import java.util.List;
import org.nianbao.Golden;

/** What commands say to whoever gave them, one after the other: a page on file, to be read through like any other. */
final class MessagePage {

    private final Workshop workshop;
    private final StringBuilder page = new StringBuilder();

    MessagePage(Workshop workshop) {
        this.workshop = workshop;
    }

    void heading(String heading) {
        page.append("== ").append(heading).append('\n');
    }

    /** Runs a command, and notes what it said and how it ended. */
    void told(String... command) {
        told(String.join(" ", command), workshop.run(command));
    }

    /** The same, with those lines of the answer in which one of some words stands. */
    void told(List<String> words, String... command) {
        var result = workshop.run(command);
        told(String.join(" ", command), result);
        result.out()
                .lines()
                .filter(line -> words.stream().anyMatch(line::contains))
                .forEach(line -> page.append(plain(line)).append('\n'));
        page.append('\n');
    }

    /** Notes what became of a command, which is shown in other words. */
    void told(String command, Workshop.Result result) {
        page.append(plain("> %s（退出码 %d）\n".formatted(command, result.exit())))
                .append(plain(
                        (result.err() + (result.exit() == 3 && result.err().isBlank() ? result.out() : "")).strip()))
                .append("\n\n");
    }

    /** Without what is another in each run: folders, hashes, ports, and the log of the server. */
    private static String plain(String text) {
        return text.replaceAll("(?m)^(\\d{4}-\\d\\d-\\d\\d |Version:).*\n?", "")
                .replaceAll("\\(conn=\\d+\\)", "(conn=◇)")
                .replaceAll("数据库 \\d+ 行", "数据库 ◇ 行")
                .replaceAll("/\\S*?nianbao-test\\d+", "…")
                .replaceAll("(?<![0-9a-f])(?:[0-9a-f]{2}/)?(?:[0-9a-f]{64}|\\b[0-9a-f]{12}\\b)", "◇")
                .replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:◇");
    }

    void assertMatches(String name) throws IOException {
        Golden.assertMatches(name, page.toString().strip());
    }
}
