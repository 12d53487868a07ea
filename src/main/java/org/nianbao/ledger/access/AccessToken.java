package org.nianbao.ledger.access;

import java.time.Instant;

/**
 * A token by which a program does what an account can (接口令牌).
 *
 * @param login the account
 * @param purpose which program it is for
 */
public record AccessToken(long id, String login, String purpose, String issuedBy, Instant issuedAt, boolean revoked) {}
