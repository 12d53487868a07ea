package org.nianbao.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets somebody in who needs no password, in a session of its own. */
@Component
public final class SignIn {

    private final SecurityContextRepository contexts;

    SignIn(SecurityContextRepository contexts) {
        this.contexts = contexts;
    }

    /** Ends the present session and begins one of the viewer. */
    public void enter(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        var before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(AccountLogin.authentication(viewer));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
