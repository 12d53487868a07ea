package org.nianbao.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads back to the sign-in page, which says why nobody came in. */
public final class SignInFailures implements AuthenticationFailureHandler {

    /** The attribute of the session that has the reason. */
    public static final String REASON = "nianbao.signInFailure";

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        request.getSession().setAttribute(REASON, exception.getMessage());
        response.sendRedirect("/sign-in?failed");
    }
}
