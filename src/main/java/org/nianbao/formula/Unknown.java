package org.nianbao.formula;

/**
 * Stands for the value of a parameter that nobody has given: what is compared with it is not judged.
 *
 * @param like a value of the type that it would have
 */
public record Unknown(Object like) {

    /** As people read it. */
    @Override
    public String toString() {
        return "（未定）";
    }
}
