package org.nianbao.scheme.seeds;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nianbao.formula.Names;
import org.nianbao.scheme.Form;

/** {@code forms/*.yaml}: one form a file, with its columns and the rules that it defines. */
final class FormFiles {

    static final String FOLDER = "forms";

    /** The key that names the form whose columns and rules another one shares. */
    static final String LIKE = "like";

    private static final String ENDING = ".yaml";

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
        var read = new FormEntry(entry, sharedCodes);
        add(entry, read, read.form(read.columns()));
    }

    private void formLikeAnother(YamlEntry entry) {
        var like = entry.text(LIKE);
        var model = forms.get(like);
        var read = new FormEntry(entry, sharedCodes);
        if (model == null || models.containsKey(like)) {
            if (!broken.contains(like)) {
                entry.fault(LIKE, noModel(like));
            }
            broken.add(entry.text("form"));
        } else if (read.layout() != model.layout()) {
            if (!read.isBroken() && !broken.contains(entry.text("form")) && !broken.contains(like)) {
                entry.fault(LIKE, "参照的 %s 填法（layout）不同，栏目对不上；请改 like 或 layout".formatted(like));
            }
            broken.add(entry.text("form"));
        } else {
            add(entry, read, read.like(model));
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

    private void add(YamlEntry entry, FormEntry read, Form form) {
        if (form.columns().size() > MOST_COLUMNS) {
            entry.fault("form", "有 %d 栏，最多 %d 栏".formatted(form.columns().size(), MOST_COLUMNS));
        }
        CarriedColumns.check(entry, form);
        if (read.isBroken()) {
            broken.add(form.code());
        }
        doubtful.addAll(read.doubtful());
        forms.put(form.code(), form);
        entryOf.put(form.code(), entry);
    }
}
