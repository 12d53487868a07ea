package org.nianbao.ledger;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Scheme;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.FormRow;
import org.nianbao.submission.PersonMasking;
import org.nianbao.submission.Submission;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The forms of the submissions that count: their rows, and where on the sheets of the unit's file the values stand. */
final class FormTable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final List<String> TABLES = List.of("form_row", "form_place", "contribution");

    private static final int AT_ONCE = 1_000;

    private static final Insertion<Of<KeptForms.Place>> PLACES = new Insertion<>(
            "INSERT INTO form_place (submission_id, form, sheet, places) VALUES (?, ?, ?, ?)",
            AT_ONCE,
            (statement, place) -> {
                statement.setLong(1, place.submission().id());
                statement.setString(2, place.kept().form());
                statement.setString(3, FindingColumns.cut(place.kept().sheet(), FindingColumns.LONGEST_TEXT));
                statement.setString(4, place.kept().places());
            },
            place -> Stream.of(place.kept().sheet(), place.kept().places()),
            place -> place.origin(place.kept().form(), 1));

    /** The rows of all forms by one statement, which the driver sends as one. */
    private static Insertion<Of<KeptForms.KeptRow>> rows(long runId) {
        return new Insertion<>(
                "INSERT INTO form_row (submission_id, form, ordinal, sheet_row, content, run_id)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                AT_ONCE,
                (statement, row) -> {
                    statement.setLong(1, row.submission().id());
                    statement.setString(2, row.kept().form());
                    statement.setInt(3, row.kept().ordinal());
                    statement.setInt(4, row.kept().sheetRow());
                    statement.setString(5, row.kept().content());
                    statement.setLong(6, runId);
                },
                row -> Stream.of(row.kept().content()),
                row -> row.origin(row.kept().form(), row.kept().sheetRow()));
    }

    private final Scheme scheme;
    private final JdbcTemplate jdbc;
    private final JdbcClient sql;
    private final Tokens tokens;
    private final RowContent contents = new RowContent();
    private final String words;
    private final Map<String, Form> forms;

    FormTable(Scheme scheme, JdbcTemplate jdbc, Tokens tokens) {
        this.scheme = scheme;
        this.jdbc = jdbc;
        sql = JdbcClient.create(jdbc);
        this.tokens = tokens;
        words = PersonMasking.words(scheme);
        forms = scheme.forms().stream().collect(toMap(Form::code, form -> form));
    }

    /** Prepares the forms of a submission for storage, without the database. */
    KeptForms kept(Submission submission) {
        var filled = scheme.formsOf(submission.unit()).stream()
                .map(form -> submission.forms().get(form.code()))
                .flatMap(Stream::ofNullable)
                .toList();
        var concealment = new Pseudonyms(tokens, submission.unit().code(), PersonMasking.about(words, filled));
        var rows = new ArrayList<KeptForms.KeptRow>();
        for (var form : filled) {
            var ordinal = 0;
            for (var row : form.rows()) {
                var content = contents.of(form.form(), row, concealment);
                rows.add(new KeptForms.KeptRow(form.form().code(), ++ordinal, row.number() + 1, content));
            }
        }
        var places = filled.stream()
                .map(form -> new KeptForms.Place(form.form().code(), form.sheet(), places(form)))
                .toList();
        return new KeptForms(places, rows);
    }

    /** Returns the forms of a submission as they would come back from the database if it counted. */
    Map<String, FilledForm> asCounted(Submission submission) {
        var counted = new HashMap<String, FilledForm>();
        var unit = submission.unit().code();
        var concealment = new Pseudonyms(
                tokens, unit, PersonMasking.about(words, submission.forms().values()));
        submission.forms().forEach((code, filled) -> {
            var rows = filled.rows().stream()
                    .map(row -> contents.row(
                            filled.form(), row.number(), unit, contents.of(filled.form(), row, concealment)))
                    .toList();
            counted.put(code, new FilledForm(filled.form(), filled.sheet(), rows, filled.placement()));
        });
        return counted;
    }

    /**
     * Replaces the forms of the units with those of their new submissions, by the codes of the units.
     *
     * @param most the largest packet that the server takes, in bytes
     */
    void replace(Map<String, EnteredFile> counted, long runId, long most) {
        removeOfUnits(counted.keySet());
        PLACES.into(jdbc, of(counted.values(), KeptForms::places), most);
        rows(runId).into(jdbc, of(counted.values(), KeptForms::rows), most);
    }

    /** Removes the forms of submissions, if they have any here. */
    void removeOf(Collection<Long> submissionIds) {
        TABLES.forEach(table -> OfSubmissions.remove(sql, table, submissionIds));
    }

    /** Finds the submissions first: a DELETE that joins another table is slower. */
    private void removeOfUnits(Collection<String> unitCodes) {
        Listed.in(
                        sql,
                        "SELECT id FROM submission"
                                + " WHERE township = :township AND year = :year AND unit_code IN (:units)",
                        "units",
                        unitCodes)
                .ifPresent(statement -> removeOf(statement
                        .param("township", scheme.township().code())
                        .param("year", scheme.year())
                        .query(Long.class)
                        .list()));
    }

    /** Something that is kept of a submission. */
    private record Of<T>(EnteredFile submission, T kept) {

        RowOrigin origin(String form, int row) {
            var filled = requireNonNull(submission.submission().forms().get(form));
            return RowOrigin.row(filled.form().label(), filled.sheet(), row);
        }
    }

    private static <T> List<Of<T>> of(Collection<EnteredFile> counted, Function<KeptForms, List<T>> what) {
        return counted.stream()
                .flatMap(one ->
                        what.apply(requireNonNull(one.entry().forms())).stream().map(kept -> new Of<>(one, kept)))
                .toList();
    }

    private static String places(FilledForm filled) {
        var places = JSON.createObjectNode();
        var columns = filled.form().columns();
        for (int i = 0; i < columns.size(); i++) {
            places.put(columns.get(i).name(), filled.placement().address(0, i).toString());
        }
        return places.toString();
    }

    /** The forms that count of the year: by division code, then by the code of the form. */
    Map<String, Map<String, FilledForm>> all() {
        return all(scheme.year(), contents::row);
    }

    /** The forms of last year that count, as far as they fit the forms of this year. */
    Map<String, Map<String, FilledForm>> ofLastYear() {
        return all(scheme.year() - 1, contents::rowOfLastYear);
    }

    /** Makes a row of its stored content. */
    @FunctionalInterface
    private interface RowReading {

        FormRow row(Form form, int sheetRow, String unitCode, String content);
    }

    private Map<String, Map<String, FilledForm>> all(int year, RowReading reading) {
        var rows = rows(year, reading);
        var all = new TreeMap<String, Map<String, FilledForm>>();
        jdbc.query(
                """
                SELECT s.unit_code, p.form, p.sheet, p.places
                FROM form_place p JOIN submission s ON s.id = p.submission_id
                WHERE s.township = ? AND s.year = ?
                """,
                row -> {
                    var key = new Key(row.getString(1), row.getString(2));
                    var sheet = row.getString(3);
                    var places = row.getString(4);
                    form(key)
                            .ifPresent(form -> all.computeIfAbsent(key.unitCode(), code -> new HashMap<>())
                                    .put(key.form(), filled(form, sheet, places, rows.getOrDefault(key, List.of()))));
                },
                scheme.township().code(),
                year);
        return all;
    }

    /** The form, unless the scheme has dropped it since. */
    private Optional<Form> form(Key key) {
        return Optional.ofNullable(forms.get(key.form()));
    }

    private record Key(String unitCode, String form) {}

    private Map<Key, List<FormRow>> rows(int year, RowReading reading) {
        var rows = new HashMap<Key, List<FormRow>>();
        jdbc.query(
                """
                SELECT s.unit_code, r.form, r.sheet_row, r.content
                FROM form_row r JOIN submission s ON s.id = r.submission_id
                WHERE s.township = ? AND s.year = ?
                ORDER BY r.submission_id, r.form, r.ordinal
                """,
                row -> {
                    var key = new Key(row.getString(1), row.getString(2));
                    var sheetRow = row.getInt(3) - 1;
                    var content = row.getString(4);
                    form(key)
                            .ifPresent(form -> rows.computeIfAbsent(key, none -> new ArrayList<>())
                                    .add(reading.row(form, sheetRow, key.unitCode(), content)));
                },
                scheme.township().code(),
                year);
        return rows;
    }

    /** A column that was added to the scheme later has no cell; the beginning of the row stands for it. */
    private static FilledForm filled(Form form, String sheet, String places, List<FormRow> rows) {
        var byName = JSON.readTree(places);
        var first = form.columns().stream()
                .map(column -> CellAddress.of(byName.path(column.name()).asString("A1")))
                .toList();
        return new FilledForm(
                form,
                sheet,
                rows,
                (row, column) -> form.single()
                        ? first.get(column)
                        : new CellAddress(row, first.get(column).column()));
    }
}
