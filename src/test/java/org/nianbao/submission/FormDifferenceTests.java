package org.nianbao.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.scheme.Scheme;
import org.nianbao.workbook.reading.WorkbookReader;

class FormDifferenceTests {

    private static final Scheme SCHEME = Schemes.of2023();

    private final Path folder;

    FormDifferenceTests(@TempDir Path folder) {
        this.folder = folder;
    }

    private static VillageWorkbook village() {
        return VillageWorkbook.of(SCHEME, "金星嘎查");
    }

    private List<FormDifference> between(VillageWorkbook before, VillageWorkbook after) {
        return FormDifference.all(SCHEME.forms(), read(before, "before.xlsx"), read(after, "after.xlsx"));
    }

    private Reading read(VillageWorkbook workbook, String name) {
        var file = workbook.saveAs(folder.resolve(name));
        return new WorkbookReader(SCHEME).read(file, new FileId(name, "0".repeat(64)));
    }

    private static String said(FormDifference.CellChange change) {
        return "%s %s %s → %s".formatted(change.cell(), change.column().name(), change.before(), change.now());
    }

    @Test
    void aWorkbookDoesNotDifferFromItself() {
        assertThat(between(village(), village())).isEmpty();
    }

    /** A row that comes between moves those below it, which are the same all the same. */
    @Test
    void rowsAreTheSameThingByTheirNumberOfIdentityWhereverTheyStand() {
        var more = village().copy("B03", 0, "姓名=己某某; 公民身份号码=159999197003070033");
        var grown = between(village(), more);
        var shrunk = between(more, village());

        assertThat(grown).hasSize(1);
        assertThat(grown.get(0).form().code()).isEqualTo("B03");
        assertThat(grown.get(0).changed()).isEmpty();
        assertThat(grown.get(0).removed()).isEmpty();
        assertThat(grown.get(0).added()).extracting(FormDifference.RowOf::name).containsExactly("己某某");
        assertThat(shrunk.get(0).added()).isEmpty();
        assertThat(shrunk.get(0).removed())
                .extracting(FormDifference.RowOf::name)
                .containsExactly("己某某");
    }

    /** Whoever is called otherwise is the same person, and a blank is a value that was taken away. */
    @Test
    void cellsThatChangedAreNamedWithWhatTheySaidBefore() {
        var after = village().set("B03", 0, "姓名=庚某某; 应交月数=11; 转正日期=");
        var changed = between(village(), after).get(0).changed();

        assertThat(changed).extracting(change -> change.column().name()).containsExactly("姓名", "转正日期", "应交月数");
        assertThat(changed.get(0).now()).isEqualTo("庚某某");
        assertThat(changed.get(1).now()).isNull();
        assertThat(said(changed.get(2))).isEqualTo("W3 应交月数 12 → 11");
    }

    @Test
    void aFormOfSingleValuesIsComparedValueByValue() {
        var before = village();
        var after = village();
        var form = before.forms().stream()
                .filter(one -> one.single() && one.code().startsWith("B"))
                .findFirst()
                .orElseThrow();
        var column = form.columns().stream()
                .filter(one -> one.kind().isNumeric())
                .findFirst()
                .orElseThrow()
                .name();
        before.set(form.code(), column, 3);
        after.set(form.code(), column, 4);

        assertThat(between(before, after))
                .singleElement()
                .satisfies(difference -> assertThat(difference.changed())
                        .singleElement()
                        .satisfies(change -> assertThat(said(change)).endsWith(column + " 3 → 4")));
    }
}
