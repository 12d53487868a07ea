package org.nianbao.application.json;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.nio.file.Path;
import java.util.List;
import org.nianbao.job.ArchiveCheck;
import org.nianbao.submission.Masking;

/** A file of the archive that differs from what was kept. */
public record DamageJson(
        @JsonPropertyDescription("What it is found to be, in Chinese.")
        String condition,

        @JsonPropertyDescription("The division code of the unit; empty if it is nobody's.")
        String unit,

        @JsonPropertyDescription("The name of the file when it came.")
        String file,

        String sha256,
        String path) {

    static List<DamageJson> all(ArchiveCheck check) {
        return check.damaged().stream().map(DamageJson::of).toList();
    }

    private static DamageJson of(ArchiveCheck.Damage damage) {
        return new DamageJson(
                damage.condition(),
                damage.file().unitCode(),
                Masking.numbersMasked(damage.file().name()),
                damage.file().sha256(),
                damage.path().toString());
    }

    static List<String> superfluous(ArchiveCheck check) {
        return check.superfluous().stream().map(Path::toString).toList();
    }
}
