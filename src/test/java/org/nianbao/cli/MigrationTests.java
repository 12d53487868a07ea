package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of one township, from before there could be several, is that township's when it is opened again. */
class MigrationTests {

    /** Takes back what V16 did; what came after it can be done again. */
    private static final List<String> AS_BEFORE = List.of(
            "ALTER TABLE submission DROP INDEX one_file_once_a_township, DROP INDEX by_township_and_unit,"
                    + " DROP COLUMN township, ADD UNIQUE KEY one_file_once (year, sha256), ADD KEY by_unit (year, unit_code)",
            "ALTER TABLE explanation DROP INDEX by_township_and_unit, DROP COLUMN township,"
                    + " ADD KEY by_unit (year, unit_code)",
            "DROP TABLE contribution",
            "UPDATE indicator_value SET scope = IF(about = year, 'township', 'last-year') WHERE level = '乡镇'",
            "ALTER TABLE indicator_value DROP PRIMARY KEY, DROP COLUMN township, DROP COLUMN level, DROP COLUMN about,"
                    + " ADD PRIMARY KEY (year, scope, indicator)",
            "ALTER TABLE former_value DROP INDEX by_township_and_time, DROP COLUMN township,"
                    + " ADD KEY by_time (year, until)",
            "ALTER TABLE township_finding DROP PRIMARY KEY, DROP COLUMN township, ADD PRIMARY KEY (year, ordinal)",
            "ALTER TABLE `release` DROP PRIMARY KEY, DROP COLUMN township, ADD PRIMARY KEY (year, number)",
            "DROP TABLE journal",
            "DELETE FROM flyway_schema_history WHERE CAST(version AS UNSIGNED) >= 16");

    private static final String FIGURES =
            "SELECT level, scope, about, indicator, value FROM indicator_value ORDER BY 1, 2, 3, 4";

    private final Workshop workshop;

    MigrationTests(@TempDir Path folder) {
        workshop = new Workshop(folder);
    }

    @Test
    void whatWasEnteredBeforeIsTheTownshipsThatMostOfItIsOf() {
        workshop.put(Workshop.workbook("金星嘎查"), "金星嘎查.xlsx");
        workshop.put(Workshop.workbook("呼和嘎查").with("B03", "示范岗", "可能"), "呼和嘎查.xlsx");
        workshop.put(Workshop.workbook("友爱村").set("B00", "区划代码", "150525999999"), "无名.xlsx");
        workshop.run("nightly");
        var release = workshop.releaseBytes();
        var releases = workshop.run("release").out();
        var figures = workshop.query(FIGURES);
        workshop.query(AS_BEFORE.toArray(String[]::new));
        workshop.forgetsTheJournal();

        assertThat(workshop.run("status").out())
                .contains("15 个单位：未报 13，通过 1，退回 1\n", "认不出单位  退回  无名.xlsx\n", "金星嘎查  报来第1批  未报 → 通过");
        assertThat(workshop.run("release").out()).isEqualTo(releases);
        assertThat(workshop.query(FIGURES)).isEqualTo(figures).anyMatch(row -> row.startsWith("乡镇 150525106000 2023 "));
        workshop.run("nightly");
        assertThat(workshop.releaseBytes()).isEqualTo(release);
        assertThat(workshop.query("SELECT DISTINCT township FROM submission UNION SELECT township FROM `release`"
                        + " UNION SELECT township FROM indicator_value UNION SELECT township FROM former_value"
                        + " UNION SELECT township FROM township_finding"))
                .containsExactly("150525106000");
        assertThat(workshop.query("SELECT COUNT(*), (SELECT MAX(number) FROM `release`) FROM submission"))
                .containsExactly("3 1");
    }
}
