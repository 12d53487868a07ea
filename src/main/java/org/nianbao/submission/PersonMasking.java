package org.nianbao.submission;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nianbao.scheme.CodeList;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.ColumnKind;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.PersonalKind;
import org.nianbao.scheme.Scheme;

/**
 * Masks texts of a file outside of personal columns, so that they may be shown and kept: identity and telephone
 * numbers, and the persons that the file itself names.
 *
 * <p>Clerks write persons anywhere: into the name of the file or of a sheet, a heading, a code. A name that occurs in
 * no column of names is indistinguishable from any other word.
 */
public final class PersonMasking {

    private static final int DIVISION_CODE = 12;

    private final PersonNames names;
    private final String words;

    /**
     * Creates the masking of numbers and names.
     *
     * @param names of persons, from the file's columns of names
     * @param words those of the scheme, by {@link #words(Scheme)}
     */
    private PersonMasking(Set<String> names, String words) {
        this.names = new PersonNames(names);
        this.words = words;
    }

    /**
     * Creates the masking for the forms of one file. Words of the scheme itself name nobody, in whatever column they
     * occur.
     *
     * @param words those of the scheme, by {@link #words(Scheme)}
     */
    public static PersonMasking about(String words, Collection<FilledForm> forms) {
        var named = forms.stream()
                .flatMap(PersonMasking::named)
                .filter(name -> name.length() > 1)
                .collect(toSet());
        named.removeAll(new PersonNames(named).in(words));
        return new PersonMasking(named, words);
    }

    private static Stream<String> named(FilledForm filled) {
        var columns = filled.form().columns();
        return IntStream.range(0, columns.size())
                .filter(column -> columns.get(column).personal() == PersonalKind.NAME)
                .boxed()
                .flatMap(column -> filled.rows().stream().map(row -> row.value(column)))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .distinct();
    }

    /** Returns the words of a scheme, one a line. */
    public static String words(Scheme scheme) {
        return Stream.concat(
                        scheme.register().units().stream()
                                .flatMap(unit ->
                                        Stream.concat(Stream.of(unit.code(), unit.name()), unit.aliases().stream())),
                        scheme.forms().stream().flatMap(PersonMasking::words))
                .distinct()
                .collect(joining("\n"));
    }

    private static Stream<String> words(Form form) {
        return Stream.concat(
                Stream.of(form.title()),
                form.columns().stream()
                        .flatMap(column -> Stream.concat(
                                Stream.of(column.name()),
                                column.codeList().map(CodeList::codes).stream().flatMap(Collection::stream))));
    }

    /** Returns the text without what identifies a person. */
    public String of(String text) {
        return Masking.prose(text, names, this::isOfUnit);
    }

    /**
     * Returns whether a number is the code of a thing of the unit, such as a grid or a parcel: it begins with the
     * unit's own digits, has more of them, and no check digit that makes it an identity number.
     */
    private boolean isOfUnit(String number) {
        return number.length() > DIVISION_CODE
                && words.contains(number.substring(0, DIVISION_CODE))
                && !PersonalNumber.isSoundIdentity(number);
    }

    /**
     * Returns whether a value of a column that is not personal identifies a person all the same. A code is a word of
     * the scheme.
     */
    public boolean concerns(Column column, Object value) {
        return column.personal() == PersonalKind.NO
                && column.kind() != ColumnKind.CODE
                && value instanceof String text
                && !of(text).equals(text);
    }

    /** Returns the file with a name that identifies nobody. */
    public FileId of(FileId file) {
        return new FileId(of(file.name()), file.sha256());
    }

    /** Returns the form on a sheet whose name identifies nobody. */
    public FilledForm of(FilledForm filled) {
        return new FilledForm(filled.form(), of(filled.sheet()), filled.rows(), filled.placement());
    }

    /** Returns the finding in words that identify nobody. */
    public Finding of(Finding finding) {
        return finding.at(of(finding.sheet()), finding.cells())
                .with(new Finding.Sides(of(finding.found()), of(finding.expected()), finding.imbalance()))
                .saying(of(finding.message()));
    }
}
