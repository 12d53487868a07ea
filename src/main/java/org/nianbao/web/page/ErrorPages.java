package org.nianbao.web.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of an error that no controller saw: a request that was refused, an address that does not exist. */
@Controller
final class ErrorPages implements ErrorController {

    @RequestMapping("/error")
    String error(HttpServletRequest request, Model model) {
        var refusal = request.getAttribute("nianbao.refusal");
        var status = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(String::valueOf)
                .orElse("");
        model.addAttribute("viewer", Pages.viewer());
        model.addAttribute("lines", List.of(refusal == null ? words(status) : String.valueOf(refusal)));
        return "failure";
    }

    private static String words(String status) {
        return switch (status) {
            case "404" -> Pages.NO_SUCH_PAGE;
            case "413" -> Pages.TOO_LARGE;
            case "400" -> Pages.INCOMPLETE;
            default -> "没有做完。请返回上一页再试一次；还是不行的，请告诉维护人员现在的时刻";
        };
    }
}
