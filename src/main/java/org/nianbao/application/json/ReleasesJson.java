package org.nianbao.application.json;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.nianbao.ledger.ReleaseTable.Issued;
import org.nianbao.scheme.Scheme;

/** The answer of {@code release}: all releases of a year. */
public record ReleasesJson(
        int year,
        @JsonPropertyDescription("The title of the scheme.") String title,
        @JsonPropertyDescription("The newest first.") List<ReleaseJson> releases) {

    /** Returns the releases of a scheme's year in the given order. */
    public static ReleasesJson of(Scheme scheme, List<Issued> all) {
        return new ReleasesJson(
                scheme.year(),
                scheme.edition().title(),
                all.stream().map(ReleaseJson::of).toList());
    }
}
