package org.nianbao.workbook.reading;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nianbao.scheme.Form;

/**
 * The words in the headings of a form.
 *
 * @param leaves what may stand lowest in a heading, without what is in brackets behind it
 * @param grouped what a heading of the form has below another
 */
record FormHeadings(Form form, Set<String> leaves, Set<String> grouped) {

    static FormHeadings of(Form form) {
        return new FormHeadings(
                form,
                headings(form)
                        .map(heading -> HeaderCell.bare(heading.substring(heading.lastIndexOf('/') + 1)))
                        .collect(toSet()),
                headings(form).flatMap(FormHeadings::belowGroups).collect(toSet()));
    }

    private static Stream<String> headings(Form form) {
        return form.columns().stream().flatMap(column -> column.headings().stream());
    }

    private static Stream<String> belowGroups(String heading) {
        return IntStream.range(0, heading.length())
                .filter(i -> heading.charAt(i) == '/')
                .mapToObj(i -> heading.substring(i + 1));
    }
}
