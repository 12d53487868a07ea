package org.nianbao.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.TreeMap;
import org.nianbao.application.Deadline;
import org.nianbao.application.Failure;
import org.nianbao.application.TownshipTime;
import org.nianbao.application.json.TownshipsStatusJson;
import org.nianbao.application.townships.TownshipStatus;
import org.nianbao.application.townships.TownshipsOverview;
import org.nianbao.web.access.Viewer;
import org.nianbao.web.township.ServedTownship;
import org.nianbao.web.township.ServedTownships;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What programs can look at of all townships, and the description of the interface. */
@RestController
final class ApiTownships {

    private final ServedTownships townships;
    private final ApiOperations operations;

    ApiTownships(ServedTownships townships, ApiOperations operations) {
        this.townships = townships;
        this.operations = operations;
    }

    /** A township that cannot be read does not hide the others. */
    @ApiCall(says = "各乡镇的报送情况；只列这个令牌能看的", command = "nianbao status --townships", answer = TownshipsStatusJson.class)
    @GetMapping("/api/townships")
    ResponseEntity<byte[]> townships(@AuthenticationPrincipal Viewer viewer) {
        var seen = townships.all().stream()
                .filter(township -> viewer.sees(township.code()))
                .toList();
        var statuses = new ArrayList<TownshipStatus>();
        var unseen = new TreeMap<String, Failure>();
        for (var township : seen) {
            try {
                statuses.add(TownshipStatus.of(township.name(), township.context()));
            } catch (RuntimeException e) {
                unseen.put(township.name(), Failure.of(e));
            }
        }
        return ApiCalls.json(
                new TownshipsOverview.Result(deadline(townships.all().get(0)), statuses, unseen).forPrograms());
    }

    private static Deadline deadline(ServedTownship any) {
        return new Deadline(any.scheme().edition().deadline(), TownshipTime.today());
    }

    @GetMapping("/api/openapi.json")
    ResponseEntity<byte[]> description() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(OpenApiDocument.of(operations.all()).getBytes(UTF_8));
    }
}
