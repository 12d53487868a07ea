package org.nianbao.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.application.json.TemplatesJson;
import org.nianbao.job.DatabaseBehindException;
import org.nianbao.job.Places;
import org.nianbao.job.TownshipContext;
import org.nianbao.scheme.RowsByUnit;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.FileId;
import org.nianbao.workbook.reading.WorkbookReader;
import org.nianbao.workbook.template.CarriedEntries;
import org.nianbao.workbook.template.Template;

/** Writes the blank workbooks of the year (空表), with last year's column filled in, and ledgers that begin with what lasts of last year's entries. */
public final class WriteTemplates {

    private final Scheme scheme;
    private final Places places;

    private WriteTemplates(Scheme scheme, Places places) {
        this.scheme = scheme;
        this.places = places;
    }

    /**
     * A blank workbook that was written.
     *
     * @param carried how many entries of last year its ledgers begin with
     */
    public record Written(Unit unit, Path path, int carried) {}

    /**
     * What is known of last year.
     *
     * @param approved what was approved of the units, as the review will use it
     * @param accepted the file that was accepted of each unit, by its code
     */
    private record LastYear(RowsByUnit approved, Map<String, Path> accepted) {}

    /** The blank workbooks, in the order of the units. */
    public record Result(List<Written> written) {

        /** Returns the answer for programs. */
        public TemplatesJson forPrograms() {
            return new TemplatesJson(written.stream()
                    .map(one -> new TemplatesJson.TemplateJson(
                            one.unit().code(), one.unit().name(), one.path().toString(), one.carried()))
                    .toList());
        }
    }

    /**
     * Writes the workbooks of some units.
     *
     * @param springArguments such as {@code --spring.datasource.url=…}
     * @throws DatabaseBehindException if the database does not have all of last year
     */
    public static Result of(Scheme scheme, Places places, List<Unit> units, List<String> springArguments) {
        var use = new WriteTemplates(scheme, places);
        var lastYear = use.lastYear(springArguments);
        return new Result(units.stream().map(unit -> use.write(unit, lastYear)).toList());
    }

    /**
     * Returns the workbook of a unit, without writing it anywhere.
     *
     * @param persons whether its ledgers begin with last year's entries, among which are persons
     * @throws DatabaseBehindException if the database does not have all of last year
     */
    public static Template of(TownshipContext context, Unit unit, boolean persons) {
        context.requireJournals();
        var use = new WriteTemplates(context.scheme(), context.places());
        var lastYear = use.lastYear(context);
        return persons ? use.template(unit, lastYear) : Template.of(context.scheme(), unit, lastYear.approved());
    }

    private Template template(Unit unit, LastYear lastYear) {
        return Template.of(scheme, unit, lastYear.approved())
                .beginningWith(carried(unit, lastYear.accepted().get(unit.code())));
    }

    private Written write(Unit unit, LastYear lastYear) {
        var template = template(unit, lastYear);
        try {
            return new Written(
                    unit,
                    template.writeTo(places.templates()),
                    template.carried().count());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database does not know persons, so that entries come from the unit's own file alone. */
    private CarriedEntries carried(Unit unit, @Nullable Path accepted) {
        return accepted == null
                ? CarriedEntries.NONE
                : CarriedEntries.of(
                        scheme,
                        unit,
                        new WorkbookReader(scheme)
                                .read(
                                        accepted,
                                        new FileId(
                                                unit.name(),
                                                accepted.getFileName().toString())));
    }

    /** Without a database, nothing is known but what the scheme states. */
    private LastYear lastYear(List<String> springArguments) {
        if (!Application.hasDatabase(scheme, places, springArguments)) {
            return new LastYear(scheme.referenceRows().lastYear(), Map.of());
        }
        try (var session = Session.toHandOut(scheme, places, springArguments)) {
            return lastYear(session.context());
        }
    }

    private LastYear lastYear(TownshipContext context) {
        return new LastYear(
                scheme.referenceRows().preferring(context.ledger().lastYear()).lastYear(), context.acceptedLastYear());
    }
}
