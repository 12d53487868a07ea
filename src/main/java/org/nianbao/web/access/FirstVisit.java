package org.nianbao.web.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Optional;
import org.nianbao.application.access.Accounts;
import org.nianbao.application.access.Secrets;

/** The one-time link by which the first officer makes an account; there is one as long as there are no accounts. */
public final class FirstVisit {

    private final Accounts accounts;
    private final String secret = Secrets.forLink();

    public FirstVisit(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Returns the path of the link, if there are no accounts. */
    public Optional<String> path() {
        return isOpen() ? Optional.of("/first/" + secret) : Optional.empty();
    }

    /** Returns whether somebody has the link, and it was not used. */
    public boolean isBy(String given) {
        return isOpen() && MessageDigest.isEqual(secret.getBytes(UTF_8), given.getBytes(UTF_8));
    }

    private boolean isOpen() {
        return accounts.all().isEmpty();
    }
}
