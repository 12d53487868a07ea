package org.nianbao.workbook.returned;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nianbao.outbox.SteadyZip;
import org.nianbao.workbook.addition.Marks;

/** The findings in a workbook of their own, beside a file that cannot be marked. */
final class FindingsWorkbook {

    private FindingsWorkbook() {}

    static ReturnedFile of(Reply reply) {
        try (var workbook = new XSSFWorkbook()) {
            FindingList.of(reply, workbook, new XlsxLook(workbook)).write();
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
