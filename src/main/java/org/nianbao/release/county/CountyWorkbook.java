package org.nianbao.release.county;

import java.io.IOException;
import org.nianbao.release.CountyRelease;
import org.nianbao.release.print.PrintedCell;
import org.nianbao.release.print.PrintedWorkbook;
import org.nianbao.release.proof.Proof;
import org.nianbao.release.sheet.ReleaseWorkbook;

/** The county's release as a workbook. */
final class CountyWorkbook {

    private CountyWorkbook() {}

    /** Returns the bytes of its file. */
    static byte[] bytes(CountyRelease release) throws IOException {
        var notes = CountyNotes.of(release);
        var first = CountyIndicatorSheet.of(release, notes, code -> "").firstRow();
        var codes = release.scheme().indicators().stream()
                .map(indicator -> indicator.code())
                .toList();
        var source = new CountySourceSheet(
                release, notes, code -> PrintedCell.place(CountyIndicatorSheet.NAME, first + codes.indexOf(code)));
        try (var book = new PrintedWorkbook()) {
            book.leaveRoom(CountyCoverSheet.NAME);
            book.print(CountyIndicatorSheet.of(release, notes, source.places()));
            release.present().forEach(part -> book.print(CountyUnitSheet.of(release, part, notes, source.places())));
            book.print(CountyReportingSheet.of(release));
            book.print(source.plan());
            book.print(CountyCoverSheet.of(release, Proof.code(book.printed())));
            Proof.seal(book);
            ReleaseWorkbook.describe(
                    book.properties(),
                    release.scheme().title(),
                    release.scheme().edition());
            return book.bytes();
        }
    }
}
