package org.nianbao.web.access;

import java.time.Clock;
import java.util.List;
import org.nianbao.application.access.Accounts;
import org.nianbao.ledger.access.Account;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Checks login and password of staff, and slows down whoever guesses. */
final class AccountLogin implements AuthenticationProvider {

    /** Is compared with when there is no account, so that the answer takes as long. */
    private final String nobody;

    private final Accounts accounts;
    private final LoginThrottle throttle = new LoginThrottle(Clock.systemUTC());

    AccountLogin(Accounts accounts) {
        this.accounts = accounts;
        nobody = String.valueOf(accounts.encoder().encode("nobody"));
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var login = request.getName();
        var wait = throttle.wait(login);
        if (!wait.isZero()) {
            throw new LockedException("口令错了太多次，请过 %d 分钟再试；忘了口令的，请让别的经办人重置，或运行 nianbao user reset %s"
                    .formatted(wait.toMinutes() + 1, login));
        }
        var account = accounts.find(login);
        var hash = account.map(Account::passwordHash).orElse(nobody);
        var matches = accounts.encoder().matches(String.valueOf(request.getCredentials()), hash);
        if (account.isEmpty() || !matches) {
            throttle.failed(login);
            throw new BadCredentialsException("登录名或口令不对，请重新输入");
        }
        if (account.get().disabled()) {
            throw new DisabledException("这个账号已经停用，请找经办人恢复");
        }
        throttle.succeeded(login);
        return authentication(Viewer.Staff.of(account.get()));
    }

    /** Returns the authentication of somebody who may come in. */
    static Authentication authentication(Viewer viewer) {
        var role = viewer instanceof Viewer.LinkedUnit ? "ROLE_UNIT" : "ROLE_STAFF";
        return UsernamePasswordAuthenticationToken.authenticated(
                viewer, null, List.of(new SimpleGrantedAuthority(role)));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
