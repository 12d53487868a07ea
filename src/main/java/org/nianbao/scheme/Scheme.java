package org.nianbao.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A year's scheme (报表制度), complete and consistent, so that its users need not check it.
 *
 * @param edition the facts that hold for the whole year
 * @param forms in the order of their codes
 * @param rules all rules, intake first, then those of each form
 * @param indicators in the order of the release
 * @param published by indicator code; not every indicator need have been published
 * @param referenceRows the rows in the scheme that submissions are compared with
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
     * The facts that hold for the whole year.
     *
     * @param issuer the office that issues the release and defines its tables (制定机关)
     * @param frame what else a statistical form states about itself
     * @param addressee the office that receives it
     * @param releaseName the file name of the release
     * @param approximateWording whether the release words approximate indicators as they are published (420余)
     * @param deadline the last day on which a submission is in time
     * @param template the version of the template in force
     * @param foldedAbove more similar findings than this become one
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

        /** Returns how a unit of measurement is converted into another, if that is allowed. */
        public Optional<Conversion> conversion(String from, String to) {
            return conversions.stream()
                    .filter(known -> known.from().equals(from) && known.to().equals(to))
                    .findFirst();
        }
    }

    /**
     * What a statistical form states about itself beside its title; if it has none of it, that it has none.
     *
     * @param number the number of the form (表号)
     * @param approval the document that approved it (批准文号)
     * @param validity the end of its validity (有效期)
     */
    public record Frame(String number, String approval, String validity) {}

    /** The code of the form that is the cover. */
    public static final String COVER = "B00";

    /** The code of the form in which a unit explains findings; a scheme need not have it. */
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

    /** Returns the township of these statistics. */
    public Township township() {
        return edition.township();
    }

    /** Returns the form with a code, which must exist. */
    public Form form(String code) {
        return forms.stream()
                .filter(form -> form.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the scheme has no form " + code));
    }

    /** Returns the forms that a unit must send. */
    public List<Form> formsOf(Unit unit) {
        return forms.stream().filter(form -> form.isDueFrom(unit)).toList();
    }

    /** Returns the forms of which all rules are among these; of all rules, all forms. */
    public List<Form> formsRuledBy(List<Rule> some) {
        var whole = Set.copyOf(some);
        return forms.stream()
                .filter(form -> !some.isEmpty()
                        && rules.stream().filter(rule -> rule.form() == form).allMatch(whole::contains)
                        && (whole.containsAll(rules) || rules.stream().anyMatch(rule -> rule.form() == form)))
                .toList();
    }

    /** Returns the rule with an id, which must exist. */
    public Rule rule(String id) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the scheme has no rule " + id));
    }

    /** Returns the rules judged by formulas, in the order of the scheme. */
    public Stream<Rule> formulaRules() {
        return rules.stream().filter(Rule::isOfFormulas);
    }
}
