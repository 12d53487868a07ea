package org.nianbao.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.nianbao.fixtures.Schemes;
import org.nianbao.submission.FileId;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.Finding;
import org.nianbao.submission.FormRow;
import org.nianbao.submission.Reading;
import org.nianbao.workbook.reading.WorkbookReader;

/**
 * Makes one slip of typing at random in a number of this year of the basic figures of a sample village, and holds what the
 * findings say against what was there before: {@code make slips}. The first argument says how many times, the second from
 * which seed on.
 */
public final class SlipTrial {

    private static final Path SAMPLES = Path.of("input-samples/2023");
    private static final String FORM = "B01";

    /** What comes of a slip. */
    enum Outcome {
        /** No rule sees it. */
        UNSEEN,
        /** The cell is named alone, with the value that it had. */
        RIGHT_VALUE,
        /** Another value is offered. */
        WRONG_VALUE,
        /** The cell is named alone, without a value. */
        RIGHT_CELL,
        /** Another cell is named alone. */
        WRONG_CELL,
        /** It is one of several that are named. */
        AMONG_OTHERS,
        /** Others are named, and not it. */
        NOT_AMONG_OTHERS,
        /** Nothing is said beyond which rules fail. */
        NOTHING_SAID
    }

    private final Map<Path, Reading> samples = new HashMap<>();
    private final Reviewer reviewer = new Reviewer(Schemes.of2023());
    private final List<Path> files;

    SlipTrial() {
        try (var found = Files.list(SAMPLES)) {
            files = found.filter(file -> !file.getFileName().toString().startsWith("镇本级"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] arguments) {
        var count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        var first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        System.out.printf(Locale.ROOT, "%d slips: %s%n", count, new SlipTrial().outcomes(first, count));
    }

    /** How often each outcome comes of slips of consecutive seeds. */
    Map<Outcome, Integer> outcomes(long first, int count) {
        var outcomes = new EnumMap<Outcome, Integer>(Outcome.class);
        LongStream.range(first, first + count).forEach(seed -> outcomes.merge(outcome(seed), 1, Integer::sum));
        return outcomes;
    }

    private Outcome outcome(long seed) {
        var random = new Random(seed * 0x9E3779B97F4A7C15L);
        var sound = samples.computeIfAbsent(files.get(random.nextInt(files.size())), SlipTrial::read);
        var filled = Objects.requireNonNull(sound.forms().get(FORM));
        var slot = 2 * random.nextInt(filled.form().lines().size());
        var before = (BigDecimal) Objects.requireNonNull(filled.rows().get(0).value(slot));
        var after = slip(random, before, filled.form().columns().get(slot).decimals());
        var cell = "%s!%s（填的是 %s）"
                .formatted(filled.sheet(), filled.address(filled.rows().get(0), slot), Finding.number(after));
        return outcome(reviewer.review(with(sound, filled, slot, after)).findings(), cell, Finding.number(before));
    }

    private static Outcome outcome(List<Finding> findings, String cell, String before) {
        if (findings.stream().noneMatch(Finding::isOpen)) {
            return Outcome.UNSEEN;
        }
        var told = findings.stream().map(Finding::instruction).toList();
        var culprit = told.stream().filter(text -> text.startsWith("最可能错的是")).findFirst();
        if (culprit.isPresent()) {
            var isRight = culprit.get().startsWith("最可能错的是" + cell + "：");
            if (culprit.get().contains(" 改为 ")) {
                return isRight && culprit.get().contains(" 改为 %s，".formatted(before))
                        ? Outcome.RIGHT_VALUE
                        : Outcome.WRONG_VALUE;
            }
            return isRight ? Outcome.RIGHT_CELL : Outcome.WRONG_CELL;
        }
        var several = told.stream().filter(text -> text.startsWith("错的可能是")).findFirst();
        return several.map(text -> text.contains(cell.substring(cell.indexOf('!') + 1)) || text.contains(" 等")
                        ? Outcome.AMONG_OTHERS
                        : Outcome.NOT_AMONG_OTHERS)
                .orElse(Outcome.NOTHING_SAID);
    }

    private static Reading read(Path file) {
        return new WorkbookReader(Schemes.of2023())
                .read(file, new FileId(file.getFileName().toString(), "0".repeat(64)));
    }

    private static Reading with(Reading sound, FilledForm filled, int slot, BigDecimal value) {
        var row = filled.rows().get(0);
        var values = IntStream.range(0, filled.form().columnNames().size())
                .<@Nullable Object>mapToObj(place -> place == slot ? value : row.value(place))
                .toArray();
        var forms = new HashMap<>(sound.forms());
        forms.put(
                FORM,
                new FilledForm(
                        filled.form(), filled.sheet(), List.of(new FormRow(row.number(), values)), filled.placement()));
        return new Reading(sound.file(), true, sound.unit(), forms, sound.findings());
    }

    /** Two digits exchanged, one doubled, left out or wrong, the point shifted, or ten-thousand. */
    private static BigDecimal slip(Random random, BigDecimal number, int decimals) {
        while (true) {
            var digits = new StringBuilder(number.unscaledValue().toString());
            var at = random.nextInt(digits.length());
            switch (random.nextInt(6)) {
                case 0 -> digits.append(digits.charAt(at)).deleteCharAt(at);
                case 1 -> digits.insert(at, digits.charAt(at));
                case 2 -> digits.deleteCharAt(at);
                case 3 -> digits.setCharAt(at, (char) ('0' + random.nextInt(10)));
                case 4 -> digits.append('0');
                default -> digits.append("0000");
            }
            var slipped = digits.isEmpty()
                    ? BigDecimal.ZERO
                    : new BigDecimal(new BigInteger(digits.toString()), number.scale());
            if (slipped.compareTo(number) != 0 && slipped.stripTrailingZeros().scale() <= decimals) {
                return slipped;
            }
        }
    }
}
