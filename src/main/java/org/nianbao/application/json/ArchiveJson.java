package org.nianbao.application.json;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.nianbao.job.ArchiveCheck;

/** The answer of {@code verify --archive}. */
public record ArchiveJson(
        @JsonPropertyDescription("Whether nothing is missing or altered.")
        boolean verified,

        @JsonPropertyDescription("How many files are as they were kept.")
        int sound,

        List<DamageJson> damaged,

        @JsonPropertyDescription("Files that no entry of the database names.")
        List<String> superfluous,

        @JsonPropertyDescription("What is wrong with the journals, in Chinese.")
        List<String> journals) {

    /** Returns the result of comparing an archive with the database. */
    public static ArchiveJson of(ArchiveCheck check, List<String> journals) {
        return new ArchiveJson(
                check.holds() && journals.isEmpty(),
                check.sound(),
                DamageJson.all(check),
                DamageJson.superfluous(check),
                journals);
    }
}
