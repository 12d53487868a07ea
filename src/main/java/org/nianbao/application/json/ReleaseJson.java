package org.nianbao.application.json;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.nianbao.ledger.ReleaseTable.Issued;

/** A release; also the answer of {@code release --as-of}. */
public record ReleaseJson(
        int number,
        @JsonPropertyDescription("ISO 8601 in UTC.") String issuedAt,
        String sha256,

        @JsonPropertyDescription("The day on which it was handed in, as yyyy-MM-dd; absent if it was not.") @Nullable
        String sentOn,

        @Nullable String sentBy,

        @JsonPropertyDescription("Where it was written again; only in the answer of release --as-of.") @Nullable
        String path) {

    static ReleaseJson of(Issued issued) {
        return of(issued, null);
    }

    /** Returns a release that was written again. */
    public static ReleaseJson writtenAgain(Issued issued, Path path) {
        return of(issued, path.toString());
    }

    private static ReleaseJson of(Issued issued, @Nullable String path) {
        var sending = issued.sending();
        return new ReleaseJson(
                issued.number(),
                issued.at().toString(),
                issued.sha256(),
                sending == null ? null : sending.on().toString(),
                sending == null ? null : sending.by(),
                path);
    }
}
