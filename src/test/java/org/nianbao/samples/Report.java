package org.nianbao.samples;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one unit reports: its code and name, and the rows of every form in the order of the forms. */
record Report(String code, String name, Map<String, List<Row>> forms) {

    Report {
        forms = Collections.unmodifiableMap(new LinkedHashMap<>(forms));
    }

    List<Row> rows(String form) {
        return forms.getOrDefault(form, List.of());
    }
}
