package org.nianbao.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.nianbao.application.access.Accounts;
import org.nianbao.application.access.UnitLinks;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds at each request against the database whether the person may still come in: an account that was disabled and a
 * link that was revoked end at once. Whoever has a temporary password changes it first.
 */
final class ValidViewerFilter extends OncePerRequestFilter {

    static final String PASSWORD_PAGE = "/password";

    private final Accounts accounts;
    private final UnitLinks links;

    ValidViewerFilter(Accounts accounts, UnitLinks links) {
        this.accounts = accounts;
        this.links = links;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var viewer = Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal())
                .filter(Viewer.class::isInstance)
                .map(Viewer.class::cast);
        if (viewer.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var now = renewed(viewer.get());
        if (now.isEmpty()) {
            end(request, response, viewer.get());
        } else if (now.get() instanceof Viewer.Staff staff && staff.temporary() && !isAllowedWithTemporary(request)) {
            response.sendRedirect(PASSWORD_PAGE);
        } else {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(AccountLogin.authentication(now.get()));
            SecurityContextHolder.setContext(context);
            chain.doFilter(request, response);
        }
    }

    private Optional<Viewer> renewed(Viewer viewer) {
        if (viewer instanceof Viewer.Staff staff) {
            return accounts.find(staff.login())
                    .filter(account -> !account.disabled())
                    .map(Viewer.Staff::of);
        }
        return Optional.of(viewer).filter(one -> links.isValid(((Viewer.LinkedUnit) one).link()));
    }

    private static boolean isAllowedWithTemporary(HttpServletRequest request) {
        return request.getRequestURI().equals(PASSWORD_PAGE)
                || request.getRequestURI().equals("/sign-out");
    }

    private static void end(HttpServletRequest request, HttpServletResponse response, Viewer viewer)
            throws IOException {
        SecurityContextHolder.clearContext();
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.invalidate());
        response.sendRedirect(viewer instanceof Viewer.LinkedUnit ? "/link-ended" : "/sign-in?ended");
    }
}
