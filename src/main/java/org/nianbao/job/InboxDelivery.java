package org.nianbao.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.nianbao.outbox.DraftFile;
import org.nianbao.outbox.OwnerOnly;
import org.nianbao.outbox.WholeFile;

/**
 * Puts workbooks into an inbox: each as it is and whole, or not at all, and never in the place of another file.
 *
 * @param inbox the folder, which is made if it is missing
 */
public record InboxDelivery(Path inbox) {

    /** File systems allow 255 bytes; the rest is for a number. */
    private static final int NAME_BYTES = 200;

    /** Returns the path under which a copy of a file was put: its own name, with a number if that is taken. */
    public Path put(String name, Path file) {
        try (var in = Files.newInputStream(file);
                var draft = DraftFile.of(OwnerOnly.folder(inbox), in)) {
            return link(draft.path(), fit(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A link never replaces a file, so that of two deliveries of one name each gets its own. */
    private Path link(Path draft, String name) throws IOException {
        for (int number = 1; ; number++) {
            var target = inbox.resolve(numbered(name, number));
            try {
                Files.createLink(target, draft);
                WholeFile.flush(inbox);
                return target;
            } catch (FileAlreadyExistsException taken) {
                continue;
            }
        }
    }

    private static String numbered(String name, int number) {
        var dot = name.lastIndexOf('.');
        return number == 1 ? name : name.substring(0, dot) + "(" + number + ")" + name.substring(dot);
    }

    /** Returns a name that a run takes in: no path, nothing hidden, nothing that programs call their own files. */
    static String fit(String name) {
        var plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}:*?\"<>|]", "_")
                .replaceFirst("^[.\\s]+", "")
                .strip();
        var dot = plain.lastIndexOf('.');
        var extension = plain.toLowerCase(Locale.ROOT).endsWith(".xls") ? ".xls" : ".xlsx";
        var stem = shortened(dot > 0 ? plain.substring(0, dot) : plain);
        var fitting = (stem.isEmpty() ? "报表" : stem) + extension;
        return ForeignNames.reason(fitting).isPresent() ? "报表_" + fitting.replace('~', '_') : fitting;
    }

    private static String shortened(String stem) {
        var text = stem;
        while (text.getBytes(UTF_8).length > NAME_BYTES) {
            text = text.substring(0, text.offsetByCodePoints(text.length(), -1));
        }
        return text;
    }
}
