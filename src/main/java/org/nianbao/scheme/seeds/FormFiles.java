package org.nianbao.scheme.seeds;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nianbao.formula.Names;
import org.nianbao.scheme.CodeList;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Form.Face;
import org.nianbao.scheme.Form.Layout;
import org.nianbao.scheme.Form.Line;

/** {@code forms/*.yaml}: one form a file, with its columns and the rules that start from it. */
final class FormFiles {

    static final String FOLDER = "forms";

    /** Enough for all but the longest ledgers, and not too much for an old machine. */
    private static final int ROOM = 500;

    private static final String CODE = "[A-Z]\\d{2}(-\\d+)?";

    private final Map<String, CodeList> sharedCodes;
    private final Set<String> kindsOfUnit;
    private final Faults faults;
    private final Map<String, Entry> entries = new TreeMap<>();
    private final Map<String, Form> forms = new LinkedHashMap<>();
    private final Map<String, String> models = new HashMap<>();
    private final Set<String> broken = new HashSet<>();

    private FormFiles(Map<String, CodeList> sharedCodes, Set<String> kindsOfUnit, Faults faults) {
        this.sharedCodes = sharedCodes;
        this.kindsOfUnit = kindsOfUnit;
        this.faults = faults;
    }

    static FormFiles read(SeedFiles files, Map<String, CodeList> sharedCodes, Set<String> kindsOfUnit, Faults faults) {
        var read = new FormFiles(sharedCodes, kindsOfUnit, faults);
        for (var file : files.filesIn(FOLDER, ".yaml")) {
            files.yaml(file).ifPresentOrElse(entry -> read.add(file, entry), () -> read.broken.add(codeIn(file)));
        }
        read.entries.values().stream().filter(entry -> !entry.has("like")).forEach(read::formOfItsOwn);
        read.entries.values().stream().filter(entry -> entry.has("like")).forEach(read::formLikeAnother);
        return read;
    }

    /** The forms, in the order of their codes. */
    List<Form> forms() {
        return new TreeMap<>(forms).values().stream().toList();
    }

    /** The form with a code, if that could be read. */
    Optional<Form> form(String code) {
        return Optional.ofNullable(forms.get(code));
    }

    /** The entry of each form, to read its rules from. */
    Stream<Map.Entry<Form, Entry>> withEntries() {
        return forms().stream().map(form -> Map.entry(form, entries.get(form.code())));
    }

    /** The forms that are like another, in the order of their codes. */
    Stream<Form> like(Form model) {
        return forms().stream().filter(form -> model.code().equals(models.get(form.code())));
    }

    /** What a form that is like another calls the form with a code: its own, where it sends one that is like that. */
    Optional<Form> standIn(Form form, String code) {
        return models.containsKey(form.code())
                ? forms().stream()
                        .filter(other -> code.equals(models.get(other.code())))
                        .filter(other -> other.reporters().equals(form.reporters()))
                        .findFirst()
                : Optional.empty();
    }

    /** The kinds of units that have anything to send. */
    Set<String> reporters() {
        return forms.values().stream()
                .flatMap(form -> form.reporters().stream())
                .collect(toSet());
    }

    /** The codes of forms that could not be read in full; what names them is not to blame. */
    Set<String> broken() {
        return broken;
    }

    private static String codeIn(String file) {
        return file.substring(FOLDER.length() + 1, file.length() - ".yaml".length());
    }

    private void add(String file, Entry entry) {
        var code = entry.text("form");
        if (!code.matches(CODE)) {
            entry.fault("form", "表的代码应如 B03 或 B07-1，写的是“%s”".formatted(code));
        } else if (!code.equals(codeIn(file))) {
            entry.fault("form", "表的代码是 %s，文件名却是 %s".formatted(code, file));
        }
        entries.put(codeIn(file), entry);
    }

    /** A form of which anything is wrong is not relied upon: a formula that names it may be right. */
    private void formOfItsOwn(Entry entry) {
        var before = faults.count();
        form(entry, columnEntries(entry));
        if (faults.count() > before) {
            broken.add(entry.text("form"));
        }
    }

    private void formLikeAnother(Entry entry) {
        var model = forms.get(entry.text("like"));
        if (model == null) {
            if (!broken.contains(entry.text("like"))) {
                entry.fault("like", "没有可参照的表 " + entry.text("like"));
            }
            broken.add(entry.text("form"));
        } else {
            form(entry, model.columns());
            models.put(entry.text("form"), model.code());
        }
    }

    private void form(Entry entry, List<Column> columns) {
        var layout = entry.read("layout", Layout.LEDGER, " ledger、labels 或 lines", FormFiles::layout);
        var values = layout == Layout.LINES ? entry.texts("values") : List.<String>of();
        var face = new Face(
                entry.text("form"),
                entry.text("title"),
                entry.texts("sheets"),
                reporters(entry),
                layout,
                entry.text("row"),
                values,
                entry.integer("room", ROOM),
                entry.flag("optional"));
        if (layout != Layout.LINES) {
            forms.put(face.code(), new Form(face, columns, List.of()));
            return;
        }
        var lines = entry.entries("lines").toList();
        var lineColumns = new ArrayList<Column>();
        lines.forEach(line -> values.forEach(value -> lineColumns.add(lineColumn(line, value, values))));
        forms.put(
                face.code(),
                new Form(face, lineColumns, lines.stream().map(FormFiles::line).toList()));
        lines.forEach(Entry::finished);
    }

    /** The value of a line for this year is required, as the first of the values; what follows it is not. */
    private Column lineColumn(Entry line, String value, List<String> values) {
        var column = ColumnEntry.read(line, line.text("code") + value, sharedCodes);
        return value.equals(values.get(0)) ? ColumnEntry.required(column) : column;
    }

    private static Line line(Entry line) {
        return new Line(line.text("code"), line.text("name"));
    }

    private Set<String> reporters(Entry entry) {
        var reporters = new LinkedHashSet<>(entry.texts("reporters"));
        reporters.stream()
                .filter(kind -> !kindsOfUnit.isEmpty() && !kindsOfUnit.contains(kind))
                .forEach(kind -> entry.fault("reporters", "名录中没有“%s”这一类单位".formatted(kind)));
        if (reporters.isEmpty()) {
            entry.fault("reporters", "没有写由谁填报（reporters）");
        }
        return reporters;
    }

    private List<Column> columnEntries(Entry entry) {
        var columns = new ArrayList<Column>();
        var names = new HashSet<String>();
        entry.entries("columns").forEach(item -> {
            var name = item.text("name");
            if (!names.add(Names.normalised(name))) {
                item.fault("name", "指标栏“%s”重复".formatted(name));
            } else {
                columns.add(ColumnEntry.read(item, name, sharedCodes));
            }
            item.finished();
        });
        if (columns.isEmpty() && !entry.has("lines")) {
            entry.fault("columns", "没有指标栏（columns）");
        }
        return columns;
    }

    private static Optional<Layout> layout(String text) {
        return Stream.of(Layout.values())
                .filter(layout -> layout.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }
}
