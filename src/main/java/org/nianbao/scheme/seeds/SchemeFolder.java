package org.nianbao.scheme.seeds;

import static java.util.stream.Collectors.toSet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.ReferenceRows;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.SchemeException;
import org.nianbao.scheme.Unit;

/** A folder that holds a year's scheme. */
public record SchemeFolder(Path folder) {

    /** What a folder may contain. */
    private static final Set<String> FILES = Set.of(
            EditionFile.NAME,
            RegisterFile.NAME,
            ChangesFile.NAME,
            RuleEntries.INTAKE,
            IndicatorFile.NAME,
            ReportFile.NAME,
            ChartFile.NAME,
            ApprovedFile.NAME,
            PublishedFile.NAME);

    /** The columns that the program itself reads, regardless of formulas. */
    private static final Map<String, List<String>> KNOWN_BY_NAME = new TreeMap<>(Map.of(
            Scheme.COVER,
            List.of("区划代码", "填报单位", "报告年度", "报送批次", "单位负责人", "填表人", "联系电话", "报出日期", "模板版本"),
            Scheme.EXPLANATIONS,
            List.of("审核关系", "工作表", "单元格", "实有", "应有", "情况说明", "说明人", "说明日期")));

    /**
     * Returns the scheme in the folder.
     *
     * @throws SchemeException with every fault in its files
     */
    public Scheme scheme() {
        return shared().scheme();
    }

    /**
     * Returns the scheme in the folder, as several townships share it.
     *
     * @throws SchemeException with every fault in its files
     */
    public SharedScheme shared() {
        return ReadSchemes.in(folder).orElseGet(this::read);
    }

    private SharedScheme read() {
        var entries = ReadSchemes.entriesOf(folder);
        var faults = new FaultCollector();
        if (!Files.isDirectory(folder)) {
            faults.add(folder.toString(), 0, "没有这个报表制度文件夹");
            faults.throwIfAny(folder);
        }
        var files = new SeedFiles(folder, faults);
        files.requireNames(FILES);
        var edition = EditionFile.read(files);
        var year = edition.edition().year();
        files.requireYear(year);
        var units = RegisterFile.read(files, faults);
        var register = RegisterComparison.read(files, units, "../" + (year - 1), faults);
        var forms = FormFiles.read(files, edition.codes(), faults);
        if (units.isWhole() && !forms.areLost()) {
            requireKinds(units, forms);
        }
        var formulas = new FormulaCompiler(edition, forms);
        var contents = CompiledScheme.read(files, edition.edition(), forms, formulas, faults);
        var published = PublishedFile.read(files, year, contents.indicators(), faults);
        var referenceRows = new ReferenceRows(
                ApprovedFile.read(files, year, units, forms, faults), IssuedFolder.read(files, units, forms, faults));
        requireCover(forms, faults);
        KNOWN_BY_NAME.forEach((form, columns) -> requireColumns(forms, form, columns, faults));
        faults.throwIfAny(folder);
        var scheme = contents.scheme(
                edition.edition(), forms, new TownshipData(register, published, referenceRows), files.digest());
        var shared = new SharedScheme(files, edition, forms, formulas, scheme);
        ReadSchemes.remember(folder, entries, files, shared);
        return shared;
    }

    /** Reports faulty kinds of units first: if a unit has an unknown kind, a form for that kind may be correct. */
    private static void requireKinds(RegisterFile units, FormFiles forms) {
        if (forms.broken().isEmpty()) {
            units.requireKinds(forms.reporters());
        }
        if (units.ofUnknownKind().isEmpty()) {
            forms.requireReporters(units.units().stream().map(Unit::kind).collect(toSet()));
        }
    }

    private static void requireColumns(FormFiles forms, String code, List<String> columns, FaultCollector faults) {
        forms.forms().stream()
                .filter(form -> form.code().equals(code) && !forms.broken().contains(code))
                .forEach(form -> columns.stream()
                        .filter(name -> form.column(name).isEmpty())
                        .forEach(name -> faults.add(
                                "%s/%s.yaml".formatted(FormFiles.FOLDER, code),
                                0,
                                "缺少指标栏“%s”，程序要用到它，不能改名或删去".formatted(name))));
    }

    private static void requireCover(FormFiles forms, FaultCollector faults) {
        var codes = forms.forms().stream().map(Form::code).toList();
        if (!forms.areLost() && !codes.contains(Scheme.COVER) && !forms.broken().contains(Scheme.COVER)) {
            faults.add(FormFiles.FOLDER, 0, "没有封面（%s.yaml）".formatted(Scheme.COVER));
        }
    }
}
