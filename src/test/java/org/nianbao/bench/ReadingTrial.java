package org.nianbao.bench;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.nianbao.bench.Line.Quantity;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks of JMH and holds ours against the others, in milliseconds of processor time for each workbook.
 *
 * <p>Single calls are measured after so many others, and not as many as there is time for, so that it does not matter who
 * else works on the machine. They must be so many that the second compiler is done: it takes the longest over ours, which
 * has the most code. The benchmarks take turns, each time in a virtual machine of its own.
 */
final class ReadingTrial {

    private final Map<String, List<Double>> measured = new LinkedHashMap<>();

    /** Milliseconds for each workbook, by the name of the method that took them. */
    static ReadingTrial run(int rounds, int warmups, int calls) throws RunnerException {
        var trial = new ReadingTrial();
        for (int i = 0; i < rounds; i++) {
            trial.add(warmups, calls);
        }
        return trial;
    }

    private void add(int warmups, int calls) throws RunnerException {
        var options = new OptionsBuilder()
                .include(ReadingBenchmark.class.getName())
                .include(FormulaBenchmark.class.getName())
                .mode(Mode.SingleShotTime)
                .timeUnit(TimeUnit.MILLISECONDS)
                .forks(1)
                .warmupIterations(warmups)
                .measurementIterations(calls)
                // The compilers are waited for, so that what is measured is compiled even on a busy machine.
                .jvmArgsAppend("-Xbatch")
                .addProfiler(CpuTime.class)
                .build();
        new Runner(options).run().forEach(this::add);
    }

    private void add(RunResult result) {
        var method = result.getPrimaryResult().getLabel();
        var all = measured.computeIfAbsent(method, none -> new ArrayList<>());
        result.getBenchmarkResults()
                .forEach(fork -> fork.getIterationResults().forEach(iteration -> all.add(cpu(iteration))));
    }

    private static double cpu(IterationResult iteration) {
        return requireNonNull(iteration.getSecondaryResults().get(CpuTime.LABEL))
                .getScore();
    }

    /** The median of a method, for each of the workbooks that a call goes through. */
    double millis(String method) {
        return median(method) / VillageFiles.all().size();
    }

    private double median(String method) {
        return Medians.of(measured.getOrDefault(method, List.of()));
    }

    List<Line> lines() {
        var ours = quantity("ours", "ours");
        return List.of(
                Line.timesLess(
                        "reading and typing a village's workbook, CPU", ours, quantity("(a) POI", "tutorial"), 5),
                Line.timesMore("the same", ours, quantity("(b) fastexcel-reader, cells only", "fastexcel"), 1),
                Line.timesMore("the same", ours, quantity("(c) unzip and StAX events", "floor"), 2.2),
                Line.told("the same and the review by all rules, CPU", quantity("ours", "reviewed")),
                Line.told("judging all rules of one workbook, CPU", quantity("ours", "judge")),
                Line.told(
                        "reading the scheme and compiling its formulas, CPU",
                        new Quantity("ours", median("compile"), "ms")));
    }

    private Quantity quantity(String name, String method) {
        return new Quantity(name, millis(method), "ms");
    }
}
