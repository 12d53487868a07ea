package org.nianbao.scheme;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The scheme of a year as a county uses it: the same indicators as its townships, over all of them.
 *
 * @param edition the facts of the year; its division is the county, in what it belongs to
 * @param townships the names of its townships by division code, in the order in which they are listed
 * @param forms in the order of their codes
 * @param indicators in the order of the release; parameters of single townships are unknown in them
 */
public record CountyScheme(
        Scheme.Edition edition, Map<String, String> townships, List<Form> forms, List<Indicator> indicators) {

    public CountyScheme {
        townships = Collections.unmodifiableMap(new LinkedHashMap<>(townships));
        forms = List.copyOf(forms);
        indicators = List.copyOf(indicators);
    }

    public String name() {
        return edition.township().name();
    }

    /** Returns its division code. */
    public String code() {
        return edition.township().code();
    }

    public int year() {
        return edition.year();
    }

    /** Returns the title on the cover. */
    public String title() {
        return edition.title() + "汇总表";
    }

    /** Returns the form with a code, if there is one. */
    public Optional<Form> form(String code) {
        return forms.stream().filter(form -> form.code().equals(code)).findFirst();
    }
}
