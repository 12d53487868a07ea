package org.nianbao.formula;

import java.util.Collection;
import java.util.Optional;

/** The forms and parameters that a formula may speak of. */
public interface Vocabulary {

    /** The form of that code. */
    Optional<FormView> table(String code);

    /** The codes of all forms, from which an author who mistyped one is offered the nearest. */
    Collection<String> tableCodes();

    /**
     * The value of {@code 参数.name}, the name being {@linkplain Names#normalised normalised}: a value of one of the Java
     * types of {@link Type}, any {@link Number}, or {@link Unknown}.
     */
    Optional<Object> parameter(String name);

    /** The names of all parameters. */
    Collection<String> parameterNames();
}
