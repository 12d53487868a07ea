package org.nianbao.formula;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;

/**
 * A scalar function.
 *
 * @param parameters the types welcome in each place
 * @param result what it yields when given these arguments
 */
record Function(String name, List<Set<Type>> parameters, Result result, Body body) {

    /** Decides the type of a call. */
    @FunctionalInterface
    interface Result {
        Type of(List<Node> arguments);
    }

    /** Decides how a call is evaluated. */
    @FunctionalInterface
    interface Body {
        Evaluation of(List<Node> arguments);
    }

    /** A function that is blank if anything given to it is. */
    static Function strict(String name, List<Set<Type>> parameters, Result result, Strict.Body body) {
        return new Function(name, parameters, result, arguments -> Strict.all(arguments, body));
    }

    Node call(Source source, List<Node> arguments) {
        if (arguments.size() != parameters.size()) {
            throw source.fault("%s 要有%d项，这里有%d项", name, parameters.size(), arguments.size());
        }
        for (int i = 0; i < parameters.size(); i++) {
            check(i, arguments.get(i));
        }
        var type = result.of(arguments);
        return new Computed(source, name, type, Additivity.ofAny(arguments), arguments, body.of(arguments));
    }

    private void check(int place, Node argument) {
        if (!parameters.get(place).contains(argument.type())) {
            var wanted =
                    parameters.get(place).stream().sorted().map(Type::title).collect(joining("或"));
            throw argument.source()
                    .fault(
                            "%s 的第%d项要用%s，而%s是%s",
                            name,
                            place + 1,
                            wanted,
                            argument.source().quoted(),
                            argument.type().title());
        }
    }
}
