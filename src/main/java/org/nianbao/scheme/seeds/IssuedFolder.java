package org.nianbao.scheme.seeds;

import org.nianbao.scheme.RowsByUnit;

/**
 * {@code issued/}: the lists that were issued with the task (底册), each with the name of its form. The folder may be
 * missing.
 */
final class IssuedFolder {

    static final String FOLDER = "issued";
    private static final String ENDING = ".csv";

    private IssuedFolder() {}

    static RowsByUnit read(SeedFiles files, RegisterFile register, FormFiles forms, FaultCollector faults) {
        var rows = new SeedRows();
        if (files.has(FOLDER)) {
            files.misnamedIn(FOLDER, ENDING);
            for (var file : files.filesIn(FOLDER, ENDING)) {
                var code = file.substring(FOLDER.length() + 1, file.length() - ENDING.length());
                var form = forms.form(code).filter(ledger -> !ledger.single());
                form.ifPresent(ledger -> new IssuedFile(file, ledger, register, faults).read(files, rows));
                if (form.isEmpty() && !forms.areLost() && !forms.broken().contains(code)) {
                    faults.add(file, 0, "没有“%s”这张台账".formatted(code));
                }
            }
        }
        return rows.byUnit();
    }
}
