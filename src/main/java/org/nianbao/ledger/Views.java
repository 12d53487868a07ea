package org.nianbao.ledger;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Locale;
import javax.sql.DataSource;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Scheme;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A view for each form of a year, for people with SQL: {@code v_2023_b03} shows the rows that count of all townships,
 * in typed columns with Chinese names.
 *
 * <p>They use the rights of the querying account (SQL SECURITY INVOKER). A view with the rights of its definer fails
 * once that account is gone or renamed.
 */
public final class Views {

    private static final String OF_OTHER_YEARS = """
            SELECT table_name, view_definition FROM information_schema.views
            WHERE table_schema = DATABASE() AND security_type = 'DEFINER' AND table_name REGEXP '^v_20[0-9]{2}_'
                AND view_definition <> ''
            """;

    private final JdbcTemplate jdbc;

    public Views(DataSource dataSource) {
        jdbc = new JdbcTemplate(dataSource);
    }

    /** Makes the views of a scheme, in place of those of an earlier state of it, and lets those of other years go by no account. */
    public void refresh(Scheme scheme) {
        scheme.forms().forEach(form -> jdbc.execute(definition(scheme.year(), form)));
        var others = new LinkedHashMap<String, String>();
        jdbc.query(OF_OTHER_YEARS, row -> {
            others.put(row.getString(1), row.getString(2));
        });
        others.forEach(this::letGo);
    }

    /** A view that cannot even be made is of no use as it is, and no reason to stop a night. */
    private void letGo(String name, String definition) {
        try {
            jdbc.execute("CREATE OR REPLACE SQL SECURITY INVOKER VIEW `%s` AS %s".formatted(name, definition));
        } catch (DataAccessException e) {
            LoggerFactory.getLogger(Views.class).info("a view of another year cannot be made anew", e);
        }
    }

    private static String definition(int year, Form form) {
        var columns = form.columns().stream().map(Views::column).collect(joining(",\n    "));
        return """
                CREATE OR REPLACE SQL SECURITY INVOKER VIEW `v_%d_%s` AS SELECT
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
