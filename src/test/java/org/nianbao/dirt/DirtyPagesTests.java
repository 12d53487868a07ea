package org.nianbao.dirt;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nianbao.fixtures.Schemes;
import org.nianbao.submission.Finding;
import org.nianbao.workbook.page.PageCell;
import org.nianbao.workbook.page.WorkbookPage;
import org.nianbao.workbook.page.WorkbookPages;

/** Whatever mess a workbook is in: its page shows nobody, and every finding leads to a cell of it. */
class DirtyPagesTests {

    private static final WorkbookPages PAGES = new WorkbookPages(Schemes.of2023());

    /** Those whom every workbook of the small village names. */
    private static final List<String> PERSONS =
            List.of("甲某", "乙某", "丙某", "丁某", "戊某", "己某", "庚某", "辛某", "159999197003070017", "19900000001");

    private final Path folder;

    DirtyPagesTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @EnumSource
    void nobodyIsShownAndEveryFindingLeadsToItsCells(Family family) {
        var softly = new SoftAssertions();
        for (var trait : family.traits()) {
            var name = trait.files().get(trait.files().size() - 1);
            var file = folder.resolve(name.startsWith(".") ? "呼和嘎查" + name : name);
            var findings = Outcome.of(file, trait.given().andThen(trait.dirt()), trait.bytes())
                    .findings();

            var page = PAGES.of(file, findings, true);

            softly.assertThat(PERSONS)
                    .as(trait.name())
                    .noneMatch(person -> cells(page).stream()
                            .anyMatch(cell -> cell.texts().toString().contains(person)));
            var anchors = cells(page).stream().map(PageCell::anchor).collect(toSet());
            softly.assertThat(findings)
                    .as(trait.name())
                    .allMatch(finding -> finding.sheet().isEmpty()
                            || page.sheet(finding.sheet()).isPresent() && leads(page, finding, anchors));
        }
        softly.assertAll();
        assertThat(family.traits()).isNotEmpty();
    }

    private static boolean leads(WorkbookPage page, Finding finding, Set<String> anchors) {
        return finding.cells().stream()
                .allMatch(cell -> page.anchor(finding.sheet(), cell)
                        .filter(anchors::contains)
                        .isPresent());
    }

    private static List<PageCell> cells(WorkbookPage page) {
        return page.sheets().stream()
                .flatMap(sheet -> sheet.rows().stream())
                .flatMap(row -> row.cells().stream())
                .toList();
    }
}
