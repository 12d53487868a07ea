package org.nianbao.cli;

import org.nianbao.application.Grounds;
import org.nianbao.application.UsageException;
import picocli.CommandLine.Option;

/** The options for the reason of an entry about a unit's submission and its author, or for withdrawing an entry. */
final class GroundsOption {

    @Option(names = "--reason", paramLabel = "<原因>", description = "为什么；会写进汇总表，请不要写个人信息")
    private String reason = "";

    @Option(names = "--by", paramLabel = "<登记人>", description = "由谁，如 “镇统计站”")
    private String by = "";

    @Option(names = "--withdraw", description = "撤回以前登记的")
    private boolean withdraw;

    /**
     * Returns the grounds; both must be given unless an entry is withdrawn.
     *
     * @param why what the reason is for, in the message
     * @param who what the person does
     */
    Grounds given(String why, String who) {
        var grounds = new Grounds(reason, by, withdraw);
        if (!grounds.areGiven()) {
            throw new UsageException("请用 --reason 写明%s，用 --by 写明由谁%s".formatted(why, who));
        }
        return grounds;
    }
}
