package org.nianbao.scheme.seeds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Names;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Form.Attributes;
import org.nianbao.scheme.Form.Layout;
import org.nianbao.scheme.Form.Line;
import org.nianbao.scheme.Standing;

/** A form as the scheme writes it: its title and sheets, and its columns or its coded lines. */
final class FormEntry {

    /** Enough for all ledgers but the longest, and not too much for an old machine. */
    private static final int ROOM = 500;

    /** The most entries that anybody fills in, and the most that the spreadsheet program has to check. */
    private static final int MOST_ROOM = 20_000;

    private final YamlEntry entry;
    private final SharedCodes sharedCodes;
    private final Set<String> doubtful = new HashSet<>();
    private boolean isBroken;

    FormEntry(YamlEntry entry, SharedCodes sharedCodes) {
        this.entry = entry;
        this.sharedCodes = sharedCodes;
    }

    /** Returns whether its columns are unknown, as far as it has been read. */
    boolean isBroken() {
        return isBroken;
    }

    /** Returns the names of its faulty columns, as far as it has been read. */
    Set<String> doubtful() {
        return doubtful;
    }

    /** Returns the form with these columns or, if it is one of coded lines, with theirs. */
    Form form(List<Column> columns) {
        return form(columns, null);
    }

    /** Returns the form with the columns of another, whose entries last as those of the other do. */
    Form like(Form model) {
        return form(model.columns(), model.attributes().standing());
    }

    private Form form(List<Column> columns, @Nullable Standing ofModel) {
        var layout = layout();
        var code = entry.text("form");
        var values = layout == Layout.LINES ? values() : List.<String>of();
        var attributes = new Attributes(
                code,
                title(code),
                entry.names("sheets", NameKind.SHEET),
                reporters(),
                layout,
                entry.name("row", NameKind.LABEL),
                values,
                entry.integer("room", ROOM, 1, MOST_ROOM),
                entry.flag("optional"),
                CarriedColumns.ended(entry, columns, this::isInDoubt),
                StandingEntry.read(entry, columns, this::isInDoubt).orElse(ofModel));
        if (layout != Layout.LINES) {
            return new Form(attributes, columns, List.of());
        }
        var lines = entry.entries("lines").toList();
        requireLines(lines);
        var lineColumns = new ArrayList<Column>();
        lines.forEach(line -> values.forEach(value -> lineColumns.add(lineColumn(line, value, values))));
        var form = new Form(
                attributes, lineColumns, lines.stream().map(FormEntry::line).toList());
        lines.forEach(YamlEntry::finished);
        return form;
    }

    private boolean isInDoubt(String column) {
        return isBroken || doubtful.contains(column);
    }

    /** Returns the title; code and title are the name of the sheet in the blank workbook. */
    private String title(String code) {
        var title = entry.name("title", NameKind.SHEET);
        var most = NameKind.SHEET.longest() - code.length() - 1;
        if (title.length() > most && title.length() <= NameKind.SHEET.longest()) {
            entry.fault(
                    "title",
                    "“%s”有 %d 个字，最多 %d 个：工作表叫“%s %s”，Excel 只收 %d 个"
                            .formatted(title, title.length(), most, code, title, NameKind.SHEET.longest()));
        }
        return title;
    }

    Layout layout() {
        return entry.read(
                        "layout",
                        Optional.<Layout>empty(),
                        " ledger、labels 或 lines",
                        text -> layout(text).map(Optional::of))
                .orElseGet(() -> {
                    isBroken = true;
                    entry.node("values");
                    entry.node("lines");
                    return Layout.LEDGER;
                });
    }

    private List<String> values() {
        var values = entry.names("values", NameKind.LABEL);
        if (values.isEmpty() || values.stream().map(NameKind::alike).distinct().count() < values.size()) {
            entry.onlyFault("values", "要写明各行填哪几栏（values），写作 [本年, 上年]，不能重复");
            isBroken = true;
        }
        return values;
    }

    private void requireLines(List<YamlEntry> lines) {
        var codes = new HashSet<String>();
        if (lines.isEmpty()) {
            if (!entry.isFaulty("lines") && !entry.isMisspelt("lines")) {
                entry.fault("lines", "没有写有哪几行（lines）");
            }
            isBroken = true;
        }
        for (var line : lines) {
            var code = line.name("code", NameKind.LINE);
            if (!codes.add(code.replaceFirst("^0+", ""))) {
                line.fault("code", "行的代码“%s”重复".formatted(code));
                isBroken = true;
            }
            line.name("name", NameKind.LABEL);
        }
    }

    /**
     * Returns the column of a line's value. The value for this year, which comes first, is required; those after it are
     * not.
     */
    private Column lineColumn(YamlEntry line, String value, List<String> values) {
        var name = line.text("code") + value;
        line.check("code", name, NameKind.COLUMN);
        var title = "第%s行“%s”%s数".formatted(line.text("code"), line.text("name"), value);
        var column = column(line, name);
        var isFirst = value.equals(values.get(0));
        return ColumnEntry.ofLine(column, title, isFirst || column.required(), isFirst ? column.carried() : "");
    }

    /** Returns the column of an entry; it is doubtful if any of its attributes is faulty. */
    private Column column(YamlEntry column, String name) {
        var before = entry.faults();
        var read = ColumnEntry.read(column, name, sharedCodes);
        if (entry.faults() > before) {
            doubtful.add(Names.normalised(name));
        }
        return read;
    }

    private static Line line(YamlEntry line) {
        return new Line(line.text("code"), line.text("name"));
    }

    private Set<String> reporters() {
        var reporters = new LinkedHashSet<>(entry.texts("reporters"));
        if (reporters.isEmpty() && !entry.isFaulty("reporters")) {
            entry.fault("reporters", "没有写由谁填报（reporters）");
        }
        return reporters;
    }

    List<Column> columns() {
        var columns = new ArrayList<Column>();
        var names = new HashSet<String>();
        entry.entries("columns").forEach(item -> {
            var name = item.name("name", NameKind.COLUMN);
            if (name.isEmpty()) {
                isBroken = true;
                item.abandon();
            } else if (!names.add(NameKind.alike(name))) {
                item.fault("name", "指标栏“%s”重复".formatted(name));
                isBroken = true;
                item.abandon();
            } else {
                columns.add(column(item, name));
            }
            item.finished();
        });
        if (columns.isEmpty() && !entry.has("lines") && !isOfLines()) {
            if (!entry.isFaulty("columns") && !entry.isMisspelt("columns")) {
                entry.fault("columns", "没有指标栏（columns）");
            }
            isBroken = true;
        }
        return columns;
    }

    private boolean isOfLines() {
        return layout(entry.text("layout", "")).filter(Layout.LINES::equals).isPresent();
    }

    private static Optional<Layout> layout(String text) {
        return Stream.of(Layout.values())
                .filter(layout -> layout.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }
}
