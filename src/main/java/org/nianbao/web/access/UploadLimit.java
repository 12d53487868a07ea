package org.nianbao.web.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an upload that is too large by its own account, before any of it is read. Without this the server would look
 * for the token of the form in it, not find any, and say that the session has ended.
 */
public final class UploadLimit extends OncePerRequestFilter {

    /** The most bytes of a request. */
    public static final long MOST = 1L << 30;

    private static final String TOO_LARGE = "上传的太大（%d MB），最多 %d MB，一个也没有收下。报表一般不到 1 MB，请看看是不是选错了文件，或者一次少选几个";
    private static final int MEGABYTE = 1 << 20;

    /** Any other page would look for parameters in what is not read. */
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="UTF-8"><title>没有做完 — 年报</title>
            <link rel="stylesheet" href="/assets/console.css"></head>
            <body><main><h1>没有做完</h1><p class="told bad" role="alert">%s</p><p><a href="/">回到首页</a></p></main></body></html>
            """;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var length = request.getContentLengthLong();
        if (length <= MOST) {
            chain.doFilter(request, response);
            return;
        }
        var why = TOO_LARGE.formatted(length / MEGABYTE, MOST / MEGABYTE);
        response.setHeader(HttpHeaders.CONNECTION, "close");
        if (request.getRequestURI().startsWith("/api/")) {
            Problem.of(HttpStatus.CONTENT_TOO_LARGE, why, request).write(response);
            return;
        }
        response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(PAGE.formatted(why).getBytes(UTF_8));
    }
}
