package org.nianbao.web.township;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files to be saved, under their Chinese names (RFC 6266). */
public final class Downloads {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String XLS = "application/vnd.ms-excel";

    private static final String CSV = "text/csv;charset=UTF-8";

    private Downloads() {}

    /** Returns a file to be saved under a name. */
    public static ResponseEntity<byte[]> file(String name, byte[] bytes) {
        var disposition = ContentDisposition.attachment().filename(name, UTF_8).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(MediaType.parseMediaType(type(name.toLowerCase(Locale.ROOT))))
                .body(bytes);
    }

    private static String type(String name) {
        if (name.endsWith(".xlsx")) {
            return XLSX;
        }
        if (name.endsWith(".xls")) {
            return XLS;
        }
        if (name.endsWith(".csv")) {
            return CSV;
        }
        return name.endsWith(".docx") ? WORD : MediaType.APPLICATION_OCTET_STREAM_VALUE;
    }
}
