package org.nianbao.ledger.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts of the console. */
public final class AccountTable {

    private final JdbcClient sql;

    public AccountTable(DataSource dataSource) {
        sql = JdbcClient.create(dataSource);
    }

    /** Returns all accounts by their logins. */
    public List<Account> all() {
        return sql.sql("SELECT * FROM account ORDER BY login")
                .query((row, number) -> account(row))
                .list();
    }

    public Optional<Account> find(String login) {
        return sql.sql("SELECT * FROM account WHERE login = ?")
                .param(login)
                .query((row, number) -> account(row))
                .optional();
    }

    /** Adds an account; returns whether its login was free. */
    public boolean add(Account account) {
        return isInserted("VALUES (?, ?, ?, ?, ?, ?, ?)", account);
    }

    /** Adds the first account; returns whether there was none yet. */
    public boolean addFirst(Account account) {
        return isInserted("SELECT ?, ?, ?, ?, ?, ?, ? FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM account)", account);
    }

    private boolean isInserted(String values, Account account) {
        return sql.sql("INSERT IGNORE INTO account (login, name, township, role, password, temporary, disabled) "
                                + values)
                        .params(
                                account.login(),
                                account.name(),
                                account.township(),
                                account.role().chinese(),
                                account.passwordHash(),
                                account.temporary(),
                                account.disabled())
                        .update()
                == 1;
    }

    /** Replaces the password of an account. */
    public void setPassword(String login, String hash, boolean temporary) {
        sql.sql("UPDATE account SET password = ?, temporary = ? WHERE login = ?")
                .params(hash, temporary, login)
                .update();
    }

    /** Disables or enables an account. */
    public void setDisabled(String login, boolean disabled) {
        sql.sql("UPDATE account SET disabled = ? WHERE login = ?")
                .params(disabled, login)
                .update();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString("login"),
                row.getString("name"),
                row.getString("township"),
                Account.Role.named(row.getString("role")),
                row.getString("password"),
                row.getBoolean("temporary"),
                row.getBoolean("disabled"));
    }
}
