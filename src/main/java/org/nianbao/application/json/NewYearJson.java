package org.nianbao.application.json;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.nio.file.Path;
import java.util.List;
import org.nianbao.scheme.seeds.SchemeDraft;

/** The answer of {@code new-year}. */
public record NewYearJson(
        int year,
        String folder,

        @JsonPropertyDescription("Where years were put off.")
        List<ShiftedJson> shifted,

        @JsonPropertyDescription("What somebody has to look at.")
        List<RemarkJson> remarks) {

    /** A text in which years were shifted. */
    public record ShiftedJson(String file, int line, String what, String before, String now) {

        static ShiftedJson of(SchemeDraft.Shifted shifted) {
            return new ShiftedJson(shifted.file(), shifted.line(), shifted.what(), shifted.before(), shifted.now());
        }
    }

    /** What a person has to check. */
    public record RemarkJson(
            String file,

            @JsonPropertyDescription("0 for the file as a whole.")
            int line,

            String what) {

        static RemarkJson of(SchemeDraft.Remark remark) {
            return new RemarkJson(remark.file(), remark.line(), remark.what());
        }
    }

    /** Returns the draft that was written to a folder. */
    public static NewYearJson of(Path folder, SchemeDraft draft) {
        return new NewYearJson(
                draft.year(),
                folder.toString(),
                draft.shifted().stream().map(ShiftedJson::of).toList(),
                draft.remarks().stream().map(RemarkJson::of).toList());
    }
}
