package org.nianbao.scheme.seeds;

import static java.util.stream.Collectors.toSet;

import java.nio.file.Files;
import java.nio.file.Path;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Given;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.SchemeException;
import org.nianbao.scheme.Unit;

/** A folder that holds a year's scheme. */
public record SchemeFolder(Path folder) {

    /**
     * The scheme in the folder.
     *
     * @throws SchemeException with every fault in its files
     */
    public Scheme scheme() {
        var faults = new Faults();
        if (!Files.isDirectory(folder)) {
            faults.add(folder.toString(), 0, "没有这个报表制度文件夹");
            faults.throwIfAny();
        }
        var files = new SeedFiles(folder, faults);
        var edition = EditionFile.read(files);
        var units = RegisterFile.read(files, faults);
        var register = Registers.read(files, units, edition.edition().year(), faults);
        var kindsOfUnit = register.units().stream().map(Unit::kind).collect(toSet());
        var forms = FormFiles.read(files, edition.codes(), kindsOfUnit, faults);
        var formulas = new Formulas(edition, forms);
        var rules = RuleEntries.read(files, forms, formulas);
        var indicators = IndicatorFile.read(files, formulas);
        var published = PublishedFile.read(files, indicators.codes(), faults);
        var given = new Given(
                ApprovedFile.read(files, units, forms, faults), IssuedFiles.read(files, units, forms, faults));
        requireCover(forms, faults);
        faults.throwIfAny();
        return new Scheme(edition.edition(), register, forms.forms(), rules, indicators.indicators(), published, given);
    }

    private static void requireCover(FormFiles forms, Faults faults) {
        var codes = forms.forms().stream().map(Form::code).toList();
        if (!codes.contains(Scheme.COVER) && !forms.broken().contains(Scheme.COVER)) {
            faults.add(FormFiles.FOLDER, 0, "没有封面（%s.yaml）".formatted(Scheme.COVER));
        }
    }
}
