package org.nianbao.ledger.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The links of units. Of a link only the SHA-256 is stored. */
public final class UnitLinkTable {

    private static final String ALL = "SELECT l.*, UNIX_TIMESTAMP(issued_at) AS issued,"
            + " UNIX_TIMESTAMP(revoked_at) AS revoked FROM unit_link l";

    private final JdbcClient sql;

    public UnitLinkTable(DataSource dataSource) {
        sql = JdbcClient.create(dataSource);
    }

    /** Adds a link. */
    public void add(String township, String unitCode, String sha256, String by) {
        sql.sql("INSERT INTO unit_link (township, unit_code, secret, issued_by) VALUES (?, ?, ?, ?)")
                .params(township, unitCode, sha256, by)
                .update();
    }

    /** Returns the link with a SHA-256, valid or not. */
    public Optional<UnitLink> find(String sha256) {
        return sql.sql(ALL + " WHERE secret = ?")
                .param(sha256)
                .query((row, number) -> link(row))
                .optional();
    }

    /** Returns a link by its number, valid or not. */
    public Optional<UnitLink> find(long id) {
        return sql.sql(ALL + " WHERE id = ?")
                .param(id)
                .query((row, number) -> link(row))
                .optional();
    }

    /** Returns the links of a township, the newest first. */
    public List<UnitLink> of(String township) {
        return sql.sql(ALL + " WHERE township = ? ORDER BY id DESC")
                .param(township)
                .query((row, number) -> link(row))
                .list();
    }

    /** Revokes a link of a township; returns whether it was valid. */
    public boolean revoke(String township, long id, String by) {
        return sql.sql("UPDATE unit_link SET revoked_by = ?, revoked_at = CURRENT_TIMESTAMP(3)"
                                + " WHERE township = ? AND id = ? AND revoked_at IS NULL")
                        .params(by, township, id)
                        .update()
                == 1;
    }

    private static UnitLink link(ResultSet row) throws SQLException {
        var revokedAt = row.getBigDecimal("revoked");
        return new UnitLink(
                row.getLong("id"),
                row.getString("township"),
                row.getString("unit_code"),
                row.getString("issued_by"),
                SqlTime.instant(row.getBigDecimal("issued")),
                revokedAt == null
                        ? null
                        : new UnitLink.Revocation(row.getString("revoked_by"), SqlTime.instant(revokedAt)));
    }
}
