package org.nianbao.scheme.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.fixtures.Schemes;
import org.nianbao.scheme.MissingMeanings;
import org.nianbao.scheme.SchemeException;
import org.nianbao.scheme.SchemeFault;

/** Every column says what counts in it (指标解释). */
class MeaningTests {

    private final Path folder;

    MeaningTests(@TempDir Path folder) throws IOException {
        this.folder = folder;
        Schemes.copyTo(folder);
    }

    @Test
    void theSchemeOfTheYearSaysWhatEveryColumnMeans() {
        var scheme = new SchemeFolder(folder).scheme();

        assertThat(MissingMeanings.of(scheme)).isEmpty();
        assertThat(scheme.forms())
                .allSatisfy(form -> assertThat(form.columns())
                        .allSatisfy(column -> assertThat(column.meaning())
                                .as(form.code() + "." + column.name())
                                .endsWith("。")
                                .hasSizeBetween(8, 120)
                                .doesNotContain(column.name() + "是" + column.name())));
        assertThat(scheme.form("Z01-1").columns().get(1).meaning())
                .isEqualTo(scheme.form("B03").columns().get(1).meaning());
    }

    @Test
    void aColumnWithoutAMeaningIsWarnedOfByItsForm() throws IOException {
        change("B07-1", ", meaning: \"协会批准入会的日期，以会员登记表为准。\"", "");
        change("B01", ", meaning: \"本年去世的党员人数。\"", "");

        assertThat(MissingMeanings.of(new SchemeFolder(folder).scheme()))
                .containsExactly(
                        "forms/B01.yaml：嘎查村基本情况表 有 2 栏没有写指标解释（meaning）：22本年、22上年，请补上算什么、哪个时点、取自哪里",
                        "forms/B07-1.yaml：矛盾纠纷调解协会会员名册 有 1 栏没有写指标解释（meaning）：入会日期，请补上算什么、哪个时点、取自哪里");
    }

    @Test
    void aMeaningThatNoPromptTakesIsAFault() throws IOException {
        change("B07-1", "协会批准入会的日期，", "协会批准入会的日期，".repeat(13));

        assertThat(catchThrowableOfType(SchemeException.class, () -> new SchemeFolder(folder).scheme())
                        .faults())
                .extracting(SchemeFault::toString)
                .containsExactly("forms/B07-1.yaml 第11行：指标解释有 139 个字，最多 120 个：单元格的提示写不下");
    }

    private void change(String form, String text, String replacement) throws IOException {
        var path = folder.resolve("forms/" + form + ".yaml");
        var content = Files.readString(path);
        assertThat(content).contains(text);
        Files.writeString(path, content.replace(text, replacement));
    }
}
