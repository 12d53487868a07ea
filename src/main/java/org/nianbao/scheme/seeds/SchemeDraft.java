package org.nianbao.scheme.seeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.nianbao.scheme.RowsByUnit;
import org.nianbao.scheme.Scheme;

/**
 * A draft of a new year's scheme: that of the year before with its years shifted, not in force yet, and without what
 * belonged to that year alone.
 *
 * @param year the new one
 * @param files the texts of its files by name
 * @param shifted where years were shifted
 * @param remarks what a person has to check
 */
public record SchemeDraft(int year, Map<String, String> files, List<Shifted> shifted, List<Remark> remarks) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** A text in which years were shifted. */
    public record Shifted(String file, int line, String what, String before, String now) {

        /** Returns the change as people write it: {@code scheme.yaml 第3行 title：…→…}. */
        @Override
        public String toString() {
            return "%s 第%d行 %s：%s → %s".formatted(file, line, what, before, now);
        }
    }

    /**
     * What a person has to check.
     *
     * @param line the line in the file; 0 for the file as a whole
     */
    public record Remark(String file, int line, String what) {

        /** Returns the remark as people write it: {@code scheme.yaml 第39行：…}. */
        @Override
        public String toString() {
            return line == 0 ? "%s：%s".formatted(file, what) : "%s 第%d行：%s".formatted(file, line, what);
        }
    }

    /**
     * Returns the draft of the year that follows a scheme.
     *
     * @param folder that of the scheme
     * @param approved what was approved of the units in the year of the scheme
     */
    public static SchemeDraft of(Path folder, Scheme scheme, RowsByUnit approved) {
        return new Drafting(folder, scheme, approved).draft();
    }

    /** Returns where the draft must be declared to be in force. */
    public Remark inForce() {
        var lines = files.getOrDefault(EditionFile.NAME, "").lines().toList();
        var line = 1;
        while (line < lines.size() && !lines.get(line - 1).startsWith(EditionFile.IN_FORCE)) {
            line++;
        }
        return new Remark(EditionFile.NAME, line, "%s: %d".formatted(EditionFile.IN_FORCE, year));
    }

    /** The making of a draft. */
    private static final class Drafting {

        private final Path folder;
        private final Scheme scheme;
        private final RowsByUnit approved;
        private final int year;
        private final Map<String, String> files = new TreeMap<>();
        private final List<Shifted> shifted = new ArrayList<>();
        private final List<Remark> remarks = new ArrayList<>();

        private Drafting(Path folder, Scheme scheme, RowsByUnit approved) {
            this.folder = folder;
            this.scheme = scheme;
            this.approved = approved;
            year = scheme.year() + 1;
        }

        private SchemeDraft draft() {
            deadline();
            names().forEach(this::add);
            files.put(PublishedFile.NAME, heading(PublishedFile.headings(year)));
            remark(PublishedFile.NAME, "只有标题行；%d 年的数公布以后填写".formatted(year));
            files.put(ChangesFile.NAME, heading(ChangesFile.HEADINGS));
            remark(ChangesFile.NAME, "只有标题行；名录比上年有新增、撤销、更名、代码变更的，改 units.csv 并写在这里");
            files.put(ApprovedFile.NAME, ApprovedFile.text(scheme, approved));
            approved();
            return new SchemeDraft(year, files, shifted, remarks);
        }

        private List<String> names() {
            try (var all = Files.walk(folder)) {
                return all.filter(Files::isRegularFile)
                        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void add(String name) {
            if (name.matches("(%s/)?[^./][^/]*\\.yaml".formatted(FormFiles.FOLDER))) {
                shift(name);
            } else if (name.equals(RegisterFile.NAME)) {
                files.put(name, text(name));
                remark(name, "照抄上年的名录，请核对");
            } else if (name.startsWith(IssuedFolder.FOLDER)) {
                remark(name, "是 %d 年的底册，没有带过来；%d 年的下发以后放在这里".formatted(scheme.year(), year));
            } else if (!List.of(PublishedFile.NAME, ChangesFile.NAME, ApprovedFile.NAME)
                    .contains(name)) {
                remark(name, "不是报表制度的文件，没有带过来");
            }
        }

        /** Shifts the years of a file. A byte order mark is not parsed, and stays in its place. */
        private void shift(String name) {
            var text = text(name);
            var mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
            var shift = new YearShift(name, scheme.year(), text.substring(mark.length()));
            files.put(name, mark + shift.shifted());
            shifted.addAll(shift.done());
            remarks.addAll(shift.remarks());
            if (name.equals(EditionFile.NAME)) {
                edition();
            }
        }

        private void edition() {
            var text = files.getOrDefault(EditionFile.NAME, "");
            if (!text.lines().anyMatch(line -> line.startsWith(EditionFile.IN_FORCE))) {
                files.put(
                        EditionFile.NAME,
                        "%s%s%s: %s\n"
                                .formatted(
                                        text,
                                        text.endsWith("\n") ? "" : "\n",
                                        EditionFile.IN_FORCE,
                                        EditionFile.DRAFT));
            }
            remark(EditionFile.NAME, "of-township 列出的本镇自己的参数逐年不同，请按 %d 年的改".formatted(year));
        }

        private void deadline() {
            var day = shiftedDeadline();
            var rest = day.getDayOfWeek() == DayOfWeek.SATURDAY
                    || day.getDayOfWeek() == DayOfWeek.SUNDAY
                    || day.getDayOfYear() == 1;
            remark(
                    EditionFile.NAME,
                    "截止日期是 %s（%s）%s，请按通知核对"
                            .formatted(
                                    day,
                                    day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.SIMPLIFIED_CHINESE),
                                    rest ? "，不是工作日" : ""));
        }

        private LocalDate shiftedDeadline() {
            return scheme.edition().deadline().plusYears(1);
        }

        private void approved() {
            var without = scheme.register().units().stream()
                    .filter(unit -> approved.of(unit).isEmpty())
                    .map(Object::toString)
                    .toList();
            if (!without.isEmpty()) {
                remark(
                        ApprovedFile.NAME,
                        "没有%s的 %d 年审定数：数据库里没有它们通过的报表"
                                .formatted(
                                        without.size()
                                                        == scheme.register()
                                                                .units()
                                                                .size()
                                                ? "各单位"
                                                : String.join("、", without),
                                        scheme.year()));
            }
        }

        private void remark(String file, String what) {
            remarks.add(new Remark(file, 0, what));
        }

        private static String heading(List<String> headings) {
            return String.join(",", headings) + "\n";
        }

        private String text(String name) {
            try {
                return Files.readString(folder.resolve(name), UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
