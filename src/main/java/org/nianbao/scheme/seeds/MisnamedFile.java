package org.nianbao.scheme.seeds;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nianbao.formula.Names;

/**
 * A file that is not read because of its name: Windows hides the second ending of {@code scheme.yaml.txt}, programs add
 * to the name of a copy, and people mistype.
 *
 * @param name the name that it has
 * @param right the name that it should have
 */
record MisnamedFile(String name, String right) {

    /** What ends the name of a file that may hold part of a scheme; one ending may follow another. */
    private static final Pattern ENDINGS = Pattern.compile("(?i)(\\s*\\.(ya?ml|csv|txt|xlsx?|et))+$");

    private static final String YAML_ENDING = ".yaml";
    private static final Pattern YAML = Pattern.compile("(?i)(^|\\.)ya?ml(\\s*\\.|$)");
    private static final Pattern WORKBOOK = Pattern.compile("(?i)\\.(xlsx?|et)$");

    /** What programs add to the name of a copy. */
    private static final Pattern COPY = Pattern.compile("(\\(\\d+\\)|-副本|-copy)+$");

    /** Files that operating systems and open spreadsheets leave. */
    private static final Pattern HIDDEN = Pattern.compile("^(\\.|~\\$)");

    /** The most characters in which a mistyped name differs from the right one. */
    private static final int NEAR = 2;

    /** Returns which of some files is probably meant by a name that none of them has. */
    static Optional<MisnamedFile> meant(String right, Collection<String> names) {
        return names.stream()
                .filter(name -> !isHidden(name))
                .filter(name -> stem(name).equals(stem(right)))
                .findFirst()
                .or(() -> names.stream()
                        .filter(name -> ENDINGS.matcher(name).find() && !isHidden(name))
                        .filter(name -> Names.distance(stem(name), stem(right)) <= NEAR)
                        .findFirst())
                .map(name -> new MisnamedFile(name, right));
    }

    /** Returns the misnamed file if its name suggests that it should have an ending, which it does not. */
    static Optional<MisnamedFile> endingIn(String ending, String name) {
        return Optional.of(name)
                .filter(one -> !isHidden(one)
                        && !one.endsWith(ending)
                        && ENDINGS.matcher(one).find())
                .filter(one -> ending.equals(YAML_ENDING) == YAML.matcher(one).find())
                .map(one -> new MisnamedFile(one, ENDINGS.matcher(one).replaceFirst("") + ending));
    }

    /** Returns whether a file is one that operating systems and open spreadsheets leave. */
    static boolean isHidden(String name) {
        return HIDDEN.matcher(name).find();
    }

    /** Returns the message: what the right name is, and how to give it to the file. */
    String message() {
        if (WORKBOOK.matcher(name).find()) {
            return "是否应为 %s？它是工作簿，只改扩展名不行，请打开后用 Excel 或 WPS“另存为”，类型选“CSV UTF-8（逗号分隔）”".formatted(right);
        }
        return "文件名是否应为 %s？请改名%s".formatted(right, hasEndings() ? "；Windows 会隐藏扩展名，请在资源管理器的“查看”里勾选“文件扩展名”再改" : "");
    }

    /** Returns whether one ending follows another. */
    private boolean hasEndings() {
        var endings = ENDINGS.matcher(name);
        return endings.find() && endings.group().indexOf('.') < endings.group().lastIndexOf('.');
    }

    private static String stem(String name) {
        var plain = Names.normalised(name).toLowerCase(Locale.ROOT);
        return COPY.matcher(ENDINGS.matcher(plain).replaceFirst("")).replaceFirst("");
    }
}
