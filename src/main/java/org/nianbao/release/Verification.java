package org.nianbao.release;

import static java.util.stream.Collectors.toMap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nianbao.release.proof.Figure;
import org.nianbao.release.proof.NotAReleaseException;
import org.nianbao.release.proof.Proof;
import org.nianbao.release.sheet.Content;
import org.nianbao.scheme.Indicator;

/** Proves from the file alone that a release is as it was issued. */
public final class Verification {

    /** No release is anywhere near so large. */
    private static final long LARGEST = 50_000_000;

    private Verification() {}

    /**
     * Verifies a file.
     *
     * @param onPaper the code as it was read from paper, if there is paper to compare with
     * @throws NotAReleaseException if it cannot be verified, because it is no release
     */
    public static Verified of(Path file, Optional<String> onPaper) throws NotAReleaseException {
        try (var workbook = opened(file)) {
            return of(workbook, onPaper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Verified of(XSSFWorkbook workbook, Optional<String> onPaper) throws NotAReleaseException {
        var proof = Proof.of(workbook, onPaper);
        return new Verified(proof.code(), proof.differences(), Balances.broken(workbook));
    }

    /**
     * Requires that a draft of a release can be verified, and has every indicator with its value.
     *
     * @throws IllegalStateException if not
     */
    static void require(Release release, Path draft) {
        try (var workbook = opened(draft)) {
            requireIndicators(release, workbook);
            var verified = of(workbook, Optional.empty());
            require(verified.holds(), verified.differences() + " " + verified.imbalances());
        } catch (NotAReleaseException | IOException e) {
            throw new IllegalStateException("the release cannot be read again", e);
        }
    }

    /** The figures of a release, as they are printed. */
    static List<Figure> figures(Path file) throws NotAReleaseException {
        try (var workbook = opened(file)) {
            return Figure.of(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireIndicators(Release release, XSSFWorkbook workbook) {
        var there = Figure.of(workbook).stream()
                .filter(figure -> figure.sheet().equals(IndicatorSheet.NAME))
                .filter(figure -> figure.heading().equals(IndicatorSheet.THIS_YEAR))
                .collect(toMap(Figure::code, figure -> figure));
        release.scheme().indicators().forEach(indicator -> requireValue(release, indicator, there));
    }

    private static void requireValue(Release release, Indicator indicator, Map<String, Figure> there) {
        var figure = Optional.ofNullable(there.get(indicator.code()))
                .orElseThrow(() -> new IllegalStateException(indicator + " is missing"));
        var meant = IndicatorSheet.thisYear(release, indicator);
        require(agrees(figure, meant), "%s is %s, but should be %s".formatted(indicator, figure.text(), meant.text()));
    }

    private static boolean agrees(Figure figure, Content meant) {
        return meant.number() == null
                ? figure.text().equals(meant.text())
                : figure.cell().getNumericCellValue() == meant.number().doubleValue();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("the release does not say what it should: " + otherwise);
        }
    }

    private static XSSFWorkbook opened(Path file) throws NotAReleaseException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new NotAReleaseException("文件太大，不是年报写出的汇总表");
            }
            return new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)));
        } catch (IOException | RuntimeException e) {
            // As with the files of the units, POI answers what is none of its kind, or broken, with many exceptions.
            throw new NotAReleaseException("打不开，不是年报写出的汇总表，或者已经损坏");
        }
    }
}
