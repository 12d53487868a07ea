package org.nianbao.cli;

import static java.util.stream.Collectors.joining;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Describes errors in the arguments, in Chinese. */
final class UsageMessages {

    private UsageMessages() {}

    static String chinese(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return "不认识 " + String.join(" ", unmatched.getUnmatched()) + suggestion(unmatched);
        }
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return "缺少 "
                    + missing.getMissing().stream().map(ArgSpec::paramLabel).collect(joining(" "));
        }
        if (e instanceof OverwrittenOptionException) {
            return "选项重复";
        }
        return e.getArgSpec() == null
                ? "请给出命令"
                : "%s 的值“%s”不对".formatted(e.getArgSpec().paramLabel(), e.getValue());
    }

    private static String suggestion(UnmatchedArgumentException unmatched) {
        var likely = unmatched.getSuggestions();
        return likely.isEmpty() ? "" : "，是否指 %s？".formatted(String.join("、", likely));
    }
}
