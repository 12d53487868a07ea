package org.nianbao.formula;

/**
 * Stands for the value of a parameter that is not given: a comparison with it is not judged.
 *
 * @param like a value of the type that it would have
 */
public record Unknown(Object like) {

    /** Returns it as people read it. */
    @Override
    public String toString() {
        return "（未定）";
    }
}
