package org.nianbao.ledger;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The fingerprint of the key by which all tokens of the ledger were made; never the key itself. */
public final class KeyTable {

    private final JdbcClient sql;

    public KeyTable(DataSource dataSource) {
        sql = JdbcClient.create(dataSource);
    }

    /** The fingerprint of the key; none in a ledger that is new, or from before fingerprints were kept. */
    public Optional<String> fingerprint() {
        return sql.sql("SELECT fingerprint FROM token_key").query(String.class).optional();
    }

    /** Replaces the fingerprint. */
    public void record(String fingerprint) {
        sql.sql("REPLACE INTO token_key (id, fingerprint) VALUES (1, ?)")
                .param(fingerprint)
                .update();
    }

    /** Whether nothing was ever entered or issued, for any township and year, so that no tokens exist. */
    public boolean isBlank() {
        return sql.sql("SELECT NOT EXISTS (SELECT 1 FROM submission) AND NOT EXISTS (SELECT 1 FROM `release`)")
                .query(Boolean.class)
                .single();
    }
}
