package org.nianbao.application.json;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;

/** The answer of {@code template}. */
public record TemplatesJson(List<TemplateJson> templates) {

    /** A blank workbook that was written. */
    public record TemplateJson(
            @JsonPropertyDescription("The division code of the unit.")
            String code,

            String name,
            String path,

            @JsonPropertyDescription("How many entries of last year its ledgers begin with.")
            int carriedEntries,

            @JsonPropertyDescription(
                    "Why the file that was accepted last year could not be used, such as 缺失 or 内容被改动; blank if it could, or if there is none.")
            String lastYearLost) {}
}
