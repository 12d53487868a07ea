package org.nianbao.application.json;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.nio.file.Path;
import java.util.List;
import org.nianbao.job.ArchiveCheck;

/** The answer of {@code backup} and of {@code restore}. */
public record BackupJson(
        String folder,

        @JsonPropertyDescription("How many rows of the database.")
        long rows,

        @JsonPropertyDescription("Whether the token key is there.")
        boolean key,

        @JsonPropertyDescription("How many files are as they were kept.")
        int sound,

        List<DamageJson> damaged,

        @JsonPropertyDescription("Files that no entry of the database names.")
        List<String> superfluous) {

    /** Returns what was copied. */
    public static BackupJson of(Path folder, long rows, boolean key, ArchiveCheck check) {
        return new BackupJson(
                folder.toString(), rows, key, check.sound(), DamageJson.all(check), DamageJson.superfluous(check));
    }
}
