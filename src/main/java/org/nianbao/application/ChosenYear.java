package org.nianbao.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nianbao.outbox.WholeFile;
import org.nianbao.scheme.seeds.SchemeFolder;
import org.nianbao.scheme.seeds.SchemeYears;
import org.nianbao.scheme.seeds.SchemeYears.NoneInForceException;
import org.nianbao.scheme.seeds.SchemeYears.PassedOverYear;
import org.nianbao.scheme.seeds.SharedScheme;

/** The year that a command concerns, how it was chosen, and its scheme. */
public final class ChosenYear {

    /** The file in the data folder that names the last year worked on. */
    private static final String LAST = "year";

    private final int year;
    private final Supplier<SharedScheme> reading;
    private final @Nullable Path last;
    private final List<String> passedOver;
    private final Optional<String> remark;
    private @Nullable SharedScheme scheme;

    private ChosenYear(
            int year,
            Supplier<SharedScheme> reading,
            @Nullable Path last,
            List<String> passedOver,
            Optional<String> remark) {
        this.year = year;
        this.reading = reading;
        this.last = last;
        this.passedOver = passedOver;
        this.remark = remark;
    }

    /** Returns the requested year, in force or not. */
    public static ChosenYear named(SchemeYears years, int year) {
        var remark = years.whyNotInForce(year).map(why -> "%d 年的报表制度没有施行：%s；写了 --year，本次仍然用它".formatted(year, why));
        return new ChosenYear(year, new SchemeFolder(years.of(year))::shared, null, List.of(), remark);
    }

    /**
     * Returns the newest year in force.
     *
     * @param data the folder that names the last year worked on
     */
    public static ChosenYear newest(SchemeYears years, Path data) {
        var last = data.resolve(LAST);
        try {
            var found = years.newest(read(last));
            var year = found.year();
            var passedOver = found.passedOver().stream()
                    .map(one -> notInForce(years, one) + "；本次按 %d 年".formatted(year))
                    .toList();
            var remark = Optional.of("本次按 %d 年的报表制度；要办 %d 年的，请加 --year %2$d".formatted(year, year - 1))
                    .filter(text -> found.hasEarlier());
            return new ChosenYear(year, found::scheme, last, passedOver, remark);
        } catch (NoneInForceException e) {
            throw new UsageException(none(years, e.passedOver()));
        }
    }

    private static String none(SchemeYears years, List<PassedOverYear> passedOver) {
        if (years.isItselfAScheme()) {
            return "%s 是一年的报表制度；--seeds 要写它的上一级文件夹，每年一个子文件夹，如 2023".formatted(years.folder());
        }
        return passedOver.isEmpty()
                ? "%s 中没有报表制度，请用 --seeds 指明文件夹".formatted(years.folder())
                : passedOver.stream()
                        .map(one -> notInForce(years, one))
                        .collect(joining("\n", "没有哪一年的报表制度在施行，请用 --year 指明年份，或者照下面说的改好：\n", ""));
    }

    private static String notInForce(SchemeYears years, PassedOverYear one) {
        return "%d 年的报表制度（%s）没有施行：%s".formatted(one.year(), years.of(one.year()), one.why());
    }

    /** Returns the last year worked on; empty if the file is unreadable. */
    private static Optional<Integer> read(Path last) {
        try {
            return Optional.of(Files.readString(last).strip())
                    .filter(text -> text.matches("20\\d\\d"))
                    .map(Integer::valueOf);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public int year() {
        return year;
    }

    /** Returns the scheme, which is read once. */
    public SharedScheme scheme() {
        if (scheme == null) {
            scheme = reading.get();
        }
        return scheme;
    }

    /** Returns which newer years are not in force, and why. */
    public List<String> passedOver() {
        return passedOver;
    }

    /** Returns what the operator of a run should know of the year. */
    public Optional<String> remark() {
        return remark;
    }

    /** Rejects townships of another year: a folder of townships whose name is a year belongs to that year. */
    public void requireOf(@Nullable Path townships) {
        var folder = townships == null
                ? Path.of("")
                : townships.toAbsolutePath().normalize().getFileName();
        if (folder != null
                && folder.toString().matches("20\\d\\d")
                && !folder.toString().equals(Integer.toString(year))) {
            throw new UsageException(
                    "%s 是 %s 年的乡镇，报表制度是 %d 年的；请加 --year %2$s，或者指明 %3$d 年的乡镇文件夹".formatted(townships, folder, year));
        }
    }

    /**
     * Records that the year was worked on, if nobody had to name it. From then on faults in its scheme stop everything.
     */
    public void remember() {
        if (last != null) {
            try {
                WholeFile.write(last, (year + "\n").getBytes(UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
