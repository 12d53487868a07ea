package org.nianbao.mutation;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.fixtures.Schemes;
import org.nianbao.review.Reviewer;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.seeds.SchemeFolder;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.FileId;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.Finding;
import org.nianbao.submission.FormRow;
import org.nianbao.submission.Reading;
import org.nianbao.workbook.reading.WorkbookReader;

/** What is read of a workbook, and what is found where. */
record Seen(Reading reading, Set<Mention> mentions) {

    static final Scheme SCHEME = new SchemeFolder(Schemes.FOLDER).scheme();

    private static final WorkbookReader READER = new WorkbookReader(SCHEME);
    private static final Reviewer REVIEWER = new Reviewer(SCHEME);

    /** That a rule names a cell, or a sheet as a whole. */
    record Mention(String rule, String sheet, @Nullable CellAddress cell) {

        static Stream<Mention> of(Finding finding) {
            return finding.cells().isEmpty()
                    ? Stream.of(new Mention(finding.rule(), finding.sheet(), null))
                    : finding.cells().stream().map(cell -> new Mention(finding.rule(), finding.sheet(), cell));
        }

        @Override
        public String toString() {
            return rule + " " + sheet + (cell == null ? "" : "!" + cell);
        }
    }

    /** The value of a column of a row: what stands in a cell. */
    record Value(FilledForm filled, FormRow row, int column) {

        CellAddress cell() {
            return filled.address(row, column);
        }
    }

    static Seen of(Path file, String name) {
        var reading = READER.read(file, new FileId(name, "0".repeat(64)));
        var mentions = new LinkedHashSet<Mention>();
        REVIEWER.review(reading)
                .findings()
                .forEach(finding -> Mention.of(finding).forEach(mentions::add));
        return new Seen(reading, mentions);
    }

    /** The form that was read from a sheet. */
    Optional<FilledForm> filled(String sheet) {
        return reading.forms().values().stream()
                .filter(filled -> filled.sheet().equals(sheet))
                .findFirst();
    }

    /** The values that stand in a cell: none in a header or a total. */
    Stream<Value> values(String sheet, CellAddress cell) {
        return filled(sheet).stream()
                .flatMap(filled -> filled.rows().stream()
                        .filter(row -> filled.form().single() || row.number() == cell.row())
                        .flatMap(row -> IntStream.range(
                                        0, filled.form().columns().size())
                                .mapToObj(column -> new Value(filled, row, column))
                                .filter(value -> value.cell().equals(cell))));
    }
}
