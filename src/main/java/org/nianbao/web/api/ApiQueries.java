package org.nianbao.web.api;

import java.util.List;
import java.util.Optional;
import org.nianbao.application.LineageAnswer;
import org.nianbao.application.Releases;
import org.nianbao.application.SelectRules;
import org.nianbao.application.StatusResult;
import org.nianbao.application.TownshipTime;
import org.nianbao.application.TraceFigure;
import org.nianbao.application.VerifyArchive;
import org.nianbao.application.WriteReport;
import org.nianbao.application.json.ArchiveJson;
import org.nianbao.application.json.LineageJson;
import org.nianbao.application.json.ReleasesJson;
import org.nianbao.application.json.ReportJson;
import org.nianbao.application.json.RulesJson;
import org.nianbao.application.json.SchemeJson;
import org.nianbao.application.json.StatusJson;
import org.nianbao.report.Report;
import org.nianbao.scheme.Level;
import org.nianbao.web.township.ServedTownships;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What programs can look at of a township. */
@RestController
final class ApiQueries {

    private final ServedTownships townships;

    ApiQueries(ServedTownships townships) {
        this.townships = townships;
    }

    @ApiCall(says = "各单位的报送情况、变化，和旗里现在会得到的", command = "nianbao status", answer = StatusJson.class)
    @GetMapping("/api/t/{township}/status")
    ResponseEntity<byte[]> status(
            @PathVariable String township,
            @ApiParameter("从何时以来的变化，如 2024-01-05 或 2024-01-05T08:00；不写是一天以前") @RequestParam Optional<String> since) {
        var from = ApiCalls.written(since).map(TownshipTime::parsed).orElseGet(TownshipTime::yesterday);
        return ApiCalls.json(
                StatusResult.of(townships.of(township).context(), from).forPrograms());
    }

    @ApiCall(says = "溯源：一个数由哪些单位、文件、单元格得来", command = "nianbao trace", answer = LineageJson.class)
    @GetMapping("/api/t/{township}/trace")
    ResponseEntity<byte[]> trace(
            @PathVariable String township,
            @ApiParameter("指标代码，如 DJ15；或者汇总表的单元格，如 综合指标!E5") @RequestParam String figure,
            @ApiParameter("只列这个单位的：名称、别名或区划代码") @RequestParam Optional<String> unit) {
        var served = townships.of(township);
        var address = TraceFigure.address(
                served.scheme(),
                served.places().release(served.scheme()),
                new TraceFigure.Request(figure, ApiCalls.written(unit)));
        return ApiCalls.json(new LineageAnswer(TraceFigure.of(served.context(), address)).forPrograms());
    }

    @ApiCall(says = "审核关系册", command = "nianbao rules", answer = RulesJson.class)
    @GetMapping("/api/t/{township}/rules")
    ResponseEntity<byte[]> rules(
            @PathVariable String township,
            @ApiParameter("只列这几条，如 R310") @RequestParam(defaultValue = "") List<String> id,
            @ApiParameter("只列审核这张表的，如 B03") @RequestParam Optional<String> form,
            @ApiParameter("只列这一级别的：强制、核实或提示") @RequestParam Optional<String> level) {
        var scheme = townships.of(township).scheme();
        var request = new SelectRules.Request(
                id, ApiCalls.written(form), ApiCalls.written(level).flatMap(Level::named));
        return ApiCalls.json(RulesJson.of(scheme, SelectRules.of(scheme, request)));
    }

    @ApiCall(says = "报表制度：名录、报表、审核关系和指标", command = "nianbao scheme", answer = SchemeJson.class)
    @GetMapping("/api/t/{township}/scheme")
    ResponseEntity<byte[]> scheme(@PathVariable String township) {
        return ApiCalls.json(SchemeJson.of(townships.of(township).scheme()));
    }

    @ApiCall(says = "各版汇总表，和哪些已经上报", command = "nianbao release", answer = ReleasesJson.class)
    @GetMapping("/api/t/{township}/releases")
    ResponseEntity<byte[]> releases(@PathVariable String township) {
        var served = townships.of(township);
        return ApiCalls.json(ReleasesJson.of(served.scheme(), new Releases(served.context()).all()));
    }

    @ApiCall(says = "年终工作统计报告的全文", command = "nianbao report", answer = ReportJson.class)
    @GetMapping("/api/t/{township}/report")
    ResponseEntity<byte[]> report(@PathVariable String township) {
        var served = townships.of(township);
        WriteReport.requireSentences(served.scheme());
        var context = served.context();
        context.requireJournals();
        return ApiCalls.json(ReportJson.of(Report.of(context.currentState().now())));
    }

    @ApiCall(says = "核对存档：收到的报表和发出的各版是否都在、都没有变", command = "nianbao verify --archive", answer = ArchiveJson.class)
    @GetMapping("/api/t/{township}/archive")
    ResponseEntity<byte[]> archive(@PathVariable String township) {
        var served = townships.of(township);
        return ApiCalls.json(
                VerifyArchive.of(served.application(), served.places()).forPrograms());
    }
}
