package org.nianbao.scheme.seeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nianbao.formula.Formula;
import org.nianbao.formula.Names;
import org.nianbao.scheme.Form;

/**
 * The purpose of a name in the scheme, and therefore its allowed spelling: database, Excel and formulas must all accept
 * it.
 */
enum NameKind {
    /** The name of a rule or an indicator: a key in the ledger, and a word that people type. */
    CODE(32) {
        @Override
        Optional<String> ofItsOwn(String name) {
            return complaint(
                    WORD.matcher(name).matches() && Names.normalised(name).equals(name),
                    "要以汉字或字母开头，只能用汉字、字母、数字和“-”“_”“.”，不能有空格和全角字符");
        }
    },
    /**
     * The name of a coded line, which begins the names of its columns. Spreadsheets turn 01 into 1, so it counts as a
     * number.
     */
    LINE(3) {
        @Override
        Optional<String> ofItsOwn(String name) {
            return complaint(name.matches("[0-9]{2,3}"), "要是两位或三位数字，如 01");
        }
    },
    /** The name of a column: a name in a view of the database, a key in JSON, and a word in formulas and messages. */
    COLUMN(64) {
        @Override
        Optional<String> ofItsOwn(String name) {
            return complaint(
                            name.chars().noneMatch(c -> "\"'`\\[]{}［］【】*＊".indexOf(c) >= 0), "不能有引号、反引号、反斜杠、方括号、花括号和星号")
                    .or(() -> complaint(!Names.normalised(name).startsWith("-"), "不能以“-”开头，数据库按它找不到值"))
                    .or(() -> complaint(
                            name.codePoints().noneMatch(Character::isSupplementaryCodePoint),
                            "有数据库不收的生僻字（%s），请改用常用字".formatted(rare(name))))
                    .or(() -> complaint(!OF_VIEWS.contains(Names.normalised(name)), "是程序自己用的栏名，请换一个"))
                    .or(() -> complaint(!Formula.isReserved(Names.normalised(name)), "在公式里另有含义，请换一个"));
        }
    },
    /** The name of a parameter, a phrase of the report and the like: a word between braces. */
    WORD_IN_TEXTS(64) {
        @Override
        Optional<String> ofItsOwn(String name) {
            return complaint(name.chars().noneMatch(c -> "[]{}［］【】".indexOf(c) >= 0), "不能有方括号和花括号");
        }
    },
    /** The name of a sheet of a workbook. */
    SHEET(31) {
        @Override
        Optional<String> ofItsOwn(String name) {
            return complaint(
                            name.chars().noneMatch(c -> "[]:*?/\\".indexOf(c) >= 0)
                                    && !name.startsWith("'")
                                    && !name.endsWith("'"),
                            "是工作表的名称，Excel 不许有 [ ] : * ? / \\，首尾也不能是单引号")
                    .or(() -> complaint(!name.equalsIgnoreCase("History"), "是 Excel 自己用的工作表名称，请换一个"));
        }
    },
    /** The name of a file, or a name from which file names are made. */
    FILE(60) {
        @Override
        Optional<String> ofItsOwn(String name) {
            return complaint(
                            name.chars().noneMatch(c -> "/\\:*?\"<>|".indexOf(c) >= 0) && !name.startsWith("."),
                            "要用作文件名，不能有 / \\ : * ? \" < > |，也不能以“.”开头")
                    .or(() -> complaint(
                            !DEVICE.matcher(name).matches() && name.getBytes(UTF_8).length <= MOST_BYTES,
                            "要用作文件名，Windows 不收这个名称"));
        }
    },
    /** The name of a unit of measurement, which stands in brackets after a heading. */
    UNIT(20) {
        @Override
        Optional<String> ofItsOwn(String name) {
            return complaint(name.chars().noneMatch(c -> "()（）[]［］【】".indexOf(c) >= 0), "不能有括号");
        }
    },
    /** The name of anything else. */
    LABEL(100) {
        @Override
        Optional<String> ofItsOwn(String name) {
            return Optional.empty();
        }
    };

    private static final Pattern WORD = Pattern.compile("\\p{IsL}[\\p{IsL}\\p{IsN}._-]*");
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?|.*\\.(?!xlsx$|docx$)|~\\$.*");

    /** File systems allow 255 bytes; a draft and the description of the table need some of them. */
    private static final int MOST_BYTES = 220;

    /** The columns that the views of the database have besides those of the form. */
    private static final Set<String> OF_VIEWS = Set.of(Form.UNIT_CODE, "乡镇代码", "行号");

    private final int longest;

    NameKind(int longest) {
        this.longest = longest;
    }

    /** Returns the most characters of a name. */
    int longest() {
        return longest;
    }

    /** Returns the fault of a name of this kind, as the predicate of a sentence; empty if there is none. */
    Optional<String> complaint(String name) {
        return ForbiddenCharacters.hidden(name)
                .map(hidden -> "里有看不见的字符（%s），请删去重写".formatted(hidden))
                .or(() -> complaint(name.equals(name.strip()), "首尾有空格，请删去"))
                .or(() -> complaint(name.length() <= longest, "有 %d 个字，最多 %d 个".formatted(name.length(), longest)))
                .or(() -> ofItsOwn(name));
    }

    abstract Optional<String> ofItsOwn(String name);

    /** Returns the form in which two names are the same for the database, Excel or people. */
    static String alike(String name) {
        return Names.normalised(name).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    static Optional<String> complaint(boolean holds, String otherwise) {
        return holds ? Optional.empty() : Optional.of(otherwise);
    }

    private static String rare(String name) {
        return name.codePoints()
                .filter(Character::isSupplementaryCodePoint)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("");
    }
}
