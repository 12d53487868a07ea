package org.nianbao.workbook.returned;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nianbao.outbox.SteadyZip;
import org.nianbao.workbook.Marks;

/** The findings in a workbook of their own, beside a file that cannot be marked. */
final class FindingsWorkbook {

    private FindingsWorkbook() {}

    /** Those of a file whose contents were not judged. */
    static ReturnedFile of(Reply reply) {
        return of(reply, FindingList.SEND_AGAIN);
    }

    static ReturnedFile of(Reply reply, Unmarked why) {
        return of(reply, why.reason() + FindingList.CORRECT);
    }

    private static ReturnedFile of(Reply reply, String howTo) {
        try (var workbook = new XSSFWorkbook()) {
            FindingList.of(reply, workbook, new XlsxLook(workbook)).write(howTo);
            var properties = workbook.getProperties().getCoreProperties();
            properties.setCreator(Marks.AUTHOR);
            properties.setCreated(Optional.of(new Date(0)));
            var bytes = new ByteArrayOutputStream();
            try (var zip = new SteadyZip(bytes)) {
                workbook.write(zip);
            }
            return new ReturnedFile(ReturnedFile.FINDINGS + ".xlsx", bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
