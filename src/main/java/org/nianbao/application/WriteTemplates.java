package org.nianbao.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.nianbao.application.json.TemplatesJson;
import org.nianbao.job.DatabaseBehindException;
import org.nianbao.job.Places;
import org.nianbao.scheme.RowsByUnit;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;
import org.nianbao.workbook.template.Template;

/** Writes the blank workbooks of the year (空表), with last year's column filled in. */
public final class WriteTemplates {

    private final Scheme scheme;
    private final Places places;

    private WriteTemplates(Scheme scheme, Places places) {
        this.scheme = scheme;
        this.places = places;
    }

    /** A blank workbook that was written. */
    public record Written(Unit unit, Path path) {}

    /** The blank workbooks, in the order of the units. */
    public record Result(List<Written> written) {

        /** Returns the answer for programs. */
        public TemplatesJson forPrograms() {
            return new TemplatesJson(written.stream()
                    .map(one -> new TemplatesJson.TemplateJson(
                            one.unit().code(), one.unit().name(), one.path().toString()))
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

    private Written write(Unit unit, RowsByUnit lastYear) {
        try {
            return new Written(unit, Template.of(scheme, unit, lastYear).writeTo(places.templates()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what was approved last year, as the review will use it; without a database, as the scheme states it. */
    private RowsByUnit lastYear(List<String> springArguments) {
        if (!Application.hasDatabase(scheme, places, springArguments)) {
            return scheme.referenceRows().lastYear();
        }
        try (var session = Session.toHandOut(scheme, places, springArguments)) {
            return scheme.referenceRows()
                    .preferring(session.context().ledger().lastYear())
                    .lastYear();
        }
    }
}
