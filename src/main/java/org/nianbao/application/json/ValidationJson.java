package org.nianbao.application.json;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.nianbao.submission.Finding;

/**
 * One entry of a validation report of the European Statistical System, version 1.0.0; its own schema is that of the
 * specification.
 */
public record ValidationJson(
        String id, String type, EventJson event, JudgedJson rule, DataJson data, String value, OwnJson nianbao) {

    /** When and by whom it was judged. */
    public record EventJson(String time, String actor, String agent, String trigger) {}

    /** What was judged. */
    public record JudgedJson(String language, String expression, String severity, String description) {}

    /** What it was judged on. */
    public record DataJson(List<String> source, List<String> target, String description) {}

    /** The finding, with its unit and file. */
    public record OwnJson(
            String unit, String file, @JsonUnwrapped FindingJson finding) {

        /** Returns a finding of a unit's file. */
        public static OwnJson of(String unit, String file, Finding finding) {
            return new OwnJson(unit, file, FindingJson.of(finding));
        }
    }
}
