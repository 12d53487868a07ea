package org.nianbao.web.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.nianbao.application.json.Json;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Why a request of a program was not carried out (RFC 9457). */
public record Problem(
        @JsonPropertyDescription("Always about:blank.") String type,

        @JsonPropertyDescription("What kind of problem it is, in Chinese.")
        String title,

        @JsonPropertyDescription("The status of HTTP.") int status,

        @JsonPropertyDescription("What is wrong and what to do, in Chinese.")
        String detail,

        @JsonPropertyDescription("The path that was requested.")
        String instance) {

    /** Creates a problem of a request. */
    public static Problem of(HttpStatus status, String detail, HttpServletRequest request) {
        return new Problem("about:blank", title(status), status.value(), detail, request.getRequestURI());
    }

    private static String title(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "没有有效的令牌";
            case FORBIDDEN -> "没有权限";
            case NOT_FOUND -> "没有找到";
            case CONTENT_TOO_LARGE -> "上传的太大";
            case SERVICE_UNAVAILABLE -> "请稍后再试";
            case BAD_REQUEST -> "请求有误";
            default -> "没有做完";
        };
    }

    /** Answers with the problem. */
    public void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(Json.text(this).getBytes(UTF_8));
    }
}
