package org.nianbao.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nianbao.application.access.AccessTokens;
import org.nianbao.application.access.ActivityRecord;
import org.nianbao.ledger.access.Account;
import org.nianbao.ledger.access.Activity;
import org.nianbao.ledger.access.ActivityTable;
import org.nianbao.web.township.ServedTownships;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs in by their tokens, request by request, and records each use. */
final class TokenFilter extends OncePerRequestFilter {

    static final String NO_TOKEN = "请在请求头里写 Authorization: Bearer 令牌；令牌由经办人在“账号”页发，或用 nianbao user token 发";
    private static final String NO_SUCH_TOKEN = "这个令牌不对，或者已经收回，或者它的账号已经停用；请找经办人发新的";

    private static final String BEARER = "Bearer ";
    private static final Pattern TOWNSHIP = Pattern.compile("/api/t/(\\d{12})(?:/.*)?");

    private final AccessTokens tokens;
    private final ActivityRecord activities;
    private final ServedTownships townships;

    TokenFilter(AccessTokens tokens, ActivityRecord activities, ServedTownships townships) {
        this.tokens = tokens;
        this.activities = activities;
        this.townships = townships;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var given = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()).strip());
        if (given.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var account = tokens.account(given.get());
        if (account.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            Problem.of(HttpStatus.UNAUTHORIZED, NO_SUCH_TOKEN, request).write(response);
            return;
        }
        enter(account.get(), request, response, chain);
    }

    private void enter(Account account, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var viewer = Viewer.Staff.of(account, Activity.Way.TOKEN);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(AccountLogin.authentication(viewer));
        SecurityContextHolder.setContext(context);
        try {
            chain.doFilter(request, response);
        } finally {
            record(viewer, request, response.getStatus());
        }
    }

    /** A township that is not served, or not for this token, has no record to which anything could be added. */
    private void record(Viewer.Staff viewer, HttpServletRequest request, int status) {
        var path = request.getRequestURI();
        var township = Optional.of(TOWNSHIP.matcher(path))
                .filter(found -> found.matches())
                .map(found -> found.group(1))
                .filter(code -> viewer.sees(code) && townships.find(code).isPresent())
                .orElse(viewer.township());
        activities.add(new ActivityTable.Entry(
                township,
                viewer.signature(),
                viewer.way(),
                "接口",
                "",
                "",
                "%s %s %d".formatted(request.getMethod(), path, status)));
    }
}
