package org.nianbao.workbook.returned;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.nianbao.fixtures.Schemes;
import org.nianbao.review.Reviewer;
import org.nianbao.scheme.Level;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Reading;
import org.nianbao.submission.Screening;
import org.nianbao.submission.Verdict;
import org.nianbao.workbook.reading.WorkbookReader;

/** A file on its way through review and back to its unit. */
record Trip(Path file, Reply reply, ReturnedFile returned) {

    /** Sends a file through review, and adds findings to those that come of it. */
    static Trip of(Path file, Finding... more) {
        var screening = screening(file);
        for (var finding : more) {
            screening = screening.and(finding);
        }
        return with(file, Reply.to(screening));
    }

    /** Returns a file with these findings and no others. */
    static Trip with(Path file, Finding... findings) {
        return with(file, new Reply(id(file), "呼和嘎查", Verdict.RETURNED, List.of(findings)));
    }

    private static Trip with(Path file, Reply reply) {
        return new Trip(file, reply, ReturnedWorkbook.of(file, reply));
    }

    static Reading reading(Path file) {
        return new WorkbookReader(Schemes.of2023()).read(file, id(file));
    }

    static Screening screening(Path file) {
        return new Reviewer(Schemes.of2023()).review(reading(file));
    }

    private static FileId id(Path file) {
        return new FileId(file.getFileName().toString(), "0".repeat(64));
    }

    static Finding finding(Level level, String sheet, String... cells) {
        return new Finding(
                "X999",
                level,
                new Finding.Place(sheet, Stream.of(cells).map(CellAddress::of).toList()),
                new Finding.Sides("1", "2", "1"),
                new Finding.Advice("这里不对", "请改正"));
    }

    /** Saves what came back, to be sent once more. */
    Path save(Path folder) {
        try {
            return Files.write(folder.resolve("再报" + returned.suffix()), returned.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Parts submittedParts() {
        try {
            return Parts.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Parts parts() {
        return Parts.of(returned.bytes());
    }

    Workbook workbook() {
        try {
            return WorkbookFactory.create(new ByteArrayInputStream(returned.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
