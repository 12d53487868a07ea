package org.nianbao.ledger;

import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Statements about the rows that a list names. SQL has no empty list: {@code IN ()} is an error. */
final class Listed {

    private Listed() {}

    /**
     * A statement with {@code IN (:name)} in it; none if the list is empty, for then it would be about no row.
     *
     * @param name the name of the parameter that the list is bound to
     */
    static Optional<StatementSpec> in(JdbcClient sql, String statement, String name, Collection<?> list) {
        return list.isEmpty()
                ? Optional.empty()
                : Optional.of(sql.sql(statement).param(name, list));
    }
}
