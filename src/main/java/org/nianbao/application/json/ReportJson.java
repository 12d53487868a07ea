package org.nianbao.application.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.report.Report;

/** The answer of {@code report}. */
public record ReportJson(
        String title,

        @JsonPropertyDescription("Where the document was written; absent if it was not.") @Nullable
        String path,

        @JsonProperty("final") @JsonPropertyDescription("Whether every figure is there to stay.")
        boolean isFinal,

        List<SectionJson> sections,

        @JsonPropertyDescription("Why figures wait or may change.")
        List<String> notes) {

    /** A paragraph under its headings. */
    public record SectionJson(String chapter, String section, String text) {}

    /** Returns a report that was written to a file. */
    public static ReportJson of(Report report, Path path) {
        return of(report, path.toString());
    }

    /** Returns a report that was not written to a file. */
    public static ReportJson of(Report report) {
        return of(report, (String) null);
    }

    private static ReportJson of(Report report, @Nullable String path) {
        return new ReportJson(
                report.title(),
                path,
                report.isFinal(),
                report.chapters().stream()
                        .flatMap(chapter -> chapter.sections().stream()
                                .map(section -> new SectionJson(chapter.heading(), section.heading(), section.text())))
                        .toList(),
                report.notes());
    }
}
