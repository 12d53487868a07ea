package org.nianbao.release.sheet;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.nianbao.consolidate.Lineages;
import org.nianbao.release.Release;
import org.nianbao.release.print.PrintedSheet;
import org.nianbao.release.print.PrintedWorkbook;
import org.nianbao.release.proof.Proof;
import org.nianbao.release.revision.HandedInRelease;
import org.nianbao.scheme.Scheme;

/** The release as a workbook. */
public final class ReleaseWorkbook {

    private static final String LANGUAGE = "zh-CN";

    private ReleaseWorkbook() {}

    /** The sheets between the cover and the codes, in their order. */
    private static List<PrintedSheet> sheets(Release release, Lineages lineages, Optional<HandedInRelease> last) {
        var notes = FigureNotes.of(release);
        var sources = new SourceSheet(release, lineages, IndicatorSheet.places(release, notes));
        var units = UnitSheet.of(release, notes, sources.places());
        return Stream.of(
                        Stream.of(IndicatorSheet.of(release, notes, sources.places()), units),
                        ChartSheet.of(release, units).stream(),
                        Stream.of(
                                ReviewSheet.of(release),
                                ExplanationSheet.of(release),
                                ReportingSheet.of(release),
                                ReconciliationSheet.of(release),
                                RevisionSheet.of(release, last),
                                sources.plan()))
                .flatMap(sheets -> sheets)
                .toList();
    }

    /**
     * The bytes of its file.
     *
     * @param last the release that it is compared with
     */
    public static byte[] bytes(Release release, Lineages lineages, Optional<HandedInRelease> last) throws IOException {
        try (var book = new PrintedWorkbook()) {
            book.leaveRoom(CoverSheet.NAME);
            sheets(release, lineages, last).forEach(book::print);
            book.print(CoverSheet.of(release, Proof.code(book.printed())));
            Proof.seal(book);
            describe(book.properties(), release.title(), release.scheme().edition());
            return book.bytes();
        }
    }

    /** Sets the properties of the workbook. The deadline serves as its time, as it is the same in every run. */
    public static void describe(CoreProperties properties, String title, Scheme.Edition edition) {
        var time = Optional.of(
                Date.from(edition.deadline().atStartOfDay(ZoneOffset.UTC).toInstant()));
        properties.setTitle(title);
        properties.setSubjectProperty(edition.year() + "年年终统计，报" + edition.addressee());
        properties.setCreator(edition.issuer());
        properties.setLastModifiedByUser(edition.issuer());
        properties.setCreated(time);
        properties.setModified(time);
        properties.getUnderlyingProperties().setLanguageProperty(LANGUAGE);
    }
}
