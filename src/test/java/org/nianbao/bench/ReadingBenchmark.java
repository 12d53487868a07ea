package org.nianbao.bench;

import java.nio.file.Path;
import java.util.List;
import org.nianbao.review.Reviewer;
import org.nianbao.scheme.Scheme;
import org.nianbao.workbook.reading.WorkbookReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Reading the sample workbooks of the villages, all of them in one call. */
@State(Scope.Thread)
public class ReadingBenchmark {

    private final Scheme scheme = VillageFiles.scheme();
    private final List<Path> files = VillageFiles.all();
    private final WorkbookReader reader = new WorkbookReader(scheme);
    private final Reviewer reviewer = new Reviewer(scheme);
    private final TutorialReader tutorial = new TutorialReader(scheme);

    /** Ours: open, read, type. */
    @Benchmark
    public void ours(Blackhole blackhole) {
        files.forEach(file -> blackhole.consume(reader.read(file, VillageFiles.id(file))));
    }

    /** Ours, and the review by all rules. */
    @Benchmark
    public void reviewed(Blackhole blackhole) {
        files.forEach(file -> blackhole.consume(reviewer.review(reader.read(file, VillageFiles.id(file)))));
    }

    /** A tutorial's way. */
    @Benchmark
    public void tutorial(Blackhole blackhole) {
        files.forEach(file -> blackhole.consume(tutorial.read(file, VillageFiles.id(file))));
    }

    /** Every cell by fastexcel-reader. */
    @Benchmark
    public void fastexcel(Blackhole blackhole) {
        files.forEach(file -> FastexcelReader.read(file, (sheet, row, column, value) -> blackhole.consume(value)));
    }

    /** Nothing but unpacking and events. */
    @Benchmark
    public void floor(Blackhole blackhole) {
        files.forEach(file -> blackhole.consume(ParseFloor.elements(file)));
    }
}
