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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nianbao.formula.Names;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Form.Attributes;
import org.nianbao.scheme.Form.Layout;
import org.nianbao.scheme.Form.Line;

/** {@code forms/*.yaml}: one form a file, with its columns and the rules that it defines. */
final class FormFiles {

    static final String FOLDER = "forms";

    /** The key that names the form whose columns and rules another one shares. */
    static final String LIKE = "like";

    private static final String ENDING = ".yaml";

    /** Enough for all ledgers but the longest, and not too much for an old machine. */
    private static final int ROOM = 500;

    /** The most entries that anybody fills in, and the most that the spreadsheet program has to check. */
    private static final int MOST_ROOM = 20_000;

    /** Each form is a sheet of the blank workbook, with two hidden ones beside it. */
    private static final int MOST_FORMS = 200;

    private static final int MOST_COLUMNS = 500;

    private static final String CODE = "[A-Z]\\d{2}(-\\d{1,4})?";

    private final SharedCodes sharedCodes;
    private final FaultCollector faults;
    private final Map<String, YamlEntry> entries = new TreeMap<>();
    private final Map<String, YamlEntry> entryOf = new HashMap<>();
    private final Map<String, Form> forms = new LinkedHashMap<>();
    private final Map<String, String> models = new HashMap<>();
    private final Set<String> broken = new HashSet<>();
    private final Set<String> doubtful = new HashSet<>();
    private boolean lost;

    private FormFiles(SharedCodes sharedCodes, FaultCollector faults) {
        this.sharedCodes = sharedCodes;
        this.faults = faults;
    }

    static FormFiles read(SeedFiles files, SharedCodes sharedCodes, FaultCollector faults) {
        var read = new FormFiles(sharedCodes, faults);
        var misnamed = files.misnamedIn(FOLDER, ENDING);
        misnamed.forEach(name -> read.broken.add(codeMeantBy(name)));
        var named = files.filesIn(FOLDER, ENDING);
        for (var file : named) {
            files.yaml(file)
                    .ifPresentOrElse(entry -> read.add(file, entry), () -> read.broken.add(codeMeantBy(codeIn(file))));
        }
        if (named.size() > MOST_FORMS) {
            faults.add(FOLDER, 0, "有 %,d 张表，最多 %d 张".formatted(named.size(), MOST_FORMS));
        }
        read.lost = named.isEmpty() && misnamed.isEmpty();
        if (read.lost && files.isFolder(FOLDER)) {
            faults.add(FOLDER, 0, "没有一张表");
        }
        read.entries.values().stream().filter(entry -> !entry.has(LIKE)).forEach(read::formOfItsOwn);
        read.entries.values().stream().filter(entry -> entry.has(LIKE)).forEach(read::formLikeAnother);
        read.requireSheetsOfTheirOwn();
        return read;
    }

    /** Returns the forms, in the order of their codes. */
    List<Form> forms() {
        return new TreeMap<>(forms).values().stream().toList();
    }

    /** Returns the form with a code, if it could be read. */
    Optional<Form> form(String code) {
        return Optional.ofNullable(forms.get(code));
    }

    /** Returns the entry of each form, for reading its rules. */
    Stream<Map.Entry<Form, YamlEntry>> withEntries() {
        return forms().stream().map(form -> Map.entry(form, entryOf.get(form.code())));
    }

    /** Returns the forms that are like another, in the order of their codes. */
    Stream<Form> like(Form model) {
        return forms().stream().filter(form -> model.code().equals(models.get(form.code())));
    }

    /** Returns the code of the form that another is like. */
    Optional<String> model(String code) {
        return Optional.ofNullable(models.get(code));
    }

    /**
     * Returns the form that a form like another uses for a code: its own, if it sends one that is like the named form.
     */
    Optional<Form> standIn(Form form, String code) {
        return models.containsKey(form.code())
                ? forms().stream()
                        .filter(other -> code.equals(models.get(other.code())))
                        .filter(other -> other.reporters().equals(form.reporters()))
                        .findFirst()
                : Optional.empty();
    }

    /** Returns the kinds of units that have anything to send. */
    Set<String> reporters() {
        return forms.values().stream()
                .flatMap(form -> form.reporters().stream())
                .collect(toSet());
    }

    /** Requires that no sheet of a unit's workbook could belong to two forms. */
    private void requireSheetsOfTheirOwn() {
        var takenBy = new HashMap<List<String>, String>();
        withEntries()
                .forEach(form -> form.getKey()
                        .sheetNames()
                        .distinct()
                        .forEach(sheet -> form.getKey().reporters().stream()
                                .map(kind -> takenBy.putIfAbsent(
                                        List.of(kind, NameKind.alike(sheet)),
                                        form.getKey().code()))
                                .filter(other -> other != null
                                        && !other.equals(form.getKey().code()))
                                .distinct()
                                .forEach(other -> form.getValue()
                                        .fault("sheets", "工作表“%s”已是 %s 的，程序分不清；请换一个名称".formatted(sheet, other)))));
    }

    /** Requires that there are units of each kind that must send a form. */
    void requireReporters(Set<String> kindsOfUnit) {
        withEntries()
                .forEach(form -> form.getKey().reporters().stream()
                        .filter(kind -> !kindsOfUnit.contains(kind))
                        .forEach(kind -> form.getValue()
                                .fault(
                                        "reporters",
                                        "名录中没有“%s”这一类单位%s".formatted(kind, Names.suggestion(kind, kindsOfUnit)),
                                        "reporters\0" + kind)));
    }

    /** Returns whether the kinds of units that send a form are faulty. */
    boolean areReportersDoubtful(Form form) {
        return Optional.ofNullable(entryOf.get(form.code()))
                .filter(entry -> entry.isFaulty("reporters"))
                .isPresent();
    }

    /** Returns the codes of forms whose columns are unknown; what refers to them is not reported. */
    Set<String> broken() {
        return broken;
    }

    /** Returns whether no form could be read; what needs any is not reported. */
    boolean areLost() {
        return lost;
    }

    /**
     * Returns the names of faulty columns, {@linkplain Names#normalised normalised}; what refers to them is not
     * reported.
     */
    Set<String> doubtful() {
        return doubtful;
    }

    private static String codeIn(String file) {
        return file.substring(FOLDER.length() + 1, file.length() - ENDING.length());
    }

    /** Returns the code of the form in a file with a wrong name. */
    private static String codeMeantBy(String name) {
        var plain = Names.normalised(name).toUpperCase(Locale.ROOT);
        var code = Pattern.compile(CODE).matcher(plain);
        return code.lookingAt() ? code.group() : plain;
    }

    private void add(String file, YamlEntry entry) {
        var code = entry.text("form");
        if (!code.matches(CODE)) {
            if (!entry.isFaulty("form")) {
                entry.fault("form", "表的代码应如 B03 或 B07-1，写的是“%s”".formatted(code));
            }
            broken.add(codeMeantBy(codeIn(file)));
        } else if (!code.equals(codeIn(file))) {
            entry.fault("form", "表的代码是 %s，文件名却是 %s".formatted(code, file));
            broken.add(codeMeantBy(codeIn(file)));
        }
        entries.put(codeIn(file), entry);
    }

    private void formOfItsOwn(YamlEntry entry) {
        form(entry, columnEntries(entry));
    }

    private void formLikeAnother(YamlEntry entry) {
        var like = entry.text(LIKE);
        var model = forms.get(like);
        if (model == null || models.containsKey(like)) {
            if (!broken.contains(like)) {
                entry.fault(LIKE, noModel(like));
            }
            broken.add(entry.text("form"));
        } else if (layout(entry) != model.layout()) {
            if (!broken.contains(entry.text("form")) && !broken.contains(like)) {
                entry.fault(LIKE, "参照的 %s 填法（layout）不同，栏目对不上；请改 like 或 layout".formatted(like));
            }
            broken.add(entry.text("form"));
        } else {
            form(entry, model.columns());
            models.put(entry.text("form"), model.code());
        }
    }

    private String noModel(String like) {
        return Optional.ofNullable(entries.get(like))
                .filter(other -> other.has(LIKE))
                .map(other -> other.text(LIKE))
                .map(own -> own.equals(like) ? "%s 不能参照自己".formatted(like) : "%s 自己也参照别的表，请写 %s".formatted(like, own))
                .orElseGet(() -> "没有可参照的表 " + like + Names.suggestion(like, forms.keySet()));
    }

    private void form(YamlEntry entry, List<Column> columns) {
        var layout = layout(entry);
        var code = entry.text("form");
        var values = layout == Layout.LINES ? values(entry) : List.<String>of();
        var attributes = new Attributes(
                code,
                title(entry, code),
                entry.names("sheets", NameKind.SHEET),
                reporters(entry),
                layout,
                entry.name("row", NameKind.LABEL),
                values,
                entry.integer("room", ROOM, 1, MOST_ROOM),
                entry.flag("optional"),
                CarriedColumns.ended(entry, columns));
        if (layout != Layout.LINES) {
            add(entry, new Form(attributes, columns, List.of()));
            return;
        }
        var lines = entry.entries("lines").toList();
        requireLines(entry, lines);
        var lineColumns = new ArrayList<Column>();
        lines.forEach(line -> values.forEach(value -> lineColumns.add(lineColumn(line, value, values))));
        add(
                entry,
                new Form(
                        attributes,
                        lineColumns,
                        lines.stream().map(FormFiles::line).toList()));
        lines.forEach(YamlEntry::finished);
    }

    private void add(YamlEntry entry, Form form) {
        if (form.columns().size() > MOST_COLUMNS) {
            entry.fault("form", "有 %d 栏，最多 %d 栏".formatted(form.columns().size(), MOST_COLUMNS));
        }
        CarriedColumns.check(entry, form);
        forms.put(form.code(), form);
        entryOf.put(form.code(), entry);
    }

    /** Returns the title; code and title are the name of the sheet in the blank workbook. */
    private static String title(YamlEntry entry, String code) {
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

    private Layout layout(YamlEntry entry) {
        return entry.read(
                        "layout",
                        Optional.<Layout>empty(),
                        " ledger、labels 或 lines",
                        text -> layout(text).map(Optional::of))
                .orElseGet(() -> {
                    broken.add(entry.text("form"));
                    entry.node("values");
                    entry.node("lines");
                    return Layout.LEDGER;
                });
    }

    private List<String> values(YamlEntry entry) {
        var values = entry.names("values", NameKind.LABEL);
        if (values.isEmpty() || values.stream().map(NameKind::alike).distinct().count() < values.size()) {
            entry.onlyFault("values", "要写明各行填哪几栏（values），写作 [本年, 上年]，不能重复");
            broken.add(entry.text("form"));
        }
        return values;
    }

    private void requireLines(YamlEntry entry, List<YamlEntry> lines) {
        var codes = new HashSet<String>();
        if (lines.isEmpty()) {
            if (!entry.isFaulty("lines") && !entry.isMisspelt("lines")) {
                entry.fault("lines", "没有写有哪几行（lines）");
            }
            broken.add(entry.text("form"));
        }
        for (var line : lines) {
            var code = line.name("code", NameKind.LINE);
            if (!codes.add(code.replaceFirst("^0+", ""))) {
                line.fault("code", "行的代码“%s”重复".formatted(code));
                broken.add(entry.text("form"));
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
    private Column column(YamlEntry entry, String name) {
        var before = faults.count();
        var column = ColumnEntry.read(entry, name, sharedCodes);
        if (faults.count() > before) {
            doubtful.add(Names.normalised(name));
        }
        return column;
    }

    private static Line line(YamlEntry line) {
        return new Line(line.text("code"), line.text("name"));
    }

    private Set<String> reporters(YamlEntry entry) {
        var reporters = new LinkedHashSet<>(entry.texts("reporters"));
        if (reporters.isEmpty() && !entry.isFaulty("reporters")) {
            entry.fault("reporters", "没有写由谁填报（reporters）");
        }
        return reporters;
    }

    private List<Column> columnEntries(YamlEntry entry) {
        var columns = new ArrayList<Column>();
        var names = new HashSet<String>();
        entry.entries("columns").forEach(item -> {
            var name = item.name("name", NameKind.COLUMN);
            if (name.isEmpty()) {
                broken.add(entry.text("form"));
                item.abandon();
            } else if (!names.add(NameKind.alike(name))) {
                item.fault("name", "指标栏“%s”重复".formatted(name));
                broken.add(entry.text("form"));
                item.abandon();
            } else {
                columns.add(column(item, name));
            }
            item.finished();
        });
        if (columns.isEmpty() && !entry.has("lines") && !isOfLines(entry)) {
            if (!entry.isFaulty("columns") && !entry.isMisspelt("columns")) {
                entry.fault("columns", "没有指标栏（columns）");
            }
            broken.add(entry.text("form"));
        }
        return columns;
    }

    private static boolean isOfLines(YamlEntry entry) {
        return layout(entry.text("layout", "")).filter(Layout.LINES::equals).isPresent();
    }

    private static Optional<Layout> layout(String text) {
        return Stream.of(Layout.values())
                .filter(layout -> layout.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }
}
