package org.nianbao.application.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.Base64;
import org.nianbao.outbox.WholeFile;

/** Secrets that nobody can guess. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Without characters that are mistaken for others on paper. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LINK_BYTES = 32;
    private static final int PASSWORD_CHARACTERS = 12;

    private Secrets() {}

    /** Returns a secret for a link: 256 random bits in characters of an address. */
    public static String forLink() {
        var bytes = new byte[LINK_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Returns a password to be changed at the first login. */
    static String password() {
        var password = new StringBuilder();
        for (int i = 0; i < PASSWORD_CHARACTERS; i++) {
            password.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return password.toString();
    }

    /** Returns what is stored of the secret of a link; it has so many bits that no salt is needed. */
    static String stored(String secret) {
        return WholeFile.sha256(secret.getBytes(UTF_8));
    }
}
