package org.nianbao.ledger;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By which key the tokens of the whole ledger were made: its fingerprint, never the key. */
public final class KeyTable {

    private final JdbcClient sql;

    public KeyTable(DataSource dataSource) {
        sql = JdbcClient.create(dataSource);
    }

    /** The fingerprint of the key; none in a ledger that is new, or from before fingerprints were kept. */
    public Optional<String> fingerprint() {
        return sql.sql("SELECT fingerprint FROM token_key").query(String.class).optional();
    }

    /** Enters the fingerprint, in place of one that there was. */
    public void record(String fingerprint) {
        sql.sql("REPLACE INTO token_key (id, fingerprint) VALUES (1, ?)")
                .param(fingerprint)
                .update();
    }

    /** Whether nothing was ever entered or issued, of any township and any year: then there are no tokens either. */
    public boolean isBlank() {
        return sql.sql("SELECT NOT EXISTS (SELECT 1 FROM submission) AND NOT EXISTS (SELECT 1 FROM `release`)")
                .query(Boolean.class)
                .single();
    }
}
