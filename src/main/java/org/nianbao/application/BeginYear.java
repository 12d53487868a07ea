package org.nianbao.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.nianbao.application.json.NewYearJson;
import org.nianbao.job.Places;
import org.nianbao.outbox.NotWrittenException;
import org.nianbao.outbox.WholeFolder;
import org.nianbao.scheme.RowsByUnit;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.seeds.SchemeDraft;
import org.nianbao.scheme.seeds.SchemeYears;

/**
 * Begins the scheme of a new year from the newest one in force. The new scheme is not in force until a person declares
 * it so in its file.
 */
public final class BeginYear {

    private final SchemeYears years;
    private final Places places;
    private final List<String> springArguments;
    private final Runnable underWay;

    /**
     * Creates the use case.
     *
     * @param springArguments such as {@code --spring.datasource.url=…}
     * @param underWay receives the notice that a run is under way, which may change what is copied
     */
    public BeginYear(SchemeYears years, Places places, List<String> springArguments, Runnable underWay) {
        this.years = years;
        this.places = places;
        this.springArguments = springArguments;
        this.underWay = underWay;
    }

    /** The draft, and the folder into which it was written. */
    public record Result(Path folder, SchemeDraft draft) {

        /** Returns the answer for programs. */
        public NewYearJson forPrograms() {
            return NewYearJson.of(folder, draft);
        }
    }

    /**
     * Requires that a year can be begun after the newest one in force.
     *
     * @param name the year, as a person wrote it
     * @throws UsageException if it is not the next year, or was begun already
     */
    public static void require(SchemeYears years, int before, String name) {
        if (!name.equals(Integer.toString(before + 1))) {
            throw new UsageException(
                    "施行的最近一年是 %d 年，只能起草 %d 年的，写的是“%s”；请改写 %2$d 再运行".formatted(before, before + 1, name));
        }
        requireNothingAt(years.of(before + 1));
    }

    /** Writes the draft of the year after a scheme's. */
    public Result after(Scheme scheme) {
        var folder = years.of(scheme.year() + 1);
        var draft = SchemeDraft.of(years.of(scheme.year()), scheme, approved(scheme));
        write(folder, draft);
        return new Result(folder, draft);
    }

    private static void requireNothingAt(Path folder) {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new UsageException("%s 已经有了，没有动它；要重新起草，请先把它改名或者移走".formatted(folder));
        }
    }

    private static void write(Path folder, SchemeDraft draft) {
        try {
            new WholeFolder(folder).write(draft.files());
        } catch (IOException e) {
            requireNothingAt(folder);
            throw new UncheckedIOException(new NotWrittenException(folder.resolveSibling("."), e));
        }
    }

    /** Returns what was approved of the units according to the ledger; nothing without one. */
    private RowsByUnit approved(Scheme scheme) {
        if (!Application.hasDatabase(scheme, places, springArguments)) {
            return RowsByUnit.NONE;
        }
        try (var session = Session.toHandOut(scheme, places, springArguments)) {
            if (session.isRunUnderWay()) {
                underWay.run();
            }
            return session.context().ledger().approved();
        }
    }
}
