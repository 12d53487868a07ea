package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nianbao.application.RequestParameter;

/** What requests are made with is called the same on the command line and in messages. */
class ParameterNamesTests {

    private static final Pattern COMMAND = Pattern.compile("(?m)^ {2}([a-z-]+) ");
    private static final Pattern OPTION = Pattern.compile("(?m)^ +(?:-., )?(--[a-z-]+)");

    private static Stream<String> inHelp(Pattern pattern, String... arguments) {
        return pattern.matcher(Workshop.runAnywhere(arguments).out()).results().map(found -> found.group(1));
    }

    @Test
    void everyOptionOfTheCommandsIsAParameterAndNoOtherIs() {
        var options = new TreeSet<String>();

        inHelp(COMMAND, "--help")
                .forEach(command -> inHelp(OPTION, command, "--help").forEach(options::add));

        options.remove("--help");
        assertThat(options)
                .containsExactlyInAnyOrderElementsOf(Stream.of(RequestParameter.values())
                        .map(RequestParameter::option)
                        .toList());
    }
}
