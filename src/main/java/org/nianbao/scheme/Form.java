package org.nianbao.scheme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Bounds;
import org.nianbao.formula.FormView;
import org.nianbao.formula.Names;
import org.nianbao.formula.Type;

/**
 * One sheet of a submission (表): a ledger of rows, or a list of labelled values, which counts as a single row.
 *
 * <p>In formulas a form has one more column than on the sheet: {@value #UNIT_CODE}, the code of the unit that a row
 * comes from.
 */
public final class Form implements FormView {

    /** The column that every form has in formulas: the division code of the unit that sent the row. */
    public static final String UNIT_CODE = "单位代码";

    private static final int LENGTH_OF_UNIT_CODE = 12;

    /** How a form is laid out on its sheet; written in the scheme in small letters. */
    public enum Layout {
        /** A heading and one row for each thing. */
        LEDGER,
        /** Pairs of a label and the value to its right. */
        LABELS,
        /** Coded lines, each with a value for this year and one for last year. */
        LINES
    }

    /**
     * The attributes of a form besides its columns.
     *
     * @param sheets the accepted names of its sheet, besides code and title
     * @param reporters the kinds of unit that must send it
     * @param row what one row is
     * @param values the headings of the value columns of a form of coded lines
     * @param room how many entries the blank form has room for, if it is a ledger
     * @param optional whether a unit that has nothing to enter may leave the sheet out
     * @param ended the code, by the name of its column, of an entry that is over and is not carried into the next year
     * @param standing how its entries last from year to year; null if they are of one year only
     */
    public record Attributes(
            String code,
            String title,
            List<String> sheets,
            Set<String> reporters,
            Layout layout,
            String row,
            List<String> values,
            int room,
            boolean optional,
            Map<String, String> ended,
            @Nullable Standing standing) {

        public Attributes {
            sheets = List.copyOf(sheets);
            values = List.copyOf(values);
            ended = Map.copyOf(ended);
        }
    }

    /** A coded line of a form of that layout. */
    public record Line(String code, String name) {}

    private final Attributes attributes;
    private final List<Column> columns;
    private final List<Line> lines;
    private final List<String> columnNames;
    private final Map<String, Integer> byName = new HashMap<>();
    private final Map<String, List<Integer>> byHeading = new HashMap<>();

    /**
     * Creates a form with its columns. In the layout of lines, the columns are those of the first line, one for each of
     * the {@link Attributes#values()}, then those of the second line, and so on.
     */
    public Form(Attributes attributes, List<Column> columns, List<Line> lines) {
        this.attributes = attributes;
        this.columns = List.copyOf(columns);
        this.lines = List.copyOf(lines);
        var names = new LinkedHashSet<>(columns.stream().map(Column::name).toList());
        names.add(UNIT_CODE);
        columnNames = List.copyOf(names);
        IntStream.range(0, columnNames.size())
                .forEach(index -> byName.put(Names.normalised(columnNames.get(index)), index));
        IntStream.range(0, columns.size())
                .forEach(index -> columns.get(index)
                        .headings()
                        .forEach(heading -> byHeading
                                .computeIfAbsent(heading, none -> new ArrayList<>())
                                .add(index)));
    }

    /** Returns a table as a form, if it is one; only forms have cells that a unit filled in. */
    public static Stream<Form> sent(FormView table) {
        return table instanceof Form form ? Stream.of(form) : Stream.empty();
    }

    @Override
    public String code() {
        return attributes.code();
    }

    public String title() {
        return attributes.title();
    }

    /** Returns the code and the title, by which people know a form. */
    public String label() {
        return attributes.code() + " " + attributes.title();
    }

    public Layout layout() {
        return attributes.layout();
    }

    /** Returns what one row is: 党员, 网格, 地块. */
    public String rowNoun() {
        return attributes.row();
    }

    public List<Column> columns() {
        return columns;
    }

    /** Returns the slots of the columns that accept a heading, which is in the form of {@link Names#normalised}. */
    public List<Integer> headedBy(String heading) {
        return Collections.unmodifiableList(byHeading.getOrDefault(heading, List.of()));
    }

    public List<Line> lines() {
        return lines;
    }

    public List<String> values() {
        return attributes.values();
    }

    /** Returns how many entries the blank form has room for. */
    public int room() {
        return attributes.room();
    }

    /** Returns whether a unit that has nothing to enter may leave the sheet out. */
    public boolean optional() {
        return attributes.optional();
    }

    /** Returns how its entries last from year to year; empty if they are of one year only. */
    public Optional<Standing> standing() {
        return Optional.ofNullable(attributes.standing());
    }

    /** Returns the attributes besides the columns. */
    public Attributes attributes() {
        return attributes;
    }

    /** Returns whether a unit of this kind must send the form. */
    public boolean isDueFrom(Unit unit) {
        return attributes.reporters().contains(unit.kind());
    }

    /** Returns the kinds of unit that send the form, in the order of the scheme. */
    public Set<String> reporters() {
        return attributes.reporters();
    }

    /** Returns the accepted names of its sheet, besides the code. */
    public Stream<String> sheetNames() {
        return Stream.concat(Stream.of(attributes.title()), attributes.sheets().stream());
    }

    @Override
    public boolean single() {
        return attributes.layout() != Layout.LEDGER;
    }

    @Override
    public List<String> columnNames() {
        return columnNames;
    }

    @Override
    public OptionalInt column(String name) {
        var index = byName.get(Names.normalised(name));
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** Returns the slot of a column that units fill in, by its name. */
    public Optional<Integer> slot(String name) {
        return column(name).stream()
                .boxed()
                .filter(slot -> slot < columns.size())
                .findFirst();
    }

    /** Returns whether a column concerns persons; the code of the unit does not. */
    public boolean isPersonal(int column) {
        return column < columns.size() && columns.get(column).personal().isPersonal();
    }

    @Override
    public Type type(int column) {
        return column < columns.size() ? columns.get(column).kind().type() : Type.TEXT;
    }

    @Override
    public List<String> codes(int column) {
        return column < columns.size()
                ? columns.get(column).codeList().map(CodeList::codes).orElse(List.of())
                : List.of();
    }

    @Override
    public Bounds bounds(int column) {
        if (column >= columns.size()) {
            return Bounds.ofLength(LENGTH_OF_UNIT_CODE);
        }
        var itself = columns.get(column);
        return switch (itself.kind()) {
            case INTEGER, DECIMAL -> Bounds.ofNumbers(Column.MOST_DIGITS, itself.decimals());
            case IDENTITY -> Bounds.ofLength(Column.LENGTH_OF_IDENTITY);
            case TEXT -> Bounds.ofTexts(itself.pattern());
            default -> Bounds.NONE;
        };
    }

    @Override
    public String toString() {
        return label();
    }
}
