package org.nianbao.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.nianbao.application.UsageException;
import org.nianbao.application.VerifyArchive;
import org.nianbao.application.VerifyFile;
import org.nianbao.submission.DisplayText;
import org.nianbao.web.access.Viewer;
import org.nianbao.web.township.ServedTownships;
import org.nianbao.web.township.UploadedFile;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Proving a release from its file alone (校验). */
@Controller
final class VerifyPages {

    private final ServedTownships townships;
    private final Recorder recorder;

    VerifyPages(ServedTownships townships, Recorder recorder) {
        this.townships = townships;
        this.recorder = recorder;
    }

    @GetMapping("/t/{township}/verify")
    String verify(@PathVariable String township) {
        townships.of(township);
        return "verify";
    }

    /** Compares the archive with the database, for all townships: only whoever may see them all learns of it. */
    @GetMapping("/t/{township}/archive")
    String archive(@PathVariable String township, Model model) {
        var served = townships.of(township);
        model.addAttribute(
                "archive",
                VerifyArchive.of(served.application(), served.places()).forPrograms());
        return "archive";
    }

    @PostMapping("/t/{township}/verify")
    String verify(
            @PathVariable String township,
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam("file") MultipartFile file,
            @RequestParam Optional<String> code,
            Model model) {
        townships.of(township);
        var name =
                DisplayText.text(Optional.ofNullable(file.getOriginalFilename()).orElse(""));
        if (file.isEmpty()) {
            model.addAttribute("refusal", "还没有选择文件：请先选择汇总表，再按“校验”");
            return "verify";
        }
        try (var content = file.getInputStream()) {
            var onPaper = code.filter(text -> !text.isBlank());
            var result = UploadedFile.look(content, name, path -> VerifyFile.of(path, onPaper));
            model.addAttribute("result", result);
            model.addAttribute("name", name);
            recorder.add(viewer, township, "校验", "%s %s".formatted(name, result.holds() ? "核对无误" : "有改动"));
        } catch (UsageException e) {
            model.addAttribute("refusal", e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "verify";
    }
}
