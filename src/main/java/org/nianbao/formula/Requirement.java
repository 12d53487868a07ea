package org.nianbao.formula;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a rule demands. Immutable. */
public final class Requirement {

    private final String text;
    private final String tolerance;
    private final Node node;
    private final List<Assertion> checks;

    Requirement(String text, String tolerance, Node node) {
        this.text = text;
        this.tolerance = tolerance;
        this.node = node;
        this.checks = conjuncts(node).map(Assertion::new).toList();
    }

    private static Stream<Node> conjuncts(Node node) {
        return node instanceof Connective joined && joined.operator() == Operator.AND
                ? Stream.concat(conjuncts(joined.left()), conjuncts(joined.right()))
                : Stream.of(node);
    }

    /**
     * Requires that no part of it comes out the same whatever is filled in.
     *
     * @throws FormulaException if one does
     */
    public void requireSense() {
        if (!tables().isEmpty()) {
            Sense.require(node);
        }
    }

    /** The statements that it joins by 且, each of them to be judged by itself. */
    public List<Assertion> checks() {
        return checks;
    }

    /** The columns it reads, in order of appearance. */
    public Set<Reference> references() {
        return Formula.references(node);
    }

    /** The forms it depends on, also where it only counts their rows, in order of appearance. */
    public Set<FormView> tables() {
        return Formula.tables(node);
    }

    /** The parameters it makes use of, with their values, in order of appearance. */
    public Map<String, Object> parameters() {
        var values = new LinkedHashMap<String, Object>();
        node.parameters()
                .forEach(parameter ->
                        values.put(parameter.name(), parameter.content().content()));
        return Collections.unmodifiableMap(values);
    }

    /** The formula of the number by which a comparison may be missed, as written; empty if there is none. */
    public String tolerance() {
        return tolerance;
    }

    /** The condition as written, without its tolerance. */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
