package org.nianbao.application.access;

import java.util.List;
import java.util.Optional;
import org.nianbao.application.Application;
import org.nianbao.application.UsageException;
import org.nianbao.ledger.access.AccessToken;
import org.nianbao.ledger.access.AccessTokenTable;
import org.nianbao.ledger.access.Account;

/** Issues and revokes the tokens by which programs do what an account can (接口令牌). */
public record AccessTokens(AccessTokenTable table, Accounts accounts) {

    /** Stands in front of each token, so that one that got into a file or a chat is recognised. */
    private static final String MARK = "nianbao_";

    private static final int LONGEST_PURPOSE = 60;

    /** Returns the tokens in the database of an application. */
    public static AccessTokens of(Application application) {
        return new AccessTokens(application.services().accessTokens(), Accounts.of(application));
    }

    /**
     * Issues a token for an account; returns it. It is shown once and not kept.
     *
     * @throws UsageException if there is no such account, or if nobody would know what the token is for
     */
    public String issue(String login, String purpose, String by) {
        var account = accounts.find(login)
                .filter(one -> !one.disabled())
                .orElseThrow(() -> new UsageException("没有登录名是 %s 的账号，或者它已停用，没有发令牌".formatted(login)));
        var named = purpose.strip();
        if (named.isEmpty() || named.length() > LONGEST_PURPOSE) {
            throw new UsageException("请写明令牌给哪个程序用，如“旗里的汇总平台”，最多 %d 个字".formatted(LONGEST_PURPOSE));
        }
        var token = MARK + Secrets.forLink();
        table.add(account.login(), named, Secrets.stored(token), by);
        return token;
    }

    /** Returns the account of a token, if the token is valid and the account is not disabled. */
    public Optional<Account> account(String token) {
        return table.find(Secrets.stored(token))
                .filter(one -> !one.revoked())
                .flatMap(one -> accounts.find(one.login()))
                .filter(account -> !account.disabled());
    }

    /** Returns the tokens that were not revoked, the newest first. */
    public List<AccessToken> valid() {
        return table.valid();
    }

    /** Returns a token that was not revoked, by its number. */
    public Optional<AccessToken> find(long id) {
        return table.find(id).filter(one -> !one.revoked());
    }

    /**
     * Revokes a token.
     *
     * @throws UsageException if there is no valid one with this number
     */
    public void revoke(long id, String by) {
        if (!table.revoke(id, by)) {
            throw new UsageException("没有编号是 %d 的令牌，或者它已经收回".formatted(id));
        }
    }
}
