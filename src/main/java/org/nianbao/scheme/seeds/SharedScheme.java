package org.nianbao.scheme.seeds;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nianbao.scheme.CountyScheme;
import org.nianbao.scheme.ReferenceRows;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Scheme.Edition;
import org.nianbao.scheme.SchemeException;
import org.nianbao.scheme.Township;

/**
 * A year's scheme as several townships share it: its forms, rules and indicators are read and compiled once.
 *
 * <p>A township's own folder holds {@code township.yaml} and {@code units.csv}, and may hold {@code approved.csv},
 * {@code published.csv}, {@code changes.csv} and {@code issued/}, each as in the scheme's folder. It does not inherit
 * what the township of the scheme published: without a file of its own it has published nothing.
 */
public final class SharedScheme {

    /** Returns the files of a scheme's folder that concern its own township alone. */
    private static final Set<String> OF_ITS_OWN_TOWNSHIP =
            Set.of(RegisterFile.NAME, ChangesFile.NAME, ApprovedFile.NAME, PublishedFile.NAME);

    /** What the folder of a township may contain. */
    private static final Set<String> FILES =
            Set.of(TownshipFile.NAME, RegisterFile.NAME, ChangesFile.NAME, ApprovedFile.NAME, PublishedFile.NAME);

    private final SeedFiles files;
    private final EditionFile edition;
    private final FormFiles forms;
    private final FormulaCompiler formulas;
    private final Scheme scheme;
    private final String digest;

    SharedScheme(SeedFiles files, EditionFile edition, FormFiles forms, FormulaCompiler formulas, Scheme scheme) {
        this.files = files;
        this.edition = edition;
        this.forms = forms;
        this.formulas = formulas;
        this.scheme = scheme;
        digest = files.digest("", file -> !OF_ITS_OWN_TOWNSHIP.contains(file) && !file.startsWith(IssuedFolder.FOLDER));
    }

    /** Returns the scheme of the township that it names. */
    public Scheme scheme() {
        return scheme;
    }

    /**
     * Returns the scheme of the township with this folder.
     *
     * @throws SchemeException with every fault in the files of that folder
     */
    public synchronized Scheme of(Path folder) {
        var faults = new FaultCollector();
        if (!Files.isDirectory(folder)) {
            faults.add(folder.toString(), 0, "没有这个乡镇文件夹");
            faults.throwIfAny(folder);
        }
        requireYear(folder, faults);
        var own = new SeedFiles(folder, faults);
        own.requireNames(FILES);
        var named = TownshipFile.read(own, edition);
        var units = RegisterFile.read(own, faults);
        units.requireKinds(forms.reporters());
        var contents = contents(named, faults);
        var ofTownship = new TownshipData(
                RegisterComparison.read(own, units, beforeThis(folder), faults),
                own.has(PublishedFile.NAME)
                        ? PublishedFile.read(own, scheme.year(), contents.indicators(), faults)
                        : Map.of(),
                new ReferenceRows(
                        ApprovedFile.read(own, scheme.year(), units, forms, faults),
                        IssuedFolder.read(own, units, forms, faults)));
        faults.throwIfAny(folder);
        var adapted = new TownshipRenaming(scheme.township(), named.township());
        return contents.with(adapted.of(contents.narrative()))
                .scheme(named, forms, ofTownship, own.digest(digest, file -> true));
    }

    /**
     * Returns the scheme of the county whose townships have their folders in this one; empty if the folder has no
     * {@code county.yaml}.
     *
     * @param known the townships whose folders are sound
     * @param areAllKnown whether there are no others
     * @throws SchemeException with every fault in that file
     */
    public synchronized Optional<CountyScheme> county(Path folder, Collection<Township> known, boolean areAllKnown) {
        var faults = new FaultCollector();
        var own = new SeedFiles(folder, faults);
        own.requireNames(Set.of(CountyFile.NAME));
        faults.throwIfAny(folder);
        if (!own.has(CountyFile.NAME)) {
            return Optional.empty();
        }
        var content = CountyFile.read(own, edition, known, areAllKnown);
        faults.throwIfAny(folder);
        var county = content.orElseThrow();
        var contents = contents(county.edition(), faults);
        faults.throwIfAny(folder);
        return Optional.of(new CountyScheme(
                county.edition(),
                county.townships(),
                forms.forms(),
                contents.indicators().indicators()));
    }

    /** Compiles the scheme with the parameters of a township; failures are faults of the parameters. */
    private CompiledScheme contents(Edition named, FaultCollector faults) {
        var before = files.faults().count();
        var contents = CompiledScheme.read(files, named, forms, formulas.with(named.parameters()), files.faults());
        files.faults()
                .takenSince(before)
                .forEach(fault -> faults.add(TownshipFile.NAME, 0, "按这里的参数，报表制度的公式有误：" + fault));
        return contents;
    }

    /** Requires that the folders of townships inside a year's folder belong to the year of the scheme. */
    private void requireYear(Path folder, FaultCollector faults) {
        var parent = folder.toAbsolutePath().normalize().getParent();
        var name = parent == null ? "" : String.valueOf(parent.getFileName());
        if (name.matches("20\\d\\d") && !name.equals(Integer.toString(scheme.year()))) {
            faults.add(
                    TownshipFile.NAME,
                    0,
                    "乡镇在文件夹 %s 里，报表制度却是 %d 年的；请用 --year 指明年份，或者指明 %2$d 年的乡镇文件夹".formatted(name, scheme.year()));
        }
    }

    /** Returns the folder of the year before, which is beside that of the year: {@code ../../2022/大沁他拉镇}. */
    private String beforeThis(Path folder) {
        return "../../%d/%s"
                .formatted(
                        scheme.year() - 1, folder.toAbsolutePath().normalize().getFileName());
    }
}
