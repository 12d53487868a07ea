package org.nianbao.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the rule book asks of submitted data holds in the made-up township. Methods name the rules they stand for. */
class RulesHoldTests {

    private static final Township TOWNSHIP = Township.model();
    private static final LocalDate END = Villages.YEAR_END;

    private static Stream<Report> villages() {
        return TOWNSHIP.villages().stream();
    }

    private static Stream<Row> all(String form) {
        return TOWNSHIP.reports().stream().flatMap(report -> report.rows(form).stream());
    }

    private static Stream<Row> members() {
        return Stream.concat(all("B03"), all("Z01-1"));
    }

    private static BigDecimal line(Report village, String code) {
        return line(village, code, "本年");
    }

    private static BigDecimal line(Report village, String code, String year) {
        return village.rows("B01").stream()
                .filter(line -> line.is("代码", code))
                .findFirst()
                .orElseThrow()
                .number(year);
    }

    private static void each(Stream<Row> rows, Predicate<Row> rule) {
        assertThat(rows.filter(rule.negate()).toList()).isEmpty();
    }

    private static void equal(BigDecimal left, BigDecimal right, String tolerance) {
        assertThat(left.subtract(right).abs())
                .as("%s = %s", left, right)
                .isLessThanOrEqualTo(new BigDecimal(tolerance));
    }

    private static void unique(Stream<String> values) {
        var seen = new HashSet<String>();
        assertThat(values.filter(value -> !seen.add(value)).toList()).isEmpty();
    }

    private static BigDecimal number(int value) {
        return BigDecimal.valueOf(value);
    }

    /** F001 to F010 want a cover that is complete, in time, of the year and of the form in force. */
    @Test
    void coversAreComplete() {
        each(all("B00"), cover -> Forms.COVER.columns().stream().allMatch(column -> cover.has(column.name())));
        each(all("B00"), cover -> !cover.date("报出日期").orElseThrow().isAfter(LocalDate.of(2024, 1, 8)));
        each(all("B00"), cover -> !cover.date("报出日期").orElseThrow().isBefore(LocalDate.of(2023, 12, 20)));
    }

    /** X101, X102, X103, X112. */
    @Test
    void basicFiguresAgreeWithTheRoll() {
        villages().forEach(village -> {
            var roll = village.rows("B03");
            equal(line(village, "14"), number(roll.size()), "0");
            equal(
                    line(village, "17"),
                    number((int) roll.stream()
                            .filter(m -> m.text("入党日期").startsWith("2023"))
                            .count()),
                    "0");
            equal(line(village, "24"), Crops.sum(roll, "全年实交"), "0.05");
            equal(line(village, "13"), number(village.rows("B02").size()), "0");
        });
    }

    /** X104, X105. */
    @Test
    void basicFiguresAgreeWithTheGrids() {
        villages().forEach(village -> {
            var grids = village.rows("B06");
            equal(line(village, "25"), number(grids.size()), "0");
            equal(
                    line(village, "26"),
                    number((int) grids.stream()
                            .map(grid -> grid.text("身份号码"))
                            .distinct()
                            .count()),
                    "0");
            equal(line(village, "01"), Crops.sum(grids, "户数"), "0");
            equal(line(village, "02"), Crops.sum(grids, "人口"), "0");
        });
    }

    /** X106, X107. */
    @Test
    void basicFiguresAgreeWithTheCrops() {
        villages().forEach(village -> {
            var crops = village.rows("B08");
            equal(line(village, "11"), Crops.sum(crops, "面积", "玉米").add(Crops.sum(crops, "玉米折算面积", "玉米大豆带状")), "0.1");
            equal(line(village, "12"), Crops.sum(crops, "面积", "大豆").add(Crops.sum(crops, "大豆折算面积", "玉米大豆带状")), "0.1");
            assertThat(Crops.sum(crops, "面积")).isLessThanOrEqualTo(line(village, "09"));
        });
    }

    /** X108, X109, X110, X111. */
    @Test
    void basicFiguresAgreeWithTheOtherLedgers() {
        villages().forEach(village -> {
            equal(line(village, "33"), number(village.rows("B09").size()), "0");
            equal(line(village, "34"), Crops.sum(village.rows("B09"), "面积（亩）"), "0.05");
            var patches = village.rows("B10").stream()
                    .filter(row -> row.is("类型", "林业图斑"))
                    .toList();
            equal(line(village, "35"), number(patches.size()), "0");
            equal(line(village, "36"), Crops.sum(patches, "面积（亩）"), "0");
            equal(line(village, "30"), number(village.rows("B11").size()), "0");
            equal(line(village, "31"), number(village.rows("B11-1").size()), "0");
            equal(line(village, "32"), Crops.sum(village.rows("B11"), "帮扶资金"), "0");
            var settled = village.rows("B07").stream()
                    .filter(row -> row.is("结果", "化解"))
                    .toList();
            equal(line(village, "37"), number(settled.size()), "0");
            equal(line(village, "38"), Crops.sum(village.rows("B07"), "补贴金额"), "0");
        });
    }

    /** S101 to S107, in the column of last year as well. */
    @Test
    void basicFiguresBalance() {
        villages()
                .forEach(village -> List.of("本年", "上年").forEach(year -> {
                    Function<String, BigDecimal> l = code -> line(village, code, year);
                    assertThat(l.apply("02"))
                            .isGreaterThan(l.apply("03"))
                            .isGreaterThan(l.apply("04"))
                            .isGreaterThan(l.apply("01"));
                    equal(l.apply("14"), l.apply("15").add(l.apply("16")).subtract(l.apply("20")), "0");
                    equal(l.apply("16"), l.apply("17").add(l.apply("18")).add(l.apply("19")), "0");
                    equal(l.apply("20"), l.apply("21").add(l.apply("22")).add(l.apply("23")), "0");
                    assertThat(l.apply("09")).isGreaterThanOrEqualTo(l.apply("10"));
                    assertThat(l.apply("10"))
                            .isGreaterThanOrEqualTo(l.apply("11").add(l.apply("12")));
                    assertThat(l.apply("09")).isLessThanOrEqualTo(l.apply("06").multiply(new BigDecimal("1.05")));
                    assertThat(l.apply("28")).isGreaterThanOrEqualTo(l.apply("27"));
                    assertThat(l.apply("31")).isGreaterThanOrEqualTo(l.apply("30"));
                    assertThat(l.apply("29")).isLessThanOrEqualTo(l.apply("27"));
                }));
    }

    /** Y001, Y002, Y1101. */
    @Test
    void lastYearIsNear() {
        villages().forEach(village -> {
            equal(line(village, "15"), line(village, "14", "上年"), "0");
            village.rows("B01").forEach(line -> {
                var last = line.number("上年");
                var change = line.number("本年").subtract(last).abs();
                var limit = switch (line.text("代码")) {
                    case "01", "02", "03", "04" -> "0.05";
                    case "14", "15" -> "0.08";
                    case "06" -> "0.01";
                    case "09", "10", "11", "12" -> "0.1";
                    default -> "0.3";
                };
                assertThat(change).as(village.name() + line).isLessThanOrEqualTo(last.multiply(new BigDecimal(limit)));
            });
            var came = village.rows("B11").stream()
                    .filter(row -> row.text("识别时间").startsWith("2023"))
                    .count();
            var went =
                    village.rows("B11").stream().filter(row -> row.has("消除时间")).count();
            equal(line(village, "30"), line(village, "30", "上年").add(number((int) (came - went))), "0");
        });
    }

    /** R301, R302, R303, and the same of every identity number in the township; S301. */
    @Test
    void identityNumbersAreSoundAndOfNobody() {
        var numbers = new ArrayList<String>();
        members().forEach(member -> {
            var number = member.text("公民身份号码");
            numbers.add(number);
            assertThat(number.substring(6, 14)).isEqualTo(member.text("出生日期").replace("-", ""));
            assertThat((number.charAt(16) - '0') % 2 == 1).isEqualTo(member.is("性别", "男"));
        });
        unique(numbers.stream());
        unique(all("B06").map(grid -> grid.text("身份号码")));
        unique(all("B07-1").map(member -> member.text("身份号码")));
        unique(all("B11-1").map(person -> person.text("身份号码")));
        Stream.of(
                        numbers.stream(),
                        all("B06").map(row -> row.text("身份号码")),
                        all("B07-1").map(row -> row.text("身份号码")),
                        all("B11").map(row -> row.text("户主身份号码")),
                        all("B11-1").map(row -> row.text("身份号码")),
                        all("B05").filter(row -> row.is("对象类型", "个人")).map(row -> row.text("身份号码或户编号")))
                .flatMap(all -> all)
                .forEach(number -> {
                    assertThat(number).startsWith("159999").hasSize(18);
                    assertThat(number.charAt(17)).isEqualTo(Person.checkDigit(number.substring(0, 17)));
                });
    }

    /** R304 to R308, R321 to R324, S302; R321 but for the one whom the village explains. */
    @Test
    void membersAreOfAgeConfirmedAndTrained() {
        each(members(), member -> {
            var born = member.date("出生日期").orElseThrow();
            var joined = member.date("入党日期").orElseThrow();
            var confirmed = member.date("转正日期");
            var hours = Branch.holdsOffice(member) ? 56 : 32;
            return !joined.isBefore(born.plusYears(18))
                    && !joined.isAfter(END)
                    && confirmed.isPresent() == member.is("党员类别", "正式")
                    && confirmed
                            .map(day -> !day.isBefore(joined.plusYears(1)) && !day.isAfter(END))
                            .orElse(true)
                    && (confirmed.isPresent() || !Branch.holdsOffice(member) && joined.isAfter(END.minusMonths(12)))
                    && (Excused.is(member) || member.number("集中学习学时").compareTo(number(hours)) >= 0)
                    && member.count("查摆问题数") <= 10
                    && member.count("认领民生实事件数") <= 20
                    && born.isAfter(END.minusYears(105))
                    && member.text("姓名").matches("[\\p{IsHan}·]{2,20}");
        });
        unique(members().map(member -> member.text("姓名")));
    }

    /** R309 to R320. */
    @Test
    void duesFollowTheRateTable() {
        each(members(), member -> {
            var month = member.number("月应交党费");
            var base = member.number("党费计算基数");
            var owed = member.number("全年应交");
            var paid = member.number("全年实交");
            var joined = member.date("入党日期").orElseThrow();
            var rate = Dues.month(member.text("身份类别"), base);
            var fits = rate == null
                    ? month.compareTo(new BigDecimal("0.2")) >= 0 && month.compareTo(BigDecimal.ONE) <= 0
                    : month.compareTo(rate) == 0;
            var explained = switch (paid.compareTo(owed)) {
                case -1 -> member.is("交费情况说明", "批准少交");
                case 1 -> member.is("交费情况说明", "自愿多交");
                default -> !member.has("交费情况说明");
            };
            return fits
                    && explained
                    && (rate == null || rate.compareTo(new BigDecimal("0.2")) == 0 || base.signum() > 0)
                    && member.count("应交月数") == (joined.getYear() == 2023 ? 13 - joined.getMonthValue() : 12)
                    && owed.compareTo(month.multiply(member.number("应交月数"))) == 0
                    && owed.subtract(paid).divide(month, 4, RoundingMode.DOWN).compareTo(number(6)) < 0;
        });
    }

    /** S303, S304, R201, R202, R203, R204, X201, X202, X204, T003, T004. */
    @Test
    void branchesAgreeWithTheirRolls() {
        var branches = Stream.concat(all("B02"), all("Z01")).toList();
        assertThat(branches).hasSize(20);
        assertThat(members()).hasSize(539);
        for (var branch : branches) {
            var roll = members()
                    .filter(member -> member.is("支部编码", branch.text("支部编码")))
                    .toList();
            var full = (int)
                    roll.stream().filter(member -> member.is("党员类别", "正式")).count();
            var officers = roll.stream().filter(Branch::holdsOffice).toList();
            assertThat(roll).hasSizeLessThanOrEqualTo(50);
            assertThat(full).isGreaterThanOrEqualTo(3).isEqualTo(branch.count("正式党员数"));
            assertThat(roll.size() - full).isEqualTo(branch.count("预备党员数"));
            assertThat(branch.count("支委人数")).isEqualTo(officers.size()).isBetween(full >= 7 ? 3 : 0, full >= 7 ? 7 : 1);
            assertThat(officers.stream()
                            .filter(member -> member.is("党内职务", "书记"))
                            .map(member -> member.text("姓名")))
                    .containsExactly(branch.text("支部书记"));
            assertThat(branch.count("整改完成条数")).isLessThanOrEqualTo(branch.count("查摆问题条数"));
            assertThat(branch.count("党员大会次数")).isGreaterThanOrEqualTo(4);
            assertThat(branch.count("支委会次数")).isGreaterThanOrEqualTo(12);
            assertThat(branch.count("党小组会次数")).isGreaterThanOrEqualTo(12);
            assertThat(branch.count("主题党日次数")).isGreaterThanOrEqualTo(12);
            assertThat(branch.count("党课次数")).isGreaterThanOrEqualTo(1);
            assertThat(branch.date("本届选举日期").orElseThrow()).isAfter(END.minusYears(5));
        }
    }

    /** X203, X401, S401, S402, R401 to R406. */
    @Test
    void meetingsAreHeldByRule() {
        villages().forEach(village -> {
            var events = village.rows("B04");
            var branch = village.rows("B02").get(0);
            var kinds = Map.of("党员大会", "党员大会次数", "支委会", "支委会次数", "党小组会", "党小组会次数", "党课", "党课次数", "主题党日", "主题党日次数");
            kinds.forEach((kind, column) -> assertThat(events.stream().filter(row -> row.is("类别", kind)))
                    .hasSize(branch.count(column)));
            unique(events.stream().map(row -> row.text("活动编号")));
            unique(events.stream().map(row -> row.text("日期") + row.text("类别") + row.text("主题")));
            var away = (int) village.rows("B03").stream()
                    .filter(m -> m.is("是否流动党员", "是"))
                    .count();
            each(events.stream(), row -> {
                var day = row.date("日期").orElseThrow();
                var enrolled = (int) village.rows("B03").stream()
                        .filter(member -> !member.date("入党日期").orElseThrow().isAfter(day))
                        .count();
                return day.getYear() == 2023
                        && (!row.has("应到") || row.count("实到") <= row.count("应到"))
                        && row.count("实到") <= 300
                        && row.count("实到") > 0
                        && (!row.is("类别", "党员大会") || row.count("应到") == enrolled - away)
                        && (!row.has("赞成票") || votes(row));
            });
        });
    }

    private static boolean votes(Row row) {
        return row.count("有表决权实到") <= row.count("有表决权应到")
                && row.count("有表决权应到") <= row.count("应到")
                && row.count("有表决权实到") * 2 > row.count("有表决权应到")
                && row.count("赞成票") <= row.count("有表决权实到")
                && row.count("赞成票") * 2 > row.count("有表决权应到");
    }

    /** V401; and joint events make the sum of the villages' counts larger than the township's. */
    @Test
    void jointEventsAgreeInAllVillages() {
        var events = new TreeMap<String, Set<String>>();
        all("B04")
                .forEach(row -> events.computeIfAbsent(row.text("活动编号"), number -> new HashSet<>())
                        .add(row.text("日期") + row.text("类别") + row.text("主题")));
        assertThat(events.values()).allMatch(kinds -> kinds.size() == 1);
        assertThat(all("B04").count()).isGreaterThan(events.size());
    }

    /** R501, S501, V501, V502, X602, Y501. */
    @Test
    void honoursAreGivenOnce() {
        each(all("B05"), row -> row.is("对象类型", "户") == row.is("荣誉名称", "文明家庭"));
        unique(all("B05")
                .filter(row -> row.has("身份号码或户编号"))
                .map(row -> row.text("身份号码或户编号") + row.text("荣誉名称") + row.text("级别")));
        unique(all("B05").filter(row -> row.is("荣誉名称", "七美一优")).map(row -> row.text("身份号码或户编号")));
        villages()
                .forEach(village -> assertThat(village.rows("B05").stream()
                                .filter(row -> row.is("荣誉名称", "优秀网格员"))
                                .map(row -> row.text("身份号码或户编号")))
                        .containsExactlyElementsOf(village.rows("B06").stream()
                                .filter(row -> row.is("本年镇级表彰", "是"))
                                .map(row -> row.text("身份号码"))
                                .toList()));
    }

    /** R601 to R606, S601, S602, X601, V601. */
    @Test
    void gridsAreStaffed() {
        villages().forEach(village -> {
            assertThat(village.rows("B06").stream()
                            .map(row -> row.text("网格管理员"))
                            .distinct())
                    .hasSize(1);
            var roll =
                    village.rows("B03").stream().map(row -> row.text("公民身份号码")).toList();
            each(village.rows("B06").stream(), row -> {
                var born =
                        LocalDate.parse(row.text("身份号码").substring(6, 14).replaceFirst("(....)(..)(..)", "$1-$2-$3"));
                var age = born.until(END).getYears();
                return row.text("网格编号").matches(village.code() + "\\d{3}")
                        && row.count("户数") >= 5
                        && row.count("户数") <= 60
                        && row.count("人口") >= row.count("户数")
                        && row.text("联系电话").matches("1[3-9]\\d{9}")
                        && age >= 18
                        && age <= 70
                        && row.is("本年调整", "否") != row.has("调整原因")
                        && row.is("是否党员", "是") == roll.contains(row.text("身份号码"));
            });
        });
        unique(all("B06").map(row -> row.text("网格编号")));
        unique(Stream.concat(all("B06"), all("B00")).map(row -> row.text("联系电话")));
    }

    /** R701, R702, R703, S701, X701. */
    @Test
    void disputesAreSettledByTheAssociation() {
        unique(all("B07").map(row -> row.text("案件编号")));
        villages().forEach(village -> {
            var association =
                    village.rows("B07-1").stream().map(row -> row.text("会员姓名")).toList();
            each(village.rows("B07").stream(), row -> {
                var settled = row.date("化解日期");
                return settled.isPresent() == row.is("结果", "化解")
                        && settled.map(day -> !day.isBefore(row.date("受理日期").orElseThrow()))
                                .orElse(true)
                        && row.count("补贴金额")
                                == (settled.isPresent() ? Disputes.TARIFF.getOrDefault(row.text("难易程度"), 0) : 0)
                        && association.contains(row.text("调解员"));
            });
        });
    }

    /** R801 to R805, S801, V801, V802. */
    @Test
    void cropsAreWithinReason() {
        each(all("B08"), row -> {
            var area = row.number("面积");
            var strip = row.is("种植方式", "带状复合");
            var yield = row.number("单产").intValue();
            return area.signum() > 0
                    && area.compareTo(number(2000)) <= 0
                    && strip == row.is("作物", "玉米大豆带状")
                    && (!strip || row.number("玉米折算面积").add(row.number("大豆折算面积")).compareTo(area) == 0)
                    && (!row.is("生物育种试种", "是") || row.is("作物", "玉米") && row.has("品种"))
                    && (!row.is("是否轮作", "是")
                            || row.has("上年作物") && !row.text("上年作物").equals(row.text("作物")))
                    && (!row.is("作物", "玉米") || yield >= 300 && yield <= 1200)
                    && (!row.is("作物", "大豆") || yield >= 60 && yield <= 300);
        });
        unique(all("B08").map(row -> row.text("户编号") + row.text("地块名称") + row.text("作物")));
        var perVillage = villages()
                .mapToLong(village -> village.rows("B08").stream()
                        .filter(row -> row.is("生物育种试种", "是"))
                        .map(row -> row.text("品种"))
                        .distinct()
                        .count())
                .sum();
        assertThat(perVillage).isGreaterThan(10);
    }

    /** R901, R902, R903, V901, R1001, R1002, V1001. */
    @Test
    void landIsMeasuredInBothUnits() {
        each(
                all("B09"),
                row -> row.number("面积（亩）").compareTo(row.number("面积（公顷）").multiply(number(15))) == 0);
        each(all("B09"), row -> row.is("核查状态", "已核查") && row.has("核查日期") && row.has("核查人"));
        each(
                all("B09"),
                row -> row.number("面积（亩）").compareTo(new BigDecimal("0.15")) >= 0
                        && row.number("面积（亩）").compareTo(number(3000)) <= 0);
        unique(all("B09").map(row -> row.text("地块编号")));
        unique(all("B10").map(row -> row.text("图斑编号")));
        each(
                all("B10"),
                row -> row.is("状态", "已完成")
                        && !row.date("整改完成日期")
                                .orElseThrow()
                                .isBefore(row.date("下发日期").orElseThrow())
                        && (row.is("类型", "林业图斑") ? row.has("批次") && row.has("面积（亩）") : row.has("四乱类别")));
    }

    /** R1101 to R1108, X1101 to X1104, V1101. */
    @Test
    void watchedHouseholdsAgreeWithTheirMembers() {
        unique(all("B11").map(row -> row.text("户编号")));
        villages()
                .forEach(village -> each(village.rows("B11").stream(), row -> {
                    var family = village.rows("B11-1").stream()
                            .filter(m -> m.is("户编号", row.text("户编号")))
                            .toList();
                    var heads = family.stream().filter(m -> m.is("与户主关系", "户主")).toList();
                    var found = (YearMonth) row.value("识别时间").orElseThrow();
                    var gone = row.value("消除时间").map(YearMonth.class::cast);
                    return family.size() == row.count("家庭人口数")
                            && heads.size() == 1
                            && heads.get(0).is("身份号码", row.text("户主身份号码"))
                            && family.stream()
                                    .filter(m -> m.is("与户主关系", "配偶"))
                                    .allMatch(m -> !m.is("性别", heads.get(0).text("性别")))
                            && gone.isPresent() == row.is("风险是否消除", "是")
                            && gone.isPresent() == row.has("消除方式")
                            && gone.map(month -> month.isAfter(found.plusMonths(1)))
                                    .orElse(true)
                            && (found.getYear() < 2023 || row.number("人均纯收入").compareTo(number(7000)) < 0)
                            && (!row.text("致返贫风险").contains("因残")
                                    || family.stream().anyMatch(m -> m.is("健康状况", "残疾")))
                            && (!row.text("致返贫风险").contains("缺劳动力")
                                    || family.stream()
                                            .anyMatch(m -> !m.text("劳动能力").contains("普通")))
                            && row.number("帮扶资金").compareTo(number(100_000)) <= 0;
                }));
        each(all("B11-1"), row -> {
            var year = Integer.parseInt(row.text("身份号码").substring(6, 10));
            return 2023 - year > 16 || row.is("劳动能力", "无");
        });
    }

    /** R1201, R1202, V1201, V1202. */
    @Test
    void projectsAgreeInAllVillages() {
        each(
                all("B12"),
                row -> row.has("完工日期") == row.is("状态", "完工")
                        && row.date("完工日期")
                                .map(day -> !day.isBefore(row.date("开工日期").orElseThrow()))
                                .orElse(true)
                        && row.number("本村投资额").signum() > 0
                        && row.number("本村投资额").compareTo(number(1000)) <= 0);
        var projects = new TreeMap<String, Set<String>>();
        all("B12")
                .forEach(row -> projects.computeIfAbsent(row.text("项目编码"), code -> new HashSet<>())
                        .add(row.text("项目名称") + row.text("资金来源") + row.text("类别")));
        assertThat(projects.values()).allMatch(names -> names.size() == 1);
    }

    /** V003 for the figures of the land and of the people, per head and per household. */
    @Test
    void noVillageStandsOut() {
        for (var code : List.of("06", "07", "08", "09", "10", "11", "12", "25", "27", "33", "34", "39")) {
            assertThat(spread(code, "01")).as("line %s by households", code).isLessThanOrEqualTo(3);
            assertThat(spread(code, "02")).as("line %s by heads", code).isLessThanOrEqualTo(3);
        }
    }

    /** How many median deviations the furthest village is from the median of one line by another. */
    private static double spread(String code, String by) {
        var rates = villages()
                .map(village ->
                        line(village, code).doubleValue() / line(village, by).doubleValue())
                .toList();
        var median = median(rates);
        var deviations = rates.stream().map(rate -> Math.abs(rate - median)).toList();
        return deviations.stream().max(Double::compare).orElseThrow() / median(deviations);
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return (sorted.get(6) + sorted.get(7)) / 2;
    }

    /** V002 for the basic figures: no village has more than half of the township, or alone has nothing. */
    @Test
    void noVillageDominates() {
        for (var printed : Lines.BASICS) {
            var values =
                    villages().map(village -> line(village, printed.code())).toList();
            var half =
                    values.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(number(2), 4, RoundingMode.HALF_UP);
            assertThat(values).as(printed.name()).allMatch(value -> value.compareTo(half) <= 0);
            assertThat(values.stream().filter(value -> value.signum() == 0).count())
                    .as(printed.name())
                    .isNotEqualTo(1);
        }
    }

    /** T001, T002, T005, T006. */
    @Test
    void theOfficeIsConsistent() {
        assertThat(all("Z04")).hasSize(11);
        each(all("Z04"), row -> row.is("处置方式", "立案审查") != row.has("办结日期"));
        each(all("Z04-1"), row -> row.count("整改数") <= row.count("发现问题数"));
        assertThat(all("Z07").map(row -> row.count("轮次"))).containsExactly(1, 2, 3, 4);
        unique(all("Z03").map(row -> row.text("标题") + row.text("媒体")));
    }
}
