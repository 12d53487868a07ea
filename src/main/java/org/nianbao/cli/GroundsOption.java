package org.nianbao.cli;

import java.util.List;
import java.util.stream.Stream;
import org.nianbao.application.UsageException;
import org.nianbao.submission.Masking;
import picocli.CommandLine.Option;

/** Why something is entered about what a unit sent, and by whom; or that what was entered is taken back. */
final class GroundsOption {

    @Option(names = "--reason", paramLabel = "<原因>", description = "为什么；会写进汇总表，请不要写个人信息")
    private String reason = "";

    @Option(names = "--by", paramLabel = "<登记人>", description = "由谁，如 “镇统计站”")
    private String by = "";

    @Option(names = "--withdraw", description = "撤回以前登记的")
    private boolean withdraw;

    /**
     * Requires that both are given, unless something is taken back.
     *
     * @param why what the reason is of, for the message
     * @param who what the person does
     */
    void require(String why, String who) {
        if (!withdraw && (reason.isBlank() || by.isBlank())) {
            throw new UsageException("请用 --reason 写明%s，用 --by 写明由谁%s".formatted(why, who));
        }
    }

    /** A command with these grounds, so that it can be told from others: the words it begins with, and what stands here. */
    List<String> asked(String... words) {
        return Stream.concat(Stream.of(words), Stream.of(withdraw ? "--withdraw" : "", reason(), by()))
                .toList();
    }

    boolean areWithdrawn() {
        return withdraw;
    }

    /** The reason, without what identifies a person. */
    String reason() {
        return masked(reason);
    }

    String by() {
        return masked(by);
    }

    private static String masked(String text) {
        return Masking.numbersMasked(text.strip());
    }
}
