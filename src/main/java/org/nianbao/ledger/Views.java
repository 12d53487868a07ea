package org.nianbao.ledger;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import javax.sql.DataSource;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Scheme;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A view for each form of a year, for people with SQL: {@code v_2023_b03} shows the rows that count of all townships, in
 * typed columns with Chinese names.
 */
public final class Views {

    private final JdbcTemplate jdbc;

    public Views(DataSource dataSource) {
        jdbc = new JdbcTemplate(dataSource);
    }

    /** Makes the views of a scheme, in place of those of an earlier state of it. */
    public void refresh(Scheme scheme) {
        scheme.forms().forEach(form -> jdbc.execute(definition(scheme.year(), form)));
    }

    private static String definition(int year, Form form) {
        var columns = form.columns().stream().map(Views::column).collect(joining(",\n    "));
        return """
                CREATE OR REPLACE VIEW `v_%d_%s` AS SELECT
                    s.township AS `乡镇代码`,
                    s.unit_code AS `%s`,
                    r.sheet_row AS `行号`,
                    %s
                FROM form_row r JOIN submission s ON s.id = r.submission_id
                WHERE s.year = %d AND r.form = '%s'
                """.formatted(year, name(form), Form.UNIT_CODE, columns, year, form.code());
    }

    private static String name(Form form) {
        return form.code().toLowerCase(Locale.ROOT).replace('-', '_');
    }

    private static String column(Column column) {
        var value = "JSON_VALUE(r.content, '$.\"%s\"')".formatted(column.name());
        var typed = switch (column.kind()) {
            case INTEGER -> "CAST(%s AS DECIMAL(20))".formatted(value);
            case DECIMAL -> "CAST(%s AS DECIMAL(24, %d))".formatted(value, column.decimals());
            case DATE -> "CAST(%s AS DATE)".formatted(value);
            case CODES -> "JSON_QUERY(r.content, '$.\"%s\"')".formatted(column.name());
            case TEXT, MONTH, CODE, IDENTITY -> value;
        };
        return "%s AS `%s`".formatted(typed, column.name());
    }
}
