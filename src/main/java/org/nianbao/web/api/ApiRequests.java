package org.nianbao.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import org.nianbao.application.ActEntry;
import org.nianbao.application.ExplainFinding;
import org.nianbao.application.Grounds;
import org.nianbao.application.Releases;
import org.nianbao.application.SetSubmissionAside;
import org.nianbao.application.TakeIn;
import org.nianbao.application.UnitFinder;
import org.nianbao.application.UsageException;
import org.nianbao.application.VerifyFile;
import org.nianbao.application.json.CheckJson;
import org.nianbao.application.json.ReleasesJson;
import org.nianbao.application.json.RunJson;
import org.nianbao.application.json.VerificationJson;
import org.nianbao.job.Screener;
import org.nianbao.job.TownshipContext;
import org.nianbao.submission.DisplayText;
import org.nianbao.web.access.Viewer;
import org.nianbao.web.township.ServedTownship;
import org.nianbao.web.township.ServedTownships;
import org.nianbao.web.township.UploadedFile;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What programs can have done for a township. Entries are signed with the name of the token's account. */
@RestController
final class ApiRequests {

    private static final String UNIT = "单位的名称、别名或区划代码";
    private static final String WITHDRAW = "撤回以前登记的";

    private final ServedTownships townships;

    ApiRequests(ServedTownships townships) {
        this.townships = townships;
    }

    @ApiCall(says = "预检一个报表，不留下任何东西", command = "nianbao check", answer = CheckJson.class)
    @PostMapping("/api/t/{township}/check")
    ResponseEntity<byte[]> check(
            @PathVariable String township, @ApiParameter("报表，.xlsx 或 .xls") @RequestParam MultipartFile file) {
        var scheme = townships.of(township).scheme();
        return looked(
                file,
                (content, name) ->
                        CheckJson.of(UploadedFile.look(content, name, path -> Screener.screen(scheme, path, name))));
    }

    @ApiCall(says = "校验一个汇总表与发出时是否一样", command = "nianbao verify", answer = VerificationJson.class)
    @PostMapping("/api/t/{township}/verify")
    ResponseEntity<byte[]> verify(
            @PathVariable String township,
            @ApiParameter("汇总表，.xlsx") @RequestParam MultipartFile file,
            @ApiParameter("纸质封面上的校验码") @RequestParam Optional<String> code) {
        townships.of(township);
        return looked(
                file,
                (content, name) -> VerificationJson.of(
                        name, UploadedFile.look(content, name, path -> VerifyFile.of(path, ApiCalls.written(code)))));
    }

    /** What is made of an uploaded file. */
    private interface Look {

        Object at(InputStream content, String name) throws IOException;
    }

    private static ResponseEntity<byte[]> looked(MultipartFile file, Look look) {
        if (file.isEmpty()) {
            throw new UsageException("文件是空的，或者没有附上文件（参数 file）");
        }
        var name =
                DisplayText.text(Optional.ofNullable(file.getOriginalFilename()).orElse(""));
        try (var content = file.getInputStream()) {
            return ApiCalls.json(look.at(content, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ApiCall(
            says = "收取收件文件夹中新的报表，审核、入库、汇总；可以只收一个单位的",
            command = "nianbao nightly 或 nianbao village",
            answer = RunJson.class)
    @PostMapping("/api/t/{township}/run")
    ResponseEntity<byte[]> run(@PathVariable String township, @ApiParameter(UNIT) @RequestParam Optional<String> unit) {
        var served = townships.of(township);
        var one = ApiCalls.written(unit).map(name -> UnitFinder.called(served.scheme(), name));
        return ApiCalls.json(ApiCalls.run(served, new TakeIn.Request(one, false), context -> Optional.empty()));
    }

    @ApiCall(says = "说明一条核实的审核意见，随即重审这个单位", command = "nianbao explain", answer = RunJson.class)
    @PostMapping("/api/t/{township}/explain")
    ResponseEntity<byte[]> explain(
            @PathVariable String township,
            @AuthenticationPrincipal Viewer viewer,
            @ApiParameter(UNIT) @RequestParam String unit,
            @ApiParameter("审核意见的编号，如 S304") @RequestParam String rule,
            @ApiParameter("审核意见的一个单元格，如 党员名册!V9") @RequestParam Optional<String> cell,
            @ApiParameter("为什么这个数没有错") @RequestParam Optional<String> reason,
            @ApiParameter(WITHDRAW) @RequestParam(defaultValue = "false") boolean withdraw) {
        var served = townships.of(township);
        var request = new ExplainFinding.Request(
                UnitFinder.called(served.scheme(), unit),
                rule,
                ApiCalls.written(cell),
                grounds(viewer, reason, withdraw));
        return entered(served, unit, context -> ExplainFinding.enter(context, request));
    }

    @ApiCall(says = "作废一份报表，随即恢复以前通过的那一批", command = "nianbao undo", answer = RunJson.class)
    @PostMapping("/api/t/{township}/undo")
    ResponseEntity<byte[]> undo(
            @PathVariable String township,
            @AuthenticationPrincipal Viewer viewer,
            @ApiParameter(UNIT) @RequestParam String unit,
            @ApiParameter("报送批次，或者文件的 SHA-256 的前几位；不写是最新的一份") @RequestParam Optional<String> which,
            @ApiParameter("为什么作废") @RequestParam Optional<String> reason,
            @ApiParameter(WITHDRAW) @RequestParam(defaultValue = "false") boolean withdraw) {
        var served = townships.of(township);
        var request = new SetSubmissionAside.Request(
                UnitFinder.called(served.scheme(), unit), ApiCalls.written(which), grounds(viewer, reason, withdraw));
        return entered(served, unit, context -> SetSubmissionAside.enter(context, request));
    }

    private static Grounds grounds(Viewer viewer, Optional<String> reason, boolean withdraw) {
        var grounds = new Grounds(reason.orElse(""), viewer.signature(), withdraw);
        if (!grounds.areGiven()) {
            throw new UsageException("请用参数 reason 写明原因");
        }
        return grounds;
    }

    private static ResponseEntity<byte[]> entered(
            ServedTownship served, String unit, Function<TownshipContext, ActEntry> act) {
        var request = ApiCalls.of(UnitFinder.called(served.scheme(), unit));
        return ApiCalls.json(ApiCalls.run(served, request, context -> Optional.of(act.apply(context))));
    }

    @ApiCall(says = "登记第几版已经上报，或者撤回", command = "nianbao release --sent", answer = ReleasesJson.class)
    @PostMapping("/api/t/{township}/releases/{number}/hand-in")
    ResponseEntity<byte[]> handIn(
            @PathVariable String township,
            @ApiParameter("版次") @PathVariable int number,
            @AuthenticationPrincipal Viewer viewer,
            @ApiParameter(WITHDRAW) @RequestParam(defaultValue = "false") boolean withdraw) {
        var served = townships.of(township);
        served.handIn(new Releases.HandingIn(number, viewer.signature(), withdraw));
        return ApiCalls.json(ReleasesJson.of(served.scheme(), new Releases(served.context()).all()));
    }
}
