package org.nianbao.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.fixtures.Schemes;
import org.nianbao.review.Reviewer;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.seeds.SchemeFolder;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Screening;
import org.nianbao.submission.Verdict;
import org.nianbao.workbook.reading.WorkbookReader;

/** One round trip finds everything: whoever does what the findings ask for need not be asked again. */
class FixAllTests {

    private final Scheme scheme = new SchemeFolder(Schemes.FOLDER).scheme();
    private final Path folder;

    FixAllTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void correctingAllThatIsFoundIsAcceptedInOneRound() throws IOException {
        var faulty = ManyFaults.workbook();
        var found = review(faulty);
        assertThat(found.verdict()).isEqualTo(Verdict.RETURNED);
        assertThat(found.findings().stream().filter(Finding::isOpen)).hasSizeGreaterThanOrEqualTo(ManyFaults.count());

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(faulty))) {
            assertThat(Clerk.correct(workbook, found.findings()))
                    .as("findings that do not say what to do")
                    .isEmpty();
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            var corrected = folder.resolve("corrected.xlsx");
            try (var out = Files.newOutputStream(corrected)) {
                workbook.write(out);
            }
            var again = review(Files.readAllBytes(corrected));
            assertThat(again.findings().stream().filter(Finding::isOpen))
                    .extracting(finding -> finding.rule() + " " + finding.place() + " " + finding.message())
                    .isEmpty();
            assertThat(again.verdict()).isEqualTo(Verdict.ACCEPTED);
        }
    }

    private Screening review(byte[] bytes) throws IOException {
        var name = Habits.ALL.get(0).file;
        var file = Files.write(folder.resolve(name), bytes);
        return new Reviewer(scheme).review(new WorkbookReader(scheme).read(file, new FileId(name, "0".repeat(64))));
    }
}
