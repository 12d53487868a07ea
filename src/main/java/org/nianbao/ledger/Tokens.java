package org.nianbao.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Replaces a personal value with a token: the same for the same value, and meaningless without the key (HMAC-SHA256,
 * the first 96 bits).
 */
public final class Tokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 12;

    /** Serves as a prototype only: a copy of it is made faster than a new instance. */
    private final Mac ready;

    /**
     * Tokens made with a key.
     *
     * @param key 32 random bytes, which must stay the same as long as the ledger is kept
     */
    public Tokens(byte[] key) {
        if (key.length != 32) {
            throw new IllegalArgumentException("a key has 32 bytes, not " + key.length);
        }
        try {
            ready = Mac.getInstance(ALGORITHM);
            ready.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Returns the fingerprint of the key, which reveals nothing of it. No token has the same input, for the fingerprint
     * has no realm.
     */
    public String fingerprint() {
        return digest("nianbao token.key");
    }

    /**
     * Returns a seal of a text, which nobody can make without the key. No token and no fingerprint has the same input.
     */
    public String seal(String text) {
        return digest("nianbao seal\0" + text);
    }

    private String digest(String text) {
        try {
            var mac = (Mac) ready.clone();
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The token of a value within a realm; the same value has other tokens in other realms. */
    String token(String realm, String value) {
        try {
            var mac = (Mac) ready.clone();
            mac.update(realm.getBytes(UTF_8));
            mac.update((byte) 0);
            var digest = mac.doFinal(value.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
