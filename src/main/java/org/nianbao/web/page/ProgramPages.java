package org.nianbao.web.page;

import java.util.List;
import org.nianbao.web.access.Viewer;
import org.nianbao.web.api.ApiOperation;
import org.nianbao.web.api.ApiOperations;
import org.nianbao.web.township.ServedTownship;
import org.nianbao.web.township.ServedTownships;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Explains the interface for programs (接口) to the person who writes one. */
@Controller
final class ProgramPages {

    private final ServedTownships townships;
    private final ApiOperations operations;

    ProgramPages(ServedTownships townships, ApiOperations operations) {
        this.townships = townships;
        this.operations = operations;
    }

    /** A call. */
    record OperationLine(
            String method,
            String path,
            String says,
            String command,
            String answer,
            List<ApiOperation.Argument> arguments) {

        static OperationLine of(ApiOperation operation) {
            return new OperationLine(
                    operation.method(),
                    operation.path(),
                    operation.says(),
                    operation.command(),
                    operation.answer().map(Class::getSimpleName).orElse("文件"),
                    operation.arguments().stream()
                            .filter(argument -> !operation.path().contains("{" + argument.name() + "}"))
                            .toList());
        }
    }

    @GetMapping("/programs")
    String programs(@AuthenticationPrincipal Viewer viewer, Model model) {
        model.addAttribute(
                "operations", operations.all().stream().map(OperationLine::of).toList());
        model.addAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString());
        model.addAttribute(
                "codes",
                townships.all().stream()
                        .filter(township -> viewer.sees(township.code()))
                        .map(ServedTownship::code)
                        .toList());
        return "programs";
    }
}
