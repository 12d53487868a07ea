package org.nianbao.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.application.json.TemplatesJson;
import org.nianbao.job.DatabaseBehindException;
import org.nianbao.job.Places;
import org.nianbao.job.TownshipContext;
import org.nianbao.job.TownshipContext.AcceptedFile;
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
     * @param lost why the file that was accepted last year could not be used; empty if it could, or if there is none
     */
    public record Written(Unit unit, Path path, int carried, String lost) {}

    /**
     * What is known of last year.
     *
     * @param approved what was approved of the units, as the review will use it
     * @param accepted the file that was accepted of each unit, by its code
     */
    private record LastYear(RowsByUnit approved, Map<String, AcceptedFile> accepted) {

        /** Why the unit's file could not be used; empty if it could, or if there is none. */
        String lost(Unit unit) {
            return Optional.ofNullable(accepted.get(unit.code()))
                    .map(AcceptedFile::lost)
                    .orElse("");
        }
    }

    /** The blank workbooks, in the order of the units. */
    public record Result(List<Written> written) {

        /** Returns the answer for programs. */
        public TemplatesJson forPrograms() {
            return new TemplatesJson(written.stream()
                    .map(one -> new TemplatesJson.TemplateJson(
                            one.unit().code(), one.unit().name(), one.path().toString(), one.carried(), one.lost()))
                    .toList());
        }

        /** Returns those whose ledgers are blank because last year's file could not be used. */
        public List<Written> withoutLastYear() {
            return written.stream().filter(one -> !one.lost().isEmpty()).toList();
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
                .beginningWith(carried(unit, lastYear.accepted().get(unit.code())))
                .without(lastYear.lost(unit));
    }

    private Written write(Unit unit, LastYear lastYear) {
        var template = template(unit, lastYear);
        try {
            return new Written(
                    unit,
                    template.writeTo(places.templates()),
                    template.carried().count(),
                    lastYear.lost(unit));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database does not know persons, so that entries come from the unit's own file alone. */
    private CarriedEntries carried(Unit unit, @Nullable AcceptedFile accepted) {
        return accepted == null || !accepted.lost().isEmpty()
                ? CarriedEntries.NONE
                : CarriedEntries.of(
                        scheme,
                        unit,
                        new WorkbookReader(scheme)
                                .read(
                                        accepted.path(),
                                        new FileId(
                                                unit.name(),
                                                accepted.path().getFileName().toString())));
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
