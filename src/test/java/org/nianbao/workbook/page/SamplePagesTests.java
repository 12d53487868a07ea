package org.nianbao.workbook.page;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.fixtures.Schemes;
import org.nianbao.review.Reviewer;
import org.nianbao.scheme.PersonalKind;
import org.nianbao.submission.FileId;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.Finding;
import org.nianbao.submission.PersonMasking;
import org.nianbao.submission.Reading;
import org.nianbao.workbook.reading.WorkbookReader;

/** The page of every sample, with what the review says of it. */
class SamplePagesTests {

    private static final WorkbookReader READER = new WorkbookReader(Schemes.of2023());
    private static final Reviewer REVIEWER = new Reviewer(Schemes.of2023());
    private static final WorkbookPages PAGES = new WorkbookPages(Schemes.of2023());
    private static final String WORDS = PersonMasking.words(Schemes.of2023());

    /** Shorter remarks are words that occur anywhere. */
    private static final int SHORTEST_WORDS = 5;

    static List<Path> samples() throws IOException {
        try (var sound = Files.list(Path.of("input-samples/2023"));
                var faulty = Files.list(Path.of("input-samples/faulty"))) {
            return Stream.concat(sound, faulty).sorted().toList();
        }
    }

    private static Reading reading(Path file) {
        return READER.read(file, new FileId(file.getFileName().toString(), "0".repeat(64)));
    }

    private static List<Finding> findings(Reading reading) {
        return REVIEWER.review(reading).findings();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyFindingLeadsToItsCells(Path sample) {
        var reading = reading(sample);
        var findings = findings(reading);
        for (var masked : List.of(true, false)) {
            var page = PAGES.of(sample, findings, masked);
            assertThat(page.anchors()).hasSameSizeAs(findings);
            var cells = cells(page);
            for (int i = 0; i < findings.size(); i++) {
                assertLeadsToItsCells(page, cells, findings.get(i), i);
            }
        }
    }

    private static void assertLeadsToItsCells(
            WorkbookPage page, Map<String, PageCell> cells, Finding finding, int index) {
        var sheet = page.sheet(finding.sheet());
        if (sheet.isEmpty()) {
            assertThat(page.anchor(index)).as(finding.message()).isEmpty();
            assertThat(finding.sheet().isEmpty() || page.sheets().isEmpty())
                    .as(finding.sheet())
                    .isTrue();
            return;
        }
        var anchors = finding.cells().stream()
                .map(cell -> page.anchor(finding.sheet(), cell).orElseThrow())
                .toList();
        assertThat(page.anchor(index)).contains(anchors.isEmpty() ? sheet.get().anchor() : anchors.get(0));
        for (int i = 0; i < anchors.size(); i++) {
            assertThat(cells).containsKey(anchors.get(i));
            var shown = requireNonNull(cells.get(anchors.get(i)));
            assertThat(shown.covers(finding.cells().get(i))).isTrue();
            assertThat(shown.findings()).contains(index);
            assertThat(shown.level() == null || shown.level().compareTo(finding.level()) <= 0 || !finding.isOpen())
                    .isTrue();
        }
    }

    /** The cells by their anchors; two with one anchor fail. */
    private static Map<String, PageCell> cells(WorkbookPage page) {
        return page.sheets().stream()
                .flatMap(sheet -> sheet.rows().stream())
                .flatMap(row -> row.cells().stream())
                .collect(toMap(PageCell::anchor, cell -> cell));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyRowFillsTheWidthOfItsSheet(Path sample) {
        for (var sheet : PAGES.of(sample, List.of(), true).sheets()) {
            var taken = new int[sheet.rows().size()];
            for (int row = 0; row < taken.length; row++) {
                for (var cell : sheet.rows().get(row).cells()) {
                    for (int down = row; down < row + cell.rowSpan(); down++) {
                        taken[down] += cell.columnSpan();
                    }
                }
            }
            assertThat(taken)
                    .containsOnly(IntStream.of(taken)
                            .map(any -> sheet.columns().size())
                            .distinct()
                            .toArray());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void nobodyOfTheFileIsOnAPageThatMasksPersons(Path sample) {
        var reading = reading(sample);
        var findings = findings(reading);

        var texts = String.join("\n", texts(PAGES.of(sample, findings, true)));

        assertThat(persons(reading).stream().filter(texts::contains)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theUnitItselfSeesWhatItWrote(Path sample) {
        var reading = reading(sample);

        var page = PAGES.of(sample, List.of(), false);

        assertThat(page.sheets()).allMatch(sheet -> !sheet.cut());
        assertThat(cells(page).values()).noneMatch(PageCell::isMasked);
        for (var form : reading.forms().values()) {
            assertIsSeen(page, form);
        }
    }

    /** Whatever was read is told at its cell, as it is written there or else as it was read. */
    private static void assertIsSeen(WorkbookPage page, FilledForm form) {
        var sheet = page.sheet(form.sheet()).orElseThrow();
        var cells = cells(page);
        for (int slot = 0; slot < form.form().columns().size(); slot++) {
            for (var row : form.rows()) {
                if (row.value(slot) instanceof String read) {
                    var at = form.address(row, slot);
                    var cell = requireNonNull(
                            cells.get(page.anchor(form.sheet(), at).orElseThrow()));
                    assertThat(cell.read().isEmpty() ? cell.written() : cell.read())
                            .as("%s!%s", sheet.name(), at)
                            .isEqualTo(read);
                }
            }
        }
    }

    /** Names, numbers and words about persons, but for those that the scheme has itself, and codes of other things. */
    private static Set<String> persons(Reading reading) {
        var persons = new TreeSet<>(values(reading, PersonalKind.TEXT));
        persons.removeIf(text -> text.length() < SHORTEST_WORDS);
        persons.addAll(values(reading, PersonalKind.IDENTITY));
        persons.removeAll(values(reading, PersonalKind.NO));
        persons.addAll(values(reading, PersonalKind.NAME));
        persons.removeIf(WORDS::contains);
        assertThat(persons.isEmpty()).isEqualTo(reading.forms().isEmpty());
        return persons;
    }

    private static Set<String> values(Reading reading, PersonalKind personal) {
        var values = new TreeSet<String>();
        for (var filled : reading.forms().values()) {
            var columns = filled.form().columns();
            for (int slot = 0; slot < columns.size(); slot++) {
                for (var row : filled.rows()) {
                    if (columns.get(slot).personal() == personal && row.value(slot) instanceof String text) {
                        values.add(text);
                    }
                }
            }
        }
        return values;
    }

    /** All that a page says, of whatever cell. */
    static List<String> texts(WorkbookPage page) {
        var texts = new ArrayList<String>();
        texts.add(page.refusal());
        for (var sheet : page.sheets()) {
            texts.add(sheet.name());
            sheet.rows().stream().flatMap(row -> row.cells().stream()).forEach(cell -> {
                texts.add(cell.written());
                texts.add(cell.read());
                texts.addAll(cell.others());
            });
        }
        return texts;
    }
}
