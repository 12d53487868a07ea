package org.nianbao.bench;

import java.util.List;
import org.nianbao.review.Reviewer;
import org.nianbao.scheme.Scheme;
import org.nianbao.submission.Reading;
import org.nianbao.workbook.reading.WorkbookReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The formulas of the scheme of 2023: making ready and judging. */
@State(Scope.Thread)
public class FormulaBenchmark {

    private final Scheme scheme = VillageFiles.scheme();
    private final Reviewer reviewer = new Reviewer(scheme);
    private final List<Reading> readings = VillageFiles.read(new WorkbookReader(scheme)::read);

    /** Reads the files of the scheme, and checks and compiles all formulas in it. */
    @Benchmark
    public Scheme compile() {
        return VillageFiles.scheme();
    }

    /** Judges all rules of each workbook that {@link ReadingBenchmark} reads. */
    @Benchmark
    public void judge(Blackhole blackhole) {
        readings.forEach(reading -> blackhole.consume(reviewer.review(reading)));
    }
}
