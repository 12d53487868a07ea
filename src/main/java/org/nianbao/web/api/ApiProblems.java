package org.nianbao.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.nianbao.application.Failure;
import org.nianbao.web.access.Problem;
import org.nianbao.web.township.NotFoundException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Answers programs whose requests fail: with a problem, in Chinese, that says what to do. */
@RestController
@RestControllerAdvice(basePackageClasses = ApiCalls.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ApiProblems {

    /** Whatever no other method of the interface answers. */
    @RequestMapping("/api/**")
    void unknown() {
        throw new NotFoundException("没有这个接口，或者方法（GET、POST）不对；见 /api/openapi.json");
    }

    @ExceptionHandler
    void notFound(NotFoundException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()), request, response);
    }

    @ExceptionHandler
    void missing(MissingServletRequestParameterException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(HttpStatus.BAD_REQUEST, "缺少参数 " + e.getParameterName(), request, response);
    }

    @ExceptionHandler({MissingServletRequestPartException.class, MultipartException.class})
    void noFile(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(HttpStatus.BAD_REQUEST, "没有附上文件：请用 multipart/form-data 上传，参数名是 file", request, response);
    }

    @ExceptionHandler
    void tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(HttpStatus.CONTENT_TOO_LARGE, "上传的文件太大，没有收下；报表一般不到 1 MB", request, response);
    }

    @ExceptionHandler
    void mistyped(MethodArgumentTypeMismatchException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(HttpStatus.BAD_REQUEST, "参数 %s 写得不对".formatted(e.getName()), request, response);
    }

    @ExceptionHandler
    void failed(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var failure = Failure.of(e);
        var status = switch (failure.exit()) {
            case USAGE -> HttpStatus.BAD_REQUEST;
            case TRY_LATER -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
        var lines = failure.lines(parameter -> "“%s”".formatted(parameter.chinese()));
        answer(status, String.join("；", lines), request, response);
    }

    private static void answer(
            HttpStatus status, String detail, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problem.of(status, detail, request).write(response);
    }
}
