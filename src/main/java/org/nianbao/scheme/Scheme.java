package org.nianbao.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A year's scheme (报表制度), whole and consistent: whoever holds one need not check it.
 *
 * @param edition what is said once for the year
 * @param forms in the order of their codes
 * @param rules all rules, intake first, then those of each form
 * @param indicators in the order of the release
 * @param published by indicator code; not every indicator need have been published
 * @param referenceRows what the scheme itself holds submissions against
 * @param narrative the sentences of the year-end report
 * @param charts those of the release; none if the scheme has none
 * @param digest the SHA-256 of its files: what was reviewed by a scheme of another digest must be reviewed again
 */
public record Scheme(
        Edition edition,
        Register register,
        List<Form> forms,
        List<Rule> rules,
        List<Indicator> indicators,
        Map<String, PublishedFigure> published,
        ReferenceRows referenceRows,
        Narrative narrative,
        List<Chart> charts,
        String digest) {

    /**
     * What a scheme says once for its year.
     *
     * @param issuer who issues the release, and lays down its tables (制定机关)
     * @param frame what else a statistical form says of itself
     * @param addressee who it goes to
     * @param releaseName the file name of the release
     * @param approximateWording whether the release words approximate indicators as they are published (420余)
     * @param deadline the last day on which a submission is in time
     * @param template the version of the template in force
     * @param foldedAbove more findings than this that are alike become one
     */
    public record Edition(
            int year,
            String title,
            Township township,
            String issuer,
            Frame frame,
            String addressee,
            String releaseName,
            boolean approximateWording,
            LocalDate deadline,
            String template,
            int foldedAbove,
            Map<String, Object> parameters,
            List<Conversion> conversions) {

        public Edition {
            parameters = Map.copyOf(parameters);
            conversions = List.copyOf(conversions);
        }

        /** How a unit of measurement is converted into another, if that is allowed. */
        public Optional<Conversion> conversion(String from, String to) {
            return conversions.stream()
                    .filter(known -> known.from().equals(from) && known.to().equals(to))
                    .findFirst();
        }
    }

    /**
     * What a statistical form says of itself beside its title; where it has none of it, that it has none.
     *
     * @param number the number of the form (表号)
     * @param approval by which document it was approved (批准文号)
     * @param validity until when it is in force (有效期)
     */
    public record Frame(String number, String approval, String validity) {}

    /** The code of the form that is the cover. */
    public static final String COVER = "B00";

    /** The code of the form in which a unit explains findings; a scheme may be without. */
    public static final String EXPLANATIONS = "S01";

    public Scheme {
        forms = List.copyOf(forms);
        rules = List.copyOf(rules);
        indicators = List.copyOf(indicators);
        charts = List.copyOf(charts);
        published = Map.copyOf(published);
    }

    public int year() {
        return edition.year();
    }

    /** Whose statistics these are. */
    public Township township() {
        return edition.township();
    }

    /** The form with a code; it is a mistake of ours to ask for one that the scheme does not have. */
    public Form form(String code) {
        return forms.stream()
                .filter(form -> form.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the scheme has no form " + code));
    }

    /** The forms that a unit must send. */
    public List<Form> formsOf(Unit unit) {
        return forms.stream().filter(form -> form.isDueFrom(unit)).toList();
    }

    /** The rule with an id; it is a mistake of ours to ask for one that the scheme does not have. */
    public Rule rule(String id) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the scheme has no rule " + id));
    }

    /** The rules judged by formulas, in the order of the scheme. */
    public Stream<Rule> formulaRules() {
        return rules.stream().filter(Rule::isOfFormulas);
    }
}
