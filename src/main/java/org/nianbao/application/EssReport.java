package org.nianbao.application;

import static java.time.temporal.ChronoUnit.SECONDS;
import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nianbao.application.json.Json;
import org.nianbao.application.json.ValidationJson;
import org.nianbao.application.json.ValidationJson.DataJson;
import org.nianbao.application.json.ValidationJson.EventJson;
import org.nianbao.application.json.ValidationJson.JudgedJson;
import org.nianbao.application.json.ValidationJson.OwnJson;
import org.nianbao.release.Release;
import org.nianbao.scheme.Level;
import org.nianbao.scheme.Rule;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Statement;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.CrossUnitFindings;
import org.nianbao.submission.EnteredSubmission;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Screening;
import org.nianbao.submission.UnprocessableFinding;

/**
 * Findings as a validation report of the European Statistical System, version 1.0.0: an array of {@code validation}s.
 *
 * <p>After M. van der Loo and others, <i>A generic validation report structure</i>, ESSnet ValiDat Integration, work
 * package 2, 15 August 2017, and its JSON schema {@code validation_report_1.0.0.json} in the repository
 * {@code data-cleaning/ValidatReport}.
 *
 * <table>
 * <caption>The content of each member</caption>
 * <tr><td>{@code event}</td><td>{@code time} with its offset; {@code actor} this program; {@code agent} the township;
 *     {@code trigger} the unit that submitted</td></tr>
 * <tr><td>{@code rule}</td><td>{@code language} ours; {@code expression} the formulas, one on a line; of a rule of intake
 *     {@code zh} and its title; {@code severity} {@code error} 强制, {@code warning} 核实, {@code information} 提示</td></tr>
 * <tr><td>{@code data}</td><td>{@code target} the cells, {@code source} these and the columns that the rule reads, each as
 *     {@code unit/year/sheet!cell} or {@code unit/year/form.column}</td></tr>
 * <tr><td>{@code value}</td><td>always {@code 0}: what holds is not listed, and a part of a report is a report</td></tr>
 * <tr><td>{@code nianbao}</td><td>the finding as {@code --format json} has it, with its unit and file</td></tr>
 * </table>
 *
 * @param time the time of the review or, for findings in the ledger, that of the report
 */
public record EssReport(Scheme scheme, OffsetDateTime time) {

    private static final String ACTOR = "nianbao";

    /** The language of rules that the program judges by itself, whose titles state what they demand (ISO 639). */
    private static final String PROSE = "zh";

    private static final String FAILED = "0";

    /**
     * A reviewed file or group of submissions, and the findings.
     *
     * @param file its name; empty if several submissions were compared with each other
     * @param id its SHA-256 or, for several submissions, the code of the township, and of the unit that receives the findings
     * @param unit the code of the sender; empty if it is unattributed
     */
    public record Reviewed(String file, String id, String unit, List<Finding> findings) {

        public static Reviewed of(Screening screening) {
            return new Reviewed(
                    screening.file().name(),
                    screening.file().sha256(),
                    screening.sender().map(Unit::code).orElse(""),
                    screening.findings());
        }

        private static Reviewed of(EnteredSubmission entered) {
            return new Reviewed(entered.file().name(), entered.file().sha256(), entered.unitCode(), entered.findings());
        }

        /** Returns the newest submissions of all units, the unattributed files, and the findings between the units. */
        public static List<Reviewed> of(Release now) {
            var township = now.scheme().edition().township().code();
            return Stream.of(
                            now.standings().stream()
                                    .flatMap(standing -> standing.newest().stream())
                                    .map(Reviewed::of),
                            now.unattributed().stream().map(Reviewed::of),
                            betweenUnits(township, now.betweenUnits()))
                    .flatMap(part -> part)
                    .toList();
        }

        private static Stream<Reviewed> betweenUnits(String township, CrossUnitFindings found) {
            return Stream.concat(
                    Stream.of(new Reviewed("", township, township, found.township())),
                    found.units().entrySet().stream()
                            .map(unit ->
                                    new Reviewed("", township + "/" + unit.getKey(), unit.getKey(), unit.getValue())));
        }
    }

    /** Returns the report, in UTF-8. */
    public byte[] of(List<Reviewed> all) {
        return Json.text(all.stream().flatMap(this::entries).toList()).getBytes(StandardCharsets.UTF_8);
    }

    private Stream<ValidationJson> entries(Reviewed reviewed) {
        return IntStream.range(0, reviewed.findings().size())
                .mapToObj(i -> entry(reviewed, i + 1, reviewed.findings().get(i)));
    }

    private ValidationJson entry(Reviewed reviewed, int number, Finding finding) {
        return new ValidationJson(
                "%s/%d/%s".formatted(reviewed.id(), number, finding.rule()),
                "validation",
                event(reviewed),
                judged(finding),
                data(reviewed, finding),
                FAILED,
                OwnJson.of(reviewed.unit(), reviewed.file(), finding));
    }

    private EventJson event(Reviewed reviewed) {
        return new EventJson(
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.truncatedTo(SECONDS)),
                ACTOR,
                scheme.edition().issuer(),
                reviewed.unit());
    }

    private JudgedJson judged(Finding finding) {
        if (finding.rule().equals(UnprocessableFinding.RULE)) {
            return new JudgedJson(
                    PROSE, UnprocessableFinding.TITLE, severity(finding.level()), UnprocessableFinding.TITLE);
        }
        var rule = scheme.rule(finding.rule());
        return new JudgedJson(
                rule.checks().isEmpty()
                        ? PROSE
                        : "nianbao formula, " + scheme.edition().template(),
                expression(rule),
                severity(finding.level()),
                rule.title());
    }

    private static String expression(Rule rule) {
        return rule.checks().isEmpty()
                ? rule.title()
                : Statement.of(rule).stream().map(Statement::written).collect(joining("\n"));
    }

    private static String severity(Level level) {
        return switch (level) {
            case MANDATORY -> "error";
            case VERIFY -> "warning";
            case NOTICE -> "information";
        };
    }

    private DataJson data(Reviewed reviewed, Finding finding) {
        var where = "%s/%d/".formatted(reviewed.unit(), scheme.year());
        var target = target(where, finding);
        return new DataJson(
                Stream.concat(target.stream(), columns(where, finding)).toList(), target, finding.message());
    }

    /** Returns its cells; if it has none, the sheet, or the whole submission. */
    private static List<String> target(String where, Finding finding) {
        return finding.cells().isEmpty()
                ? List.of(where + finding.sheet())
                : finding.cells().stream()
                        .map(cell -> where + finding.sheet() + "!" + cell)
                        .toList();
    }

    private Stream<String> columns(String where, Finding finding) {
        return scheme.rules().stream()
                .filter(rule -> rule.id().equals(finding.rule()))
                .flatMap(rule -> rule.checks().stream())
                .flatMap(check -> check.condition().references().stream())
                .map(column -> where + column)
                .distinct();
    }
}
