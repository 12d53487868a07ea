package org.nianbao.mutation;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.nianbao.mutation.Mutation.Notice;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.Rule;
import org.nianbao.submission.CellAddress;

/** Mutations of a single value: those of its kind that a clerk makes. */
record Slips(Page page, Random random) {

    private static final Set<String> BLANK = Set.of("F003", "F005", "F006", "F009", "F017");
    private static final List<String> NO_NUMBERS = List.of("约12", "三十", "12..5", "7斤多");
    private static final List<String> NO_DAYS = List.of("2023年2月30日", "23.5.1", "2023-13-01", "去年春天");

    /** A slip in a cell, or nothing if the random choice fell on a cell that allows none. */
    Optional<Mutation> any() {
        var rows = page.rows();
        var number = rows.get(random.nextInt(rows.size()));
        var slots = page.slotsIn(number).stream().sorted().toList();
        if (slots.isEmpty()) {
            return Optional.empty();
        }
        var slot = slots.get(random.nextInt(slots.size()));
        var at = page.filled().address(page.row(number), slot);
        var cell = page.cell(at.row(), at.column());
        return cell.isEmpty()
                        || isBlank(cell.get())
                        || page.isMerged(at) && !page.form().single()
                ? Optional.empty()
                : slip(slot, cell.get());
    }

    private static boolean isBlank(Cell cell) {
        return cell.getCellType() == CellType.BLANK
                || cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().isBlank();
    }

    private Optional<Mutation> slip(int slot, Cell cell) {
        var column = page.form().columns().get(slot);
        if (random.nextInt(5) == 0) {
            return Optional.of(mutation(
                    "blank " + column.name(), slot, cell, Cell::setBlank, column.required() ? BLANK : Set.of()));
        }
        return random.nextInt(3) == 0 ? wrong(slot, column, cell) : unreadable(slot, column, cell);
    }

    /** A value that cannot be what the column asks for, and is to be noticed at its cell. */
    private Optional<Mutation> unreadable(int slot, Column column, Cell cell) {
        return switch (column.kind()) {
            case INTEGER, DECIMAL -> text(slot, cell, one(NO_NUMBERS), "F012");
            case DATE, MONTH -> text(slot, cell, one(NO_DAYS), "F013");
            case CODE, CODES -> text(slot, cell, "说不清", "F016");
            case IDENTITY -> identity(slot, cell);
            case TEXT -> Optional.empty();
        };
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private Optional<Mutation> text(int slot, Cell cell, String text, String rule) {
        return Optional.of(
                mutation("“%s”".formatted(text), slot, cell, target -> target.setCellValue(text), Set.of(rule)));
    }

    /** A digit that is another than it was, or the number taken for one to calculate with. */
    private Optional<Mutation> identity(int slot, Cell cell) {
        if (cell.getCellType() != CellType.STRING) {
            return Optional.empty();
        }
        var text = cell.getStringCellValue();
        if (random.nextInt(4) == 0) {
            return Optional.of(mutation(
                    "identity number as a number",
                    slot,
                    cell,
                    target -> target.setCellValue(1.599991970030700e17),
                    Set.of("F019")));
        }
        var digits = text.chars().filter(Character::isDigit).count();
        var place = text.indexOf("199") >= 0 ? 1 + random.nextInt(5) : -1;
        if (digits < 17 || place < 0 || !Character.isDigit(text.charAt(place))) {
            return Optional.empty();
        }
        var other = (char) ('0' + (Character.digit(text.charAt(place), 10) + 1 + random.nextInt(9)) % 10);
        var changed = text.substring(0, place) + other + text.substring(place + 1);
        return Optional.of(
                mutation("a wrong digit", slot, cell, target -> target.setCellValue(changed), checking(slot)));
    }

    /** The rules that hold the check digit of a column to the others. */
    private Set<String> checking(int slot) {
        return Seen.SCHEME
                .formulaRules()
                .filter(rule -> rule.checks().stream().anyMatch(part -> isChecking(part, slot)))
                .map(Rule::id)
                .collect(toSet());
    }

    private boolean isChecking(Rule.Check part, int slot) {
        return part.form().equals(page.form())
                && part.condition().checks().stream()
                        .anyMatch(check -> check.text().contains("校验位(")
                                && check.subjects().stream().anyMatch(subject -> subject.column() == slot));
    }

    /** A value of the right kind that need not be noticed: another number, day or code. */
    private Optional<Mutation> wrong(int slot, Column column, Cell cell) {
        return switch (column.kind()) {
            case INTEGER, DECIMAL -> raised(slot, cell);
            case DATE -> day(slot, cell);
            case CODE, CODES -> code(slot, column, cell);
            default -> Optional.empty();
        };
    }

    private Optional<Mutation> raised(int slot, Cell cell) {
        var before = page.row(cell.getRowIndex()).value(slot);
        if (!(before instanceof BigDecimal number)) {
            return Optional.empty();
        }
        var raised = number.multiply(BigDecimal.valueOf(1 + random.nextInt(10))).add(BigDecimal.ONE);
        return Optional.of(mutation(
                "raised to " + raised, slot, cell, target -> target.setCellValue(raised.doubleValue()), Set.of()));
    }

    private Optional<Mutation> day(int slot, Cell cell) {
        var day = LocalDate.of(1950 + random.nextInt(76), 1 + random.nextInt(12), 1 + random.nextInt(28));
        return Optional.of(
                mutation(day.toString(), slot, cell, target -> target.setCellValue(day.toString()), Set.of()));
    }

    private Optional<Mutation> code(int slot, Column column, Cell cell) {
        var code = one(column.codeList().orElseThrow().codes());
        return Optional.of(mutation(code, slot, cell, target -> target.setCellValue(code), Set.of()));
    }

    private Mutation mutation(String what, int slot, Cell cell, Consumer<Cell> change, Set<String> rules) {
        var at = Page.address(cell);
        var row = page.row(at.row());
        return new Mutation(
                "%s at %s".formatted(what, at),
                page.name(),
                Rearrangement.NONE,
                sheet -> {
                    var target = Rearrangement.cell(sheet, at);
                    target.setBlank();
                    change.accept(target);
                },
                new Touch(page.form(), Set.of(slot), Set.of(row.number()), List.of(row), false),
                rules.isEmpty() ? List.of() : List.of(new Notice(rules, Set.<CellAddress>of(at))));
    }
}
