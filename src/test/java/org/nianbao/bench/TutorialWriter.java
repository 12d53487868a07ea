package org.nianbao.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.Finding;
import org.nianbao.submission.FormRow;
import org.nianbao.submission.Screening;
import org.nianbao.submission.Submission;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Writes submissions as a tutorial does: for each form of each a batch, the values of a row as JSON. */
final class TutorialWriter implements ItemWriter<Screening> {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcTemplate jdbc;
    private final List<Submission> written = new ArrayList<>();

    TutorialWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    static void createTables(JdbcTemplate jdbc) {
        jdbc.execute("CREATE TABLE tutorial_row (unit_code CHAR(12), form VARCHAR(8), sheet_row INT, content JSON,"
                + " PRIMARY KEY (unit_code, form, sheet_row))");
        jdbc.execute("CREATE TABLE tutorial_finding (id BIGINT AUTO_INCREMENT PRIMARY KEY, unit_code CHAR(12),"
                + " rule VARCHAR(8), sheet VARCHAR(255), cells TEXT, message TEXT)");
    }

    /** All that was written so far. */
    List<Submission> written() {
        return written;
    }

    @Override
    public void write(Chunk<? extends Screening> screenings) {
        for (var screening : screenings) {
            screening.read().ifPresent(submission -> {
                submission
                        .forms()
                        .values()
                        .forEach(form -> write(submission.unit().code(), form));
                write(submission.unit().code(), screening.findings());
                written.add(submission);
            });
        }
    }

    private void write(String unitCode, FilledForm filled) {
        var rows = filled.rows().stream()
                .map(row -> new Object[] {unitCode, filled.form().code(), row.number(), content(filled, row)})
                .toList();
        jdbc.batchUpdate("INSERT INTO tutorial_row (unit_code, form, sheet_row, content) VALUES (?, ?, ?, ?)", rows);
    }

    private static String content(FilledForm filled, FormRow row) {
        Map<String, Object> content = new LinkedHashMap<>();
        var columns = filled.form().columns();
        for (int i = 0; i < columns.size(); i++) {
            var value = row.value(i);
            if (value != null) {
                content.put(columns.get(i).name(), value);
            }
        }
        return JSON.writeValueAsString(content);
    }

    private void write(String unitCode, List<Finding> findings) {
        jdbc.batchUpdate(
                "INSERT INTO tutorial_finding (unit_code, rule, sheet, cells, message) VALUES (?, ?, ?, ?, ?)",
                findings.stream()
                        .map(finding -> new Object[] {
                            unitCode,
                            finding.rule(),
                            finding.sheet(),
                            finding.cells().toString(),
                            finding.message()
                        })
                        .toList());
    }
}
