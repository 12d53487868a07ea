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
 * What a file says in places that are not for persons, as it may be told and kept: identity and telephone numbers masked,
 * and the persons whom the file itself names.
 *
 * <p>Clerks put persons anywhere: into the name of the file or of a sheet, a heading, a code. Whoever is named there and in
 * no column of names cannot be told from any other word.
 */
public final class PersonMasking {

    private static final int DIVISION_CODE = 12;

    private final PersonNames names;
    private final String words;

    /**
     * What is masked besides numbers, and what is not.
     *
     * @param names of persons, as the file's columns of names tell them
     * @param words those of the scheme, by {@link #words(Scheme)}
     */
    private PersonMasking(Set<String> names, String words) {
        this.names = new PersonNames(names);
        this.words = words;
    }

    /**
     * What the forms of one file ask for. What the scheme itself says names nobody, whatever column it strayed into.
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

    /** What a scheme itself says, a line for each word. */
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

    /** The text, without what tells of a person. */
    public String of(String text) {
        return Masking.prose(text, names, this::isOfUnit);
    }

    /**
     * The code of something that a unit has, such as a grid or a parcel: more digits than the unit's own, with which it
     * begins, and no check digit that makes somebody's identity number of it.
     */
    private boolean isOfUnit(String number) {
        return number.length() > DIVISION_CODE
                && words.contains(number.substring(0, DIVISION_CODE))
                && !PersonalNumber.isSoundIdentity(number);
    }

    /** Whether a value of a column that is not for persons tells of one all the same. A code is a word of the scheme. */
    public boolean concerns(Column column, Object value) {
        return column.personal() == PersonalKind.NO
                && column.kind() != ColumnKind.CODE
                && value instanceof String text
                && !of(text).equals(text);
    }

    /** The file, by a name that tells of nobody. */
    public FileId of(FileId file) {
        return new FileId(of(file.name()), file.sha256());
    }

    /** The form, on a sheet whose name tells of nobody. */
    public FilledForm of(FilledForm filled) {
        return new FilledForm(filled.form(), of(filled.sheet()), filled.rows(), filled.placement());
    }

    /** The finding, in words that tell of nobody. */
    public Finding of(Finding finding) {
        return finding.at(of(finding.sheet()), finding.cells())
                .with(new Finding.Sides(of(finding.found()), of(finding.expected()), finding.imbalance()))
                .saying(of(finding.message()));
    }
}
