package org.nianbao.scheme.seeds;

import static java.util.Comparator.reverseOrder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.scheme.SchemeException;

/**
 * A folder with a scheme for each year; the program works with the newest one in force.
 *
 * <p>A year is in force if {@code in-force:} in its {@code scheme.yaml} names it and the scheme has no fault. A copy of
 * last year's folder still names last year, and a draft has {@code no}: neither is in force.
 */
public record SchemeYears(Path folder) {

    /**
     * The year in force.
     *
     * @param hasEarlier whether the year before declares that it is in force, too
     * @param passedOver the newer years, and why they are not in force
     */
    public record InForce(int year, SharedScheme scheme, boolean hasEarlier, List<PassedOverYear> passedOver) {}

    /** A year that is not in force, and why. */
    public record PassedOverYear(int year, String why) {}

    /** No year is in force. */
    public static final class NoneInForceException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient List<PassedOverYear> passedOver;

        private NoneInForceException(List<PassedOverYear> passedOver) {
            super("no scheme is in force");
            this.passedOver = passedOver;
        }

        /** Returns the years, and why they are not in force; usually there are none. */
        public List<PassedOverYear> passedOver() {
            return passedOver;
        }
    }

    /** Returns whether the folder is that of one year, and not the one above it. */
    public boolean isItselfAScheme() {
        return Files.exists(folder.resolve(EditionFile.NAME));
    }

    /** Returns the folder of a year's scheme. */
    public Path of(int year) {
        return folder.resolve(Integer.toString(year));
    }

    /**
     * Returns the newest year in force.
     *
     * <p>If a year declares that it is in force but has faults, the year before is used, unless the faulty one was
     * already worked on: then it must be corrected, because whatever comes in belongs to it.
     *
     * @param known the last year worked on, if known
     * @throws SchemeException with the faults of the year that would have to be in force
     */
    public InForce newest(Optional<Integer> known) {
        var passedOver = new ArrayList<PassedOverYear>();
        @Nullable SchemeException faulty = null;
        for (var year : years()) {
            var mark = InForceMark.of(of(year), year);
            if (mark.isPresent()) {
                passedOver.add(new PassedOverYear(year, mark.get()));
                continue;
            }
            try {
                var shared = new SchemeFolder(of(year)).shared();
                return new InForce(year, shared, saysItIsInForce(year - 1), List.copyOf(passedOver));
            } catch (SchemeException e) {
                if (known.map(last -> year <= last).orElse(faulty != null)) {
                    throw e;
                }
                faulty = faulty == null ? e : faulty;
                passedOver.add(new PassedOverYear(
                        year,
                        "有 %d 处错误，请用 nianbao scheme --year %d 查看并改正"
                                .formatted(e.faults().size(), year)));
            }
        }
        if (faulty != null) {
            throw faulty;
        }
        throw new NoneInForceException(passedOver);
    }

    /**
     * Returns why a year's folder is not in force, whatever else it contains; empty if it is declared in force, or does
     * not exist.
     */
    public Optional<String> whyNotInForce(int year) {
        return Optional.of(of(year)).filter(Files::exists).flatMap(there -> InForceMark.of(there, year));
    }

    private boolean saysItIsInForce(int year) {
        return Files.exists(of(year)) && whyNotInForce(year).isEmpty();
    }

    /** Returns the years that entries of the folder name, the newest first. */
    private List<Integer> years() {
        try (var entries = Files.isDirectory(folder) ? Files.list(folder) : Stream.<Path>empty()) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.matches("20\\d\\d"))
                    .map(Integer::valueOf)
                    .sorted(reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
