package org.nianbao.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.nianbao.application.Releases;
import org.nianbao.application.UnitFinder;
import org.nianbao.application.WriteReport;
import org.nianbao.application.WriteTemplates;
import org.nianbao.report.Report;
import org.nianbao.report.ReportDocument;
import org.nianbao.web.access.Viewer;
import org.nianbao.web.township.Downloads;
import org.nianbao.web.township.ServedTownships;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The files that programs can fetch of a township. */
@RestController
final class ApiFiles {

    private final ServedTownships townships;

    ApiFiles(ServedTownships townships) {
        this.townships = townships;
    }

    @ApiCall(says = "一版汇总表，与发出时逐字节相同", command = "nianbao release --as-of")
    @GetMapping("/api/t/{township}/releases/{number}/file")
    ResponseEntity<byte[]> release(@PathVariable String township, @ApiParameter("版次") @PathVariable int number) {
        var releases = new Releases(townships.of(township).context());
        var issued = releases.numbered(number);
        return Downloads.file(issued.fileName(), releases.workbook(issued));
    }

    @ApiCall(says = "年终工作统计报告，Word 文件", command = "nianbao report")
    @GetMapping("/api/t/{township}/report/file")
    ResponseEntity<byte[]> report(@PathVariable String township) {
        var served = townships.of(township);
        WriteReport.requireSentences(served.scheme());
        var context = served.context();
        context.requireJournals();
        var report = Report.of(context.currentState().now());
        try {
            return Downloads.file(served.scheme().narrative().file(), ReportDocument.bytes(report));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Last year's persons are in the workbook only for officers. */
    @ApiCall(says = "一个单位的空表；上年的台账只在经办人的令牌取得的里面", command = "nianbao template")
    @GetMapping("/api/t/{township}/units/{unit}/template")
    ResponseEntity<byte[]> template(
            @PathVariable String township,
            @ApiParameter("单位的名称、别名或区划代码") @PathVariable String unit,
            @AuthenticationPrincipal Viewer viewer) {
        var served = townships.of(township);
        var template =
                WriteTemplates.of(served.context(), UnitFinder.called(served.scheme(), unit), viewer.isOfficer());
        return Downloads.file(template.fileName(), template.bytes());
    }
}
