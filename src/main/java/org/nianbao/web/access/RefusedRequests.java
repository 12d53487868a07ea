package org.nianbao.web.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Answers requests that are refused with a page that says why, and what to do. */
final class RefusedRequests implements AccessDeniedHandler {

    private static final String ENDED = "登录已经过期，或者这一页打开得太久，刚才的操作没有执行，上传的文件没有收下。请返回上一页，刷新以后再做一次";
    private static final String FORBIDDEN = "这一页不是给这个账号看的，或者只能由经办人操作。请换一个账号登录，或者找经办人办理";

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        request.setAttribute("nianbao.refusal", refused instanceof CsrfException ? ENDED : FORBIDDEN);
        request.getRequestDispatcher("/error").forward(request, response);
    }
}
