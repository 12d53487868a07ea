package org.nianbao.application.json;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.nianbao.scheme.Rule;

/** A rule: its name, and its meaning for a submission. */
public record RuleJson(
        String id,

        @JsonPropertyDescription("文件, 格式, 行内, 表内, 表间, 跨村 or 同期.")
        String scope,

        @JsonPropertyDescription("强制, 核实 or 提示.") String level,
        String title) {

    static RuleJson of(Rule rule) {
        return new RuleJson(rule.id(), rule.scope().chinese(), rule.level().chinese(), rule.title());
    }
}
