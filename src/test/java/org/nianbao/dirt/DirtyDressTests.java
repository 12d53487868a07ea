package org.nianbao.dirt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nianbao.fixtures.Dress;
import org.nianbao.fixtures.RawXlsx;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;

/** Whatever mess the cells are in, their sheets are read as a parser would read them. */
class DirtyDressTests {

    private final Path folder;

    DirtyDressTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FILES")
    void everyDirtyWorkbookIsReadAsAParserDoes(Family family) throws IOException {
        for (var trait : family.traits()) {
            if (trait.files().contains(Trait.XLSX)) {
                Dress.assertReadAlike(dirty(trait), folder);
            }
        }
    }

    private RawXlsx dirty(Trait trait) throws IOException {
        var workbook = VillageWorkbook.of(Schemes.of2023(), "呼和嘎查");
        trait.given().andThen(trait.dirt()).accept(workbook);
        var file = workbook.saveAs(folder.resolve("dirty.xlsx"));
        Files.write(file, trait.bytes().apply(Files.readAllBytes(file)));
        return RawXlsx.of(file);
    }
}
