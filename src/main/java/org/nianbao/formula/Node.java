package org.nianbao.formula;

import java.util.List;
import java.util.stream.Stream;

/** A part of a formula with its names resolved and its types checked. Immutable. */
interface Node extends Evaluation {

    Source source();

    Type type();

    Additivity additivity();

    /** The parts it is made of, in the order in which they are written. */
    List<Node> parts();

    /** All the cells it reads, in the order in which they are written. */
    default Stream<ColumnValue> cells() {
        return parts().stream().flatMap(Node::cells);
    }

    /** The cells it reads outside aggregates. */
    default Stream<ColumnValue> directCells() {
        return parts().stream().flatMap(Node::directCells);
    }

    /** The aggregates in it, in the order in which they are written. */
    default Stream<Aggregate> aggregates() {
        return parts().stream().flatMap(Node::aggregates);
    }

    /** The forms it depends on. */
    default Stream<FormView> tables() {
        return parts().stream().flatMap(Node::tables);
    }

    /** The parameters it makes use of, in the order in which they are written. */
    default Stream<Parameter> parameters() {
        return parts().stream().flatMap(Node::parameters);
    }

    /** Whether it reads no rows, and so is the same whatever is filled in. */
    default boolean isFixed() {
        for (var part : parts()) {
            if (!part.isFixed()) {
                return false;
            }
        }
        return true;
    }

    /** Whether it makes use of a parameter. */
    default boolean hasParameter() {
        for (var part : parts()) {
            if (part.hasParameter()) {
                return true;
            }
        }
        return false;
    }

    /** What it becomes in another language. */
    <T> T in(Notation<T> notation);

    /** What the parts that it is made of become in another language. */
    default <T> List<T> partsIn(Notation<T> notation) {
        return parts().stream().map(part -> part.in(notation)).toList();
    }

    /** Its type and text, as the object of a complaint: {@code 文字“是”}. */
    default String described() {
        return type().title() + source().quoted();
    }
}
