package org.nianbao.dirt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.formula.Faulty;
import org.nianbao.review.Reviewer;
import org.nianbao.scheme.Scheme;
import org.nianbao.submission.FileId;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Reading;
import org.nianbao.workbook.WorkbookFile;
import org.nianbao.workbook.reading.WorkbookReader;

/**
 * What came of a file: what was read of it, and what of its findings is about reading.
 *
 * @param unaccounted the cells of which nobody said anything
 */
record Outcome(Reading reading, List<Finding> findings, List<String> unaccounted) {

    private static final Scheme SCHEME = Schemes.of2023();
    private static final WorkbookReader READER = new WorkbookReader(SCHEME);
    private static final Reviewer REVIEWER = new Reviewer(SCHEME);

    /** Makes a workbook of the small village, does things to it, and reads it. */
    static Outcome of(Path file, Consumer<VillageWorkbook> dirt, UnaryOperator<byte[]> bytes) {
        var workbook = VillageWorkbook.of(SCHEME, "呼和嘎查");
        dirt.accept(workbook);
        try {
            Files.write(file, bytes.apply(Files.readAllBytes(workbook.saveAs(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var reading = READER.read(file, new FileId(file.getFileName().toString(), "0".repeat(64)));
        var findings = REVIEWER.review(reading).findings().stream()
                .filter(finding -> finding.rule().startsWith("F"))
                .toList();
        var unaccounted = WorkbookFile.open(file)
                .<List<String>>fold(book -> new Accounts(reading).unaccounted(book), refused -> List.of());
        return new Outcome(reading, findings, unaccounted);
    }

    /** What is different from another outcome, and what was found, as oracles write it. */
    List<String> since(Outcome sound) {
        var codes = new TreeSet<String>(reading.forms().keySet());
        codes.addAll(sound.reading.forms().keySet());
        var differences = codes.stream()
                .flatMap(code -> differences(
                        sound.reading.forms().get(code), reading.forms().get(code), code));
        var found = findings.stream().map(finding -> (finding.rule() + " " + place(finding)).strip());
        return Stream.concat(differences, found).sorted().toList();
    }

    /** Every finding in words, a line each. */
    List<String> words() {
        return findings.stream()
                .map(finding -> "%s %s %s %s"
                        .formatted(finding.rule(), finding.level().chinese(), place(finding), finding.message()))
                .toList();
    }

    private static String place(Finding finding) {
        return finding.place().replaceFirst("^([A-Z]\\d\\d(?:-\\d)?) [^!]*", "$1");
    }

    private static Stream<String> differences(@Nullable FilledForm sound, @Nullable FilledForm dirty, String code) {
        if (sound == null || dirty == null) {
            return sound == dirty ? Stream.empty() : Stream.of(code + (dirty == null ? " 没有读" : " 多读了"));
        }
        if (sound.rows().size() != dirty.rows().size()) {
            return Stream.of("%s %d行 = %d行"
                    .formatted(code, sound.rows().size(), dirty.rows().size()));
        }
        var differences = new ArrayList<String>();
        for (int r = 0; r < dirty.rows().size(); r++) {
            var row = dirty.rows().get(r);
            for (int i = 0; i < dirty.form().columns().size(); i++) {
                var value = written(row.value(i));
                if (!value.equals(written(sound.rows().get(r).value(i)))) {
                    differences.add("%s!%s = %s".formatted(code, dirty.address(row, i), value));
                }
            }
        }
        return differences.stream();
    }

    private static String written(@Nullable Object value) {
        if (value == null || value.equals("")) {
            return "空";
        }
        if (value instanceof BigDecimal number) {
            return Finding.number(number);
        }
        return value instanceof Faulty ? "不明" : value.toString();
    }
}
