package org.nianbao.application.json;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.nianbao.job.JournalFolder.Lacking;

/** The answer of {@code rebuild}. */
public record RebuildJson(
        List<RebuiltJson> townships,

        @JsonPropertyDescription("The journals of which the database lacks something all the same.")
        List<LackingJson> lacking) {

    /** The result for one township's year. */
    public record RebuiltJson(
            String name,

            @JsonPropertyDescription("0 if it did not come to that.")
            int year,

            @JsonPropertyDescription("The exit code that it would have alone.")
            int exit,

            @JsonPropertyDescription("How many entries of the journal were made up for.")
            int entries,

            int files,
            int releases,

            @JsonPropertyDescription("What is otherwise than it was, in Chinese.")
            List<String> differences,

            @JsonPropertyDescription("What kept it from being done; none if nothing did.")
            List<String> why) {}

    /** A year of a township that must be rebuilt as well. */
    public record LackingJson(int year, String township) {

        /** Returns an entry for a journal. */
        public static LackingJson of(Lacking lacking) {
            return new LackingJson(lacking.year(), lacking.township());
        }
    }
}
