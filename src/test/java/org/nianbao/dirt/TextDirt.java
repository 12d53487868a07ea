package org.nianbao.dirt;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Identity numbers (mess 7), names (14), codes of units (21), enumerations (22) and other texts. */
final class TextDirt {

    /** Mess, column, what is typed and what comes of it; {@code \\uXXXX} stands for a character that cannot be seen. */
    private static final String TEXTS = """
            7  | B03 公民身份号码 | 159999 19700307 0017        | F020 @
            7  | B03 公民身份号码 | ␣159999197003070017         | F020 @
            7  | B03 公民身份号码 | １５９９９９１９７００３０７００１７ | F020 @
            7  | B03 公民身份号码 | 15999919700307005x          | @ = 15999919700307005X, F020 @
            7  | B03 公民身份号码 | 15999919700307005Ｘ         | @ = 15999919700307005X, F020 @
            7  | B03 公民身份号码 | \\u200B159999197003070017   | F020 @
            7  | B03 公民身份号码 | '159999197003070017         | @ = 不明, F019 @
            7  | B03 公民身份号码 | 15999919700307001           | @ = 不明, F019 @
            7  | B03 公民身份号码 | 1599991970030700170         | @ = 不明, F019 @
            7  | B03 公民身份号码 | 159999700307001             | @ = 不明, F019 @
            7  | B03 公民身份号码 | 1.59999197003070E+17        | @ = 不明, F019 @
            7  | B03 公民身份号码 | 159999-19700307-0017        | @ = 不明, F019 @
            7  | B03 公民身份号码 | 15999919700307001*          | @ = 不明, F019 @
            7  | B03 公民身份号码 | 15999919700307001②         | @ = 不明, F019 @
            7  | B03 公民身份号码 | 无                          | @ = 不明, F019 @
            7  | B03 公民身份号码 | 同上                        | @ = 不明, F019 @
            7  | B06 联系电话     | 199 0000 0213               | F020 @
            7  | B06 联系电话     | 0475-1990000                | @ = 不明, F016 @
            7  | B06 联系电话     | 19900000213/19900000214     | @ = 不明, F016 @
            14 | B03 姓名 | 甲␣某                               | F020 @
            14 | B03 姓名 | ␣甲某␣                              | F020 @
            14 | B03 姓名 | 甲\\u3000某                          | F020 @
            14 | B03 姓名 | 甲\\u00A0某                          | F020 @
            14 | B03 姓名 | 甲\\u200B某                          | F020 @
            14 | B03 姓名 | \\u202E甲某                          | F020 @
            14 | B03 姓名 | 甲\\n某                              | F020 @
            14 | B03 姓名 | 乌云•其木格                         | @ = 乌云·其木格, F020 @
            14 | B03 姓名 | 乌云・其木格                         | @ = 乌云·其木格, F020 @
            14 | B03 姓名 | 乌云.其木格                          | @ = 乌云·其木格, F020 @
            14 | B03 姓名 | 乌云·其木格                         | @ = 乌云·其木格
            14 | B03 姓名 | 王欽                                | @ = 王欽
            14 | B03 姓名 | 王钦                                | @ = 王钦
            14 | B03 姓名 | 王\\uD842\\uDFB7                     | @ = 王\\uD842\\uDFB7
            14 | B03 姓名 | 王\\uE863                            | @ = 王\\uE863
            14 | B03 姓名 | 王\\u308D\\u0307                     | @ = 王\\u308D\\u0307
            14 | B03 姓名 | 王某（女）                           | @ = 王某（女）
            14 | B03 姓名 | 同上                                | @ = 不明, F017 @
            14 | B03 姓名 | 〃                                  | @ = 不明, F017 @
            21 | B00 区划代码 | ␣150525106213                    | F020 @
            21 | B00 区划代码 | １５０５２５１０６２１３          | F020 @
            21 | B00 区划代码 | 150525 106213                    | F020 @
            21 | B00 区划代码 | 1.50525E+11                      | B00!B2 = 不明, F016 @, F003 @
            22 | B03 示范岗   | √                                | @ = 是, F020 @
            22 | B03 示范岗   | ✓                                | @ = 是, F020 @
            22 | B03 示范岗   | 有                               | @ = 是, F020 @
            22 | B03 示范岗   | 1                                | @ = 是, F020 @
            22 | B03 示范岗   | Y                                | @ = 是, F020 @
            22 | B03 示范岗   | ×                                | F020 @
            22 | B03 示范岗   | 无                               | F020 @
            22 | B03 示范岗   | 0                                | F020 @
            22 | B03 示范岗   | 2                                | F020 @
            22 | B03 示范岗   | ␣否                              | F020 @
            22 | B03 示范岗   | 不是                             | @ = 不明, F016 @
            22 | B03 示范岗   | 是否                             | @ = 不明, F016 @
            22 | B03 示范岗   | —                                | @ = 不明, F016 @
            22 | B03 示范岗   | 同上                             | @ = 不明, F017 @
            22 | B03 民族     | 汉                               | @ = 汉族, F020 @
            22 | B03 民族     | 蒙                               | F020 @
            22 | B03 民族     | 蒙\\u3000古族                     | F020 @
            22 | B03 民族     | 蒙汉                             | @ = 不明, F016 @
            22 | B03 党员类别 | 正式党员                         | F020 @
            22 | B03 党员类别 | 预备                             | @ = 预备
            22 | B03 轮训期次 | 第一期                           | F020 @
            22 | B03 轮训期次 | ①                               | F020 @
            22 | B03 轮训期次 | 4                                | @ = 不明, F016 @
            22 | B03 学历     | 大学                             | @ = 本科, F020 @
            22 | B03 性别     | 男性                             | F020 @
            22 | B03 性别     | 男/女                            | @ = 不明, F016 @
            22 | B11 帮扶措施 | 健康，产业                       | @ = [产业; 健康], F020 @
            22 | B11 帮扶措施 | 产业、健康                       | @ = [产业; 健康]
            22 | B11 帮扶措施 | 健康 健康                        | F020 @
            22 | B11 帮扶措施 | 健康/产业                        | @ = 不明, F016 @
            22 | B11 帮扶措施 | 健康、送温暖                     | @ = 不明, F016 @
            22 | B11-1 基本医保 | 城乡居民医保                   | F020 @
            14 | B09 村民小组 | ␣一组␣                           | F020 @
            14 | B09 村民小组 | Ａ组                             | @ = A组, F020 @
            14 | B09 村民小组 | 一组\\n（西）                     | @ = 一组\\n（西）
            14 | B09 村民小组 | 无                               | @ = 无
            14 | B09 村民小组 | =1+1                             | @ = =1+1
            14 | B09 村民小组 | @一组                            | @ = @一组
            15 | B09 村民小组 | 同上                             | @ = 不明, F017 @
            15 | B09 村民小组 | 〃                               | @ = 不明, F017 @
            6  | B06 户数     | ∅                                | @ = 不明, F017 @
            6  | B06 户数     | ␣␣                               | @ = 不明, F017 @
            7  | B03 公民身份号码 | ∅                            | @ = 不明, F017 @
            8  | B03 入党日期 | ∅                                | @ = 不明, F017 @
            22 | B03 民族     | \\u3000                           | @ = 不明, F017 @
            14 | B03 姓名     | \\u00A0                           | @ = 不明, F017 @
            """;

    private static final Pattern UNSEEN = Pattern.compile("\\\\u(\\p{XDigit}{4})");

    private TextDirt() {}

    static List<Trait> traits() {
        return Stream.concat(TEXTS.lines().map(TextDirt::typed), numbers()).toList();
    }

    private static Trait typed(String line) {
        var parts = line.split("\\|");
        var place = parts[1].strip().split(" ");
        var site = new Site(place[0], place[1]);
        var text = unescaped(parts[2].strip());
        var oracle = unescaped(parts[3]).replace("@ =", site.at() + " =").replaceAll("(F\\d+) @", "$1 " + site.at());
        return Trait.of(
                Integer.parseInt(parts[0].strip()),
                "“%s”在%s".formatted(text, site),
                book -> site.write(book, text),
                Stream.of(Trait.parts(oracle))
                        .map(part -> part.replace(';', ','))
                        .toArray(String[]::new));
    }

    private static String unescaped(String text) {
        var plain = text.replace("∅", "").replace('␣', ' ').replace("\\n", "\n");
        return UNSEEN.matcher(plain).replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
    }

    /** Numbers where texts belong. */
    private static Stream<Trait> numbers() {
        return Stream.of(
                number(7, "B03", "公民身份号码", 159999197003070017L, "B03!C3 = 不明, F019 B03!C3"),
                number(7, "B06", "联系电话", 19900000213L, ""),
                number(21, "B00", "区划代码", 150525106213L, ""),
                number(21, "B02", "支部编码", 15052510621301L, ""),
                number(21, "B06", "网格编号", 150525106213001L, ""),
                number(21, "B09", "地块编号", 1505251062130001L, "B09!A3 = 不明, F019 B09!A3"),
                number(22, "B03", "示范岗", 0, "F020 B03!T3"),
                number(22, "B03", "轮训期次", 1, ""),
                number(22, "B03", "轮训期次", 1.5, "B03!P3 = 不明, F016 B03!P3"),
                number(14, "B03", "姓名", 12, "B03!B3 = 12"),
                number(14, "B09", "村民小组", 1, "B09!B3 = 1"));
    }

    private static Trait number(int mess, String form, String column, Number value, String oracle) {
        var site = new Site(form, column);
        return Trait.of(mess, "数值 %s 在%s".formatted(value, site), book -> site.write(book, value), Trait.parts(oracle));
    }
}
