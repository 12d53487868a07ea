package org.nianbao.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.samples.Person;

/** What is masked is told by what a number is; all numbers here are made up. */
class MaskingTests {

    private static final int SPELLINGS = 20_000;

    /** Only ends what would go on for hours; what is right takes milliseconds. */
    private static final Duration HANG = Duration.ofSeconds(20);

    /** What a text may be made of to take long. */
    static final List<String> HOSTILE = List.of(
            "1",
            "13987651234",
            "1 ",
            "1.",
            "139-",
            "86 ",
            "0475-",
            "(",
            " ",
            "X",
            "1X ",
            "一",
            "1 3-9.",
            "1\n",
            "1*",
            "1～",
            "1年2月3日",
            "…",
            "①",
            "   1",
            "l3",
            "O",
            "139l",
            "电话4212345、",
            "13987651234150525197103213621",
            "0123456789abcdef0123456789abcdef ",
            "一1",
            "1:2=3+");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13987651234",
                "139-8765-1234",
                "139.8765.1234",
                "139 8765 1234",
                "139\u30008765\u30001234",
                "139\u00a08765\u00a01234",
                "139\u20098765\u20091234",
                "139\u200b8765\u200b1234",
                "139\u20118765\u20141234",
                "139/8765/1234",
                "139-8765 1234",
                "1 3 9 8 7 6 5 1 2 3 4",
                "13 987 651 234",
                "1398-7651-234",
                "139~8765~1234",
                "139～8765～1234",
                "139*8765*1234",
                "139×8765×1234",
                "139…8765…1234",
                "139……8765……1234",
                "13…98…765…1234",
                "139\n8765\n1234",
                "139-8765-\r\n1234",
                "139\n87651234",
                "139            8765            1234",
                "139————8765————1234",
                "①③⑨⑧⑦⑥⑤①②③④",
                "❶❸❾ ❽❼❻❺ ❶❷❸❹",
                "¹³⁹⁸⁷⁶⁵¹²³⁴",
                "么三九八七六五么二三四",
                "幺三勾捌拐六五幺两三肆",
                "+8613987651234",
                "+86 139 8765 1234",
                "86-139-8765-1234",
                "8613987651234",
                "008613987651234",
                "0086 13987651234",
                "(+86) 139-8765-1234",
                "013987651234",
                "１３９８７６５１２３４",
                "１３９－８７６５－１２３４",
                "一三九八七六五一二三四",
                "幺三九 八七六五 幺二三四",
                "𝟏𝟑𝟗𝟖𝟕𝟔𝟓𝟏𝟐𝟑𝟒",
                "0475-4212345",
                "04754212345",
                "(0475)4212345",
                "（0475）421-2345",
                "0475 421 2345",
                "0475—4212345",
                "0475.4212345",
                "0475/4212345",
                "0475～4212345",
                "0475*421*2345",
                "0475\n4212345",
                "0475…4212345",
                "010-62345678",
                "+86 475 4212345",
                "86-10-6234-5678",
                "+86-10-62345678",
                "150525197103213621",
                "15052519710321362X",
                "15052519710321362Ｘ",
                "150525 19710321 3621",
                "150525-1971-03-21-3621",
                "150525 1971 0321 362 X",
                "1505251971年03月21日3621",
                "150525 1971年3月21日 3621",
                "150525-1971年3月21号-362X",
                "150525 1971 年 03 月 21 日 3621",
                "150525 71年3月21日 362",
                "150525*19710321*3621",
                "150525\n19710321\n3621",
                "150525…1971…0321…3621",
                "150525710321362",
                "150525-710321-362",
                "150525 71 03 21 362",
                "6222020200112233443",
                "6222 0202 0011 2233 443",
                "6222-0202-0011-2233-443",
                "622202 0200112233443",
                "6222*0202*0011*2233*443",
                "6222～0202～0011～2233～443",
                "6222\n0202\n0011\n2233\n443",
                "４２２２ ０２０２ ００１１ ２２３３",
                "139#8765#1234",
                "139|8765|1234",
                "139｜8765｜1234",
                "139:8765:1234",
                "139：8765：1234",
                "139+8765+1234",
                "139'8765'1234",
                "139’8765’1234",
                "139\"8765\"1234",
                "139\\8765\\1234",
                "139=8765=1234",
                "139【8765】1234",
                "【139】【8765】【1234】",
                "139一8765一1234",
                "0475一4212345",
                "0475:4212345",
                "150525|19710321|3621",
                "6222+0202+0011+2233+443",
                "1398七六五1234",
                "139八7六五12三四",
                "一三987651234",
                "150525一九七一0321叁陆21",
            })
    void aNumberOfAPersonIsMaskedHoweverItIsWritten(String number) {
        var text = luhnMended(number);

        assertThat(Masking.numbersMasked("请联系" + text + "，谢谢"))
                .startsWith("请联系")
                .endsWith("，谢谢")
                .doesNotContainPattern("[\\p{N}一三九八七六五么]");
        assertThat(Masking.numbersMasked(text)).doesNotContainPattern("\\p{N}");
    }

    /** Letters that look like digits are masked with the number that they were typed into. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "l3987651234",
                "I3987651234",
                "139876512O4",
                "139-8765-l234",
                "l39 8765 l2o4",
                "1505251971032l3621",
                "l5O52519710321362X",
                "O475-4212345",
                "一39876512o4",
            })
    void aNumberIsMaskedWithTheLettersThatWereTypedForItsDigits(String number) {
        assertThat(Masking.numbersMasked("请联系" + number + "，谢谢"))
                .startsWith("请联系")
                .endsWith("，谢谢")
                .doesNotContainPattern("[\\p{N}A-Za-z一]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13987651234150525197103213621",
                "15052519710321362113987651234",
                "1398765123415876543219",
                "13987651234150525194910010029",
                "0475421234513987651234",
                "13987651234158765432191387654321013987651234",
            })
    void numbersThatFollowEachOtherWithoutAGapAreMasked(String numbers) {
        assertThat(Masking.numbersMasked("请联系" + numbers + "，谢谢"))
                .isEqualTo("请联系" + "*".repeat(numbers.length()) + "，谢谢");
    }

    @Test
    void theCheckLetterDoesNotHideTheNumberBehindIt() {
        var identity = "15052519710321"
                + IntStream.range(100, 1000)
                        .mapToObj(Integer::toString)
                        .filter(serial -> Person.checkDigit("15052519710321" + serial) == 'X')
                        .findFirst()
                        .orElseThrow()
                + "X";

        assertThat(Masking.numbersMasked(identity + "13987651234")).isEqualTo("*".repeat(29));
        assertThat(Masking.numbersMasked("13987651234" + identity)).isEqualTo("*".repeat(29));
        assertThat(Masking.numbersMasked(identity + identity)).isEqualTo("*".repeat(36));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            电话4212345 | 电话*
            座机：62345678。 | 座机：*。
            联系方式是 421-2345，5户 | 联系方式是 *，5户
            联系电话（4212345）、4212346、12345 | 联系电话（*）、*、12345
            Tel: 6234 5678 | Tel: *
            固话号码为4212345转802 | 固话号码为*
            家里电话是四二一二三四五 | 家里电话是*
            """)
    void aLandLineWithoutItsAreaCodeIsMaskedWhereItIsCalledOne(String text, String masked) {
        assertThat(Masking.numbersMasked(text).replaceAll("\\*[*\\- 转]*", "*")).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "面积4212345",
                "电话费4212345",
                "电话 4212345元",
                "电话回访4212345人",
                "电话：20231231回访",
                "电话4212345.67",
                "电话123",
                "电话421234",
                "电话421234567",
                "座机12部，共4212345",
            })
    void whatIsNotCalledALandLineStays(String text) {
        assertThat(Masking.numbersMasked(text)).isEqualTo(text);
    }

    /** The card numbers above have some last digit; the right one is put in its place. */
    private static String luhnMended(String number) {
        var digits = number.codePoints()
                .filter(Character::isDigit)
                .map(digit -> Character.digit(digit, 10))
                .toArray();
        if (digits.length < 16 || digits[0] == 1) {
            return number;
        }
        var plain = IntStream.of(digits).mapToObj(Integer::toString).reduce("", String::concat);
        var first = plain.substring(0, plain.length() - 1);
        var last = IntStream.range(0, 10)
                .filter(digit -> SpelledNumber.luhn(first + digit) == 0)
                .findFirst()
                .orElseThrow();
        return number.substring(0, number.length() - 1) + last;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合计 1,234,567.89 元",
                "13,987,651,234.56 元",
                "1398765.1234",
                "139.87651234",
                "0.13987651234",
                "120.13987651234",
                "-13987651.234",
                "2023-12-31",
                "2023.12.31",
                "2023/12/31",
                "2023年12月31日至2024年1月5日",
                "2023.12.31-2024.1.5",
                "2023-12-31 13:30:45",
                "13.5 2023-12-31",
                "135-2023-12-31",
                "20231231",
                "20231231001",
                "2023123100012345",
                "150525106200",
                "区划代码 150525106200、150525106201、150525106202",
                "1300亩、1200亩、3400亩",
                "分别为130，1200，3400亩",
                "130、1200、3400",
                "1398765 2023年",
                "1.5、2.5、3.75亩",
                "面积 1234.56 亩，比上年 1200.00 亩多 34.56 亩",
                "33.3333333333333",
                "奈政发〔2023〕12号",
                "第13批，共1398户7651人",
                "党员名册!Q9、Q12:Q40 等37处",
                "2305-150525-04-01-123456",
                "6222020200112233440",
                "40012345678",
                "000123456789",
                "12345678901",
                "十三万九千八百七十六",
                "二〇二三年十二月三十一日",
                "d8fd13987651234e1b1f0a0d3c9f5b1a2e8c7d6f5a4b3c2d1e0f9a8b7c6d5e4f",
                "1300\n1200\n345",
                "139876\n51234",
                "6222\n1300\n1400\n1500",
                "1380*1200*560",
                "1380×1200×560毫米",
                "13000～200000",
                "13.5～20.75",
                "1398～7651234元",
                "2023年1月1日～2023年12月31日",
                "150525 2023年12月31日 1300亩",
                "150525106200 2023年3月1日 1200",
                "13年9月8日 765人 1234元",
                "139****1234、0475****345",
                "138***********5678",
                "①1398②765③1234",
                "1398765m²1234",
                "为什么三十九万",
                "1\n3\n9\n8\n7\n6\n5\n1\n2\n3\n4",
                "①②③④⑤⑥⑦⑧⑨⑩①②",
                "139.8765×1234",
                "139.8765*1234=171",
                "139×8765.1234",
                "13987651234.5",
                "13987651234.00元",
                "13 987 651 234.00",
                "130+1200+3400=4730",
                "130+1200=1330",
                "13:30:45 15:30:45",
                "2023-12-31 08:30:45-12:30:00",
                "1:2500、1:10000",
                "1380+1200+3400亩",
                "OIl",
                "第2O组",
                "1398七户765人",
                "2023123120231231123456",
                "202312312023123112345678901234",
            })
    void aFigureStaysAsItIs(String figure) {
        assertThat(Masking.numbersMasked(figure)).isEqualTo(figure);
    }

    @ParameterizedTest
    @MethodSource("besideFigures")
    void figuresBesideANumberStay(String text, String masked) {
        assertThat(Masking.numbersMasked(text).replaceAll("\\*+", "*")).isEqualTo(masked);
    }

    static Stream<Arguments> besideFigures() {
        return Stream.of(
                besides("2023-12-31 13987651234", "2023-12-31 *"),
                besides("1.13987651234 2.15876543219", "1.* 2.*"),
                besides("3 13987651234 5", "3 * 5"),
                besides("13987651234-15876543219", "*-*"),
                besides("13987651234/15876543219、0475-4212345转802", "*/*、*"),
                besides("共12户，电话0475-4212345-802，130亩", "共12户，电话*，130亩"),
                besides("139 8765 1234 158 7654 3219", "* *"),
                besides("身份证150525 19710321 3621，面积12.5亩", "身份证*，面积12.5亩"),
                besides("13987651234X", "*"),
                besides("tel.13987651234,", "tel.*,"),
                besides("QQ13987651234abc", "QQ*abc"),
                besides("13987651234二组", "*二组"),
                besides("二组13987651234", "二组*"),
                besides("13987651234O", "*O"),
                besides("13987651234.2月5日", "*.2月5日"),
                besides("3:30联系13987651234:5户", "3:30联系*:5户"));
    }

    private static Arguments besides(String text, String masked) {
        return Arguments.of(text, masked);
    }

    /** Somebody who writes down a card in fours may mistype a digit, or go on with another number. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "6222 0202 0011 2233 440",
                "6222-0202-0011-2233",
                "６２２２ ０２０２ ００１１ ２２３３ ４４０",
                "6222 0202 0011 2233 440 2023",
                "6222 0202 0011 2233 2023",
                "6222.0202.0011.2233.440"
            })
    void aCardInFoursIsMaskedWhateverItsLastDigit(String card) {
        assertThat(Masking.numbersMasked("卡号" + card + "，谢谢")).doesNotContain("0202", "0011", "2233", "０２０２");
    }

    @Test
    void whatIsMaskedStaysSo() {
        var dice = new Random(19);
        for (int i = 0; i < SPELLINGS / 10; i++) {
            var once = Masking.numbersMasked("第3组 " + SpelledNumber.any(dice).text() + " 5户");

            assertThat(Masking.numbersMasked(once)).isEqualTo(once);
        }
    }

    @Test
    void nothingIsLeftOfAnyNumberInAnySpelling() {
        var dice = new Random(18);
        for (int i = 0; i < SPELLINGS; i++) {
            var number = SpelledNumber.any(dice);
            var before = dice.nextBoolean() ? "住院，" : "第3组 ";
            var masked = Masking.numbersMasked(before + number.text() + "；共5户");

            assertThat(masked).as("%d: %s", i, number.text()).startsWith(before).endsWith("；共5户");
            assertThat(masked.substring(before.length(), masked.length() - 4))
                    .as("%d: %s", i, number.text())
                    .doesNotContainPattern("\\p{N}{3}");
        }
    }

    @Test
    void figuresStayInAnySpelling() {
        var dice = new Random(18);
        for (int i = 0; i < SPELLINGS; i++) {
            var figure = figure(dice);

            assertThat(Masking.numbersMasked("共" + figure + "，")).isEqualTo("共" + figure + "，");
        }
    }

    private static String figure(Random dice) {
        return switch (dice.nextInt(11)) {
            case 0 -> "%,.2f".formatted(dice.nextDouble() * 1e12);
            case 1 -> "%.4f".formatted(dice.nextDouble() * 1e9);
            case 2 -> "%d-%02d-%02d".formatted(1900 + dice.nextInt(199), 1 + dice.nextInt(12), 1 + dice.nextInt(28));
            case 3 ->
                "%d.%d.%d-%d.%d.%d"
                        .formatted(2023, 1 + dice.nextInt(12), 1 + dice.nextInt(28), 2024, 1 + dice.nextInt(12), 3);
            case 4 -> "1505251%05d".formatted(dice.nextInt(100_000));
            case 6 -> "%d\n%d\n%d".formatted(money(dice), money(dice), money(dice));
            case 7 -> "%d*%d*%d".formatted(1000 + dice.nextInt(9000), 1000 + dice.nextInt(9000), dice.nextInt(1000));
            case 8 -> "%d～%d".formatted(money(dice), money(dice));
            case 9 ->
                "%d年%d月%d日至%d年%d月%d日 %d"
                        .formatted(
                                1900 + dice.nextInt(199),
                                1 + dice.nextInt(12),
                                1 + dice.nextInt(28),
                                2024,
                                1 + dice.nextInt(12),
                                3,
                                dice.nextInt(10_000));
            case 5 -> "〔%d〕%d号".formatted(2000 + dice.nextInt(30), dice.nextInt(1000));
            default -> "%d亩、%d人、%d户".formatted(dice.nextInt(9999), dice.nextInt(9999), dice.nextInt(9999));
        };
    }

    /** Of so many digits that three of them, one below the other, are no telephone number. */
    private static int money(Random dice) {
        return 10_000 + dice.nextInt(90_000);
    }

    /** What cannot be told apart stays masked, as it was: nothing else has eighteen digits in a row. */
    @Test
    void eighteenDigitsAreMaskedWhateverTheyAre() {
        assertThat(Masking.numbersMasked("150525197113213621")).isEqualTo("*".repeat(18));
    }

    @Test
    void longHostileTextsTakeNoLonger() {
        for (var part : HOSTILE) {
            assertEnds(() -> Masking.numbersMasked(part.repeat(20_000)));
            assertEnds(() -> Masking.prose(part.repeat(20_000) + "…", Set.of(part.repeat(10_000), "甲乙" + part)));
        }
    }

    @Test
    void manyMasksTakeNoLonger() {
        var masked = "*1".repeat(5_000) + "*";

        assertEnds(() -> Masking.isShownAs("1".repeat(30_000) + "2", masked + "3"));
        assertThat(Masking.isShownAs("1".repeat(40), "*1".repeat(10) + "*")).isTrue();
        assertThat(Masking.isShownAs("1".repeat(40) + "2", "*1".repeat(10) + "*3"))
                .isFalse();
    }

    private static void assertEnds(Supplier<?> work) {
        assertThat(assertTimeoutPreemptively(HANG, work::get)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲某", "甲*", "*某", "*", "甲**"})
    void isShownAsWhatIsMaskedInPart(String shown) {
        assertThat(Masking.isShownAs("甲某", shown)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲", "甲某*", "*甲某", "乙*", "甲*某", ""})
    void isNotShownAsAnythingElse(String shown) {
        assertThat(Masking.isShownAs("甲某", shown)).isFalse();
    }

    @Test
    void ofANameThatWasCutTheSurnameIsLeft() {
        assertThat(Masking.prose("住院的是欧阳蔷…；欧阳…", Set.of("欧阳蔷薇"))).isEqualTo("住院的是欧*…；欧*…");
        assertThat(Masking.prose("住院的是欧…", Set.of("欧阳蔷薇"))).isEqualTo("住院的是欧…");
    }
}
