package org.nianbao.release.verification;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.FileMagic;

/** The formats in which somebody may have saved a release anew; a file in one of them is not damaged. */
final class OtherFormat {

    private static final String SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";
    private static final int LONGEST_TYPE = 100;

    private OtherFormat() {}

    /** What to say of a file that is no .xlsx but a workbook all the same; empty if it is neither. */
    static Optional<String> of(Path file) {
        try {
            return switch (FileMagic.valueOf(file.toFile())) {
                case OLE2 -> Optional.of(message(".xls 或者加了密码的工作簿"));
                case OOXML -> isOpenDocument(file) ? Optional.of(message(".ods 工作簿")) : Optional.empty();
                default -> Optional.empty();
            };
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isOpenDocument(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var type = zip.getEntry("mimetype");
            if (type == null) {
                return false;
            }
            try (var in = zip.getInputStream(type)) {
                return new String(in.readNBytes(LONGEST_TYPE), US_ASCII).startsWith(SPREADSHEET);
            }
        }
    }

    private static String message(String format) {
        return "是 %s，没有损坏，但校验码是按 .xlsx 算的：请核对原来的 .xlsx；没有原文件的，用 Excel、WPS 或 LibreOffice 打开，不加密码另存为 .xlsx 后再核对"
                .formatted(format);
    }
}
