package org.nianbao.application.json;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Locale;
import org.nianbao.job.PassedOver;
import org.nianbao.submission.Masking;

/** An entry of the inbox that is not taken in. */
public record PassedOverJson(
        String name,

        @JsonPropertyDescription("inaccessible, changing, gone, unfinished, shortcut, no_file, hidden or foreign.")
        String reason) {

    static PassedOverJson of(PassedOver other) {
        return new PassedOverJson(
                Masking.numbersMasked(other.name()), other.reason().name().toLowerCase(Locale.ROOT));
    }
}
