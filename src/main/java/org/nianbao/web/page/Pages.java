package org.nianbao.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.application.Exit;
import org.nianbao.application.Failure;
import org.nianbao.web.access.UploadLimit;
import org.nianbao.web.access.Viewer;
import org.nianbao.web.township.NotFoundException;
import org.nianbao.web.township.ServedTownship;
import org.nianbao.web.township.ServedTownships;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What all pages have: who looks, the township of the address, and answers to what fails. */
@ControllerAdvice
public final class Pages {

    static final String NO_SUCH_PAGE = "没有这一页，地址可能抄错了，或者链接已经过期";
    static final String INCOMPLETE = "这个地址不完整，没有执行；请从页面上的链接或按钮进入";
    static final String TOO_LARGE = "上传的文件太大，一个也没有收下。一次请少选几个，报表一般不到 1 MB";

    private final ServedTownships townships;

    Pages(ServedTownships townships) {
        this.townships = townships;
    }

    /** Returns whoever is in front of the page; null if nobody has signed in. */
    static @Nullable Viewer viewer() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Viewer viewer ? viewer : null;
    }

    /** Adds what the frame of every page shows; the township takes the place of the variable of the address. */
    @ModelAttribute
    void common(HttpServletRequest request, Model model) {
        model.addAttribute("viewer", viewer());
        model.addAttribute("mostUpload", UploadLimit.MOST);
        model.addAttribute("many", townships.all().size() > 1);
        model.addAttribute("township", township(request).orElse(null));
    }

    private Optional<ServedTownship> township(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? townships.find(String.valueOf(variables.get("township")))
                : Optional.empty();
    }

    @ExceptionHandler({NotFoundException.class, NoResourceFoundException.class})
    String notFound(Exception e, HttpServletRequest request, HttpServletResponse response, Model model) {
        var why = e instanceof NotFoundException ? String.valueOf(e.getMessage()) : NO_SUCH_PAGE;
        return failed(HttpStatus.NOT_FOUND, List.of(why), request, response, model);
    }

    @ExceptionHandler({MaxUploadSizeExceededException.class, MultipartException.class})
    String tooLarge(Exception e, HttpServletRequest request, HttpServletResponse response, Model model) {
        var tooLarge = e instanceof MaxUploadSizeExceededException;
        return failed(
                tooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST,
                List.of(tooLarge ? TOO_LARGE : "上传中断了，没有收下；请再上传一次"),
                request,
                response,
                model);
    }

    @ExceptionHandler({
        MethodArgumentTypeMismatchException.class,
        MissingServletRequestParameterException.class,
        HttpRequestMethodNotSupportedException.class
    })
    String badRequest(Exception e, HttpServletRequest request, HttpServletResponse response, Model model) {
        return failed(HttpStatus.BAD_REQUEST, List.of(INCOMPLETE), request, response, model);
    }

    /** Whoever asked has gone, so that there is nobody to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e, HttpServletResponse response) {}

    @ExceptionHandler
    String failed(Exception e, HttpServletRequest request, HttpServletResponse response, Model model) {
        var failure = Failure.of(e);
        var lines = failure.lines(parameter -> "“%s”".formatted(parameter.chinese()));
        return failed(status(failure.exit()), lines, request, response, model);
    }

    private static HttpStatus status(Exit exit) {
        return switch (exit) {
            case USAGE -> HttpStatus.BAD_REQUEST;
            case TRY_LATER -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    private String failed(
            HttpStatus status,
            List<String> lines,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status.value());
        common(request, model);
        model.addAttribute("lines", lines);
        return "failure";
    }
}
