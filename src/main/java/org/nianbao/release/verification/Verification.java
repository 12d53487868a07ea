package org.nianbao.release.verification;

import static java.util.stream.Collectors.toMap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nianbao.release.Release;
import org.nianbao.release.print.PrintedCell;
import org.nianbao.release.proof.Difference;
import org.nianbao.release.proof.NotAReleaseException;
import org.nianbao.release.proof.PrintedFigure;
import org.nianbao.release.proof.Proof;
import org.nianbao.release.sheet.IndicatorSheet;
import org.nianbao.scheme.Indicator;

/** Proves from the file alone that a release is as it was issued. */
public final class Verification {

    /** Far larger than any release. */
    private static final long LARGEST = 50_000_000;

    private static final String WHOLE = "汇总表";

    private Verification() {}

    /**
     * Verifies a file.
     *
     * @param onPaper the code as it was read from paper, if there is paper to compare with
     * @throws NotAReleaseException if it cannot be verified, because it is no release
     */
    public static VerificationResult of(Path file, Optional<String> onPaper) throws NotAReleaseException {
        try (var workbook = opened(file)) {
            return of(workbook, onPaper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VerificationResult of(XSSFWorkbook workbook, Optional<String> onPaper) throws NotAReleaseException {
        Uncalculated.refuse(workbook);
        var proof = Proof.of(workbook, onPaper);
        return new VerificationResult(proof.code(), proof.differences(), Balances.broken(workbook, proof.figures()));
    }

    /**
     * Requires that a draft of a release can be verified, and has every indicator with its value.
     *
     * @param target where it is to go
     * @throws UnsoundReleaseException if not
     */
    public static void require(Release release, Path draft, Path target) {
        var faults = faults(release, draft);
        if (!faults.isEmpty()) {
            throw new UnsoundReleaseException(target, faults);
        }
    }

    private static List<Difference> faults(Release release, Path draft) {
        try (var workbook = opened(draft)) {
            var proof = Proof.of(workbook, Optional.empty());
            return Stream.of(
                            otherIndicators(release, proof.figures()),
                            proof.differences(),
                            Balances.broken(workbook, proof.figures()))
                    .flatMap(List::stream)
                    .toList();
        } catch (NotAReleaseException | IOException e) {
            return List.of(new Difference(WHOLE, "", "写出的文件读不回来：" + e.getMessage()));
        }
    }

    /** The figures of a release, as they are printed. */
    static List<PrintedFigure> figures(Path file) throws NotAReleaseException {
        try (var workbook = opened(file)) {
            return PrintedFigure.of(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the indicators that are missing, or have another value than in the release. */
    private static List<Difference> otherIndicators(Release release, List<PrintedFigure> figures) {
        var there = figures.stream()
                .filter(figure -> figure.sheet().equals(IndicatorSheet.NAME))
                .filter(figure -> figure.heading().equals(IndicatorSheet.THIS_YEAR))
                .collect(toMap(PrintedFigure::code, figure -> figure));
        return release.scheme().indicators().stream()
                .flatMap(indicator -> other(release, indicator, Optional.ofNullable(there.get(indicator.code()))))
                .toList();
    }

    private static Stream<Difference> other(Release release, Indicator indicator, Optional<PrintedFigure> there) {
        if (there.isEmpty()) {
            return Stream.of(new Difference(IndicatorSheet.NAME, "", "没有写出指标 " + indicator));
        }
        var figure = there.get();
        var meant = IndicatorSheet.thisYear(release, indicator);
        return agrees(figure, meant)
                ? Stream.empty()
                : Stream.of(new Difference(figure.place(), figure.text(), indicator + " 应是 " + meant.text()));
    }

    private static boolean agrees(PrintedFigure figure, PrintedCell meant) {
        return meant.number() == null
                ? figure.text().equals(meant.text())
                : figure.cell().getNumericCellValue() == meant.number().doubleValue();
    }

    private static XSSFWorkbook opened(Path file) throws NotAReleaseException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new NotAReleaseException("文件太大，不是年报写出的汇总表");
            }
            return new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)));
        } catch (IOException | RuntimeException e) {
            // As on the files of the units, POI throws exceptions without a common kind on foreign or broken files.
            throw new NotAReleaseException(OtherFormat.of(file).orElse("打不开，不是年报写出的汇总表，或者已经损坏"));
        }
    }
}
