package org.nianbao.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.nianbao.application.ActEntry;
import org.nianbao.application.TakeIn;
import org.nianbao.application.UsageException;
import org.nianbao.application.json.Json;
import org.nianbao.application.json.RunJson;
import org.nianbao.job.Progress;
import org.nianbao.job.TownshipContext;
import org.nianbao.scheme.Unit;
import org.nianbao.web.township.ServedTownship;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What all calls share: answers, and runs. */
public final class ApiCalls {

    private ApiCalls() {}

    /** Returns an answer byte for byte as commands print it. */
    static ResponseEntity<byte[]> json(Object answer) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.text(answer).getBytes(UTF_8));
    }

    /** Returns what a person or program wrote; empty if that is blank. */
    static Optional<String> written(Optional<String> text) {
        return text.map(String::strip).filter(words -> !words.isEmpty());
    }

    /**
     * Enters an act and runs the township, or one unit of it, while no other run of it is under way.
     *
     * @throws UsageException if the run was stopped
     */
    static RunJson run(
            ServedTownship township, TakeIn.Request request, Function<TownshipContext, Optional<ActEntry>> act) {
        return new TakeIn(township.application(), township.scheme(), township.places(), Progress.SILENT)
                .run(
                        request,
                        ServedTownship::isPatient,
                        context -> act.apply(context).map(ActEntry::number).orElse(OptionalInt.empty()),
                        result -> result.answer()
                                .orElseThrow(() -> new UsageException("控制台正在停止，没有运行完；再次运行即接着做完"))
                                .forPrograms());
    }

    static TakeIn.Request of(Unit unit) {
        return new TakeIn.Request(Optional.of(unit), false);
    }
}
