package org.nianbao.application.json;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.nio.file.Path;
import java.util.List;
import org.nianbao.release.proof.Difference;
import org.nianbao.release.verification.VerificationResult;

/** The answer of {@code verify} for a file. */
public record VerificationJson(
        String file,

        @JsonPropertyDescription("Whether it is as it was issued, and balances.")
        boolean verified,

        @JsonPropertyDescription("The check code of its figures as they are.")
        String code,

        List<DifferenceJson> differences,
        List<DifferenceJson> imbalances) {

    /** A place where a workbook differs from what was issued. */
    public record DifferenceJson(
            @JsonPropertyDescription("A cell, or a sheet.") String place,
            @JsonPropertyDescription("What stands there.") String now,
            String message) {

        static DifferenceJson of(Difference difference) {
            return new DifferenceJson(difference.place(), difference.now(), difference.message());
        }
    }

    /** Returns the result of a file's proof. */
    public static VerificationJson of(Path file, VerificationResult verified) {
        return of(file.toString(), verified);
    }

    /** Returns the result of the proof of a file that is called so. */
    public static VerificationJson of(String file, VerificationResult verified) {
        return new VerificationJson(
                file,
                verified.holds(),
                verified.code(),
                verified.differences().stream().map(DifferenceJson::of).toList(),
                verified.imbalances().stream().map(DifferenceJson::of).toList());
    }
}
