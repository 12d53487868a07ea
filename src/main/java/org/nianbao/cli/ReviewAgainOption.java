package org.nianbao.cli;

import picocli.CommandLine.Option;

/**
 * The option that lets accepted submissions change their verdicts by a changed scheme, after a run has announced which.
 */
final class ReviewAgainOption {

    @Option(
            names = "--review-again",
            description = {"上报以后报表制度改了的：以前通过、按新制度会改变结论的报表，平时保持通过，每次运行都列出；", "加上这个选项，已经列出过的就按新制度改判，还没有列出过的这次只列出。"})
    private boolean wanted;

    boolean isWanted() {
        return wanted;
    }
}
