package org.nianbao.ledger.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tokens of programs. Of a token only the SHA-256 is stored. */
public final class AccessTokenTable {

    private static final String ALL = "SELECT t.*, UNIX_TIMESTAMP(issued_at) AS issued FROM access_token t";

    private final JdbcClient sql;

    public AccessTokenTable(DataSource dataSource) {
        sql = JdbcClient.create(dataSource);
    }

    /** Adds a token. */
    public void add(String login, String purpose, String sha256, String by) {
        sql.sql("INSERT INTO access_token (login, purpose, secret, issued_by) VALUES (?, ?, ?, ?)")
                .params(login, purpose, sha256, by)
                .update();
    }

    /** Returns the token with a SHA-256, valid or not. */
    public Optional<AccessToken> find(String sha256) {
        return sql.sql(ALL + " WHERE secret = ?")
                .param(sha256)
                .query((row, number) -> token(row))
                .optional();
    }

    /** Returns a token by its number, valid or not. */
    public Optional<AccessToken> find(long id) {
        return sql.sql(ALL + " WHERE id = ?")
                .param(id)
                .query((row, number) -> token(row))
                .optional();
    }

    /** Returns the tokens that were not revoked, the newest first. */
    public List<AccessToken> valid() {
        return sql.sql(ALL + " WHERE revoked_at IS NULL ORDER BY id DESC")
                .query((row, number) -> token(row))
                .list();
    }

    /** Revokes a token; returns whether it was valid. */
    public boolean revoke(long id, String by) {
        return sql.sql("UPDATE access_token SET revoked_by = ?, revoked_at = CURRENT_TIMESTAMP(3)"
                                + " WHERE id = ? AND revoked_at IS NULL")
                        .params(by, id)
                        .update()
                == 1;
    }

    private static AccessToken token(ResultSet row) throws SQLException {
        return new AccessToken(
                row.getLong("id"),
                row.getString("login"),
                row.getString("purpose"),
                row.getString("issued_by"),
                SqlTime.instant(row.getBigDecimal("issued")),
                row.getTimestamp("revoked_at") != null);
    }
}
