package org.nianbao.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The basic figures of a village, in the lines of B01: this year's from its ledgers, last year's near enough to them to
 * need no explanation.
 */
final class Basics {

    private static final BigDecimal CULTIVATED = new BigDecimal("170700");

    /** Members who came by transfer, left by transfer, and died. */
    private static final List<Integer> CAME = List.of(1, 2, 6);

    private static final List<Integer> LEFT = List.of(4, 8, 11);
    private static final List<Integer> DIED = List.of(0, 1, 5, 7, 10, 12);

    private final Village village;
    private final Dice dice;
    private final List<Row> lines = new ArrayList<>();

    private Basics(Village village) {
        this.village = village;
        this.dice = village.dice("basics");
    }

    static int population(Village village) {
        return village.households() * Villages.level("population", village, 299, 309) / 100;
    }

    static BigDecimal cultivated(Village village) {
        return Villages.divide("cultivated", CULTIVATED, 1, 10).get(village.index());
    }

    /** All the maize of a village: about four fifths of its land. */
    static BigDecimal maize(Village village) {
        return tenths(cultivated(village)
                .multiply(new BigDecimal(Villages.level("maize", village, 772, 784)))
                .movePointLeft(3));
    }

    static List<Row> of(Village village, Map<String, List<Row>> ledgers) {
        var basics = new Basics(village);
        basics.people();
        basics.land(ledgers.getOrDefault("B08", List.of()));
        basics.party(ledgers);
        basics.watched(ledgers);
        basics.nature(ledgers);
        basics.peace(ledgers.getOrDefault("B07", List.of()));
        return List.copyOf(basics.lines);
    }

    private void people() {
        var population = population(village);
        var women = population * dice.between(478, 496) / 1000;
        var mongolian = population * dice.between(540, 660) / 1000;
        line("01", village.households(), village.households() - dice.between(-2, 3));
        line("02", population, population + dice.between(2, 14));
        line("03", women, women + dice.between(0, 6));
        line("04", mongolian, mongolian + dice.between(0, 6));
        line("05", village.groups(), village.groups());
    }

    private void land(List<Row> crops) {
        var cultivated = cultivated(village);
        var forest = perHousehold("forest", 1180, 1360);
        var pasture = perHousehold("pasture", 2050, 2460);
        line("06", cultivated, cultivated);
        line("07", forest, forest.subtract(BigDecimal.valueOf(dice.between(0, 40))));
        line("08", pasture, pasture);
        var maize = Crops.sum(crops, "面积", "玉米").add(Crops.sum(crops, "玉米折算面积"));
        var soybean = Crops.sum(crops, "面积", "大豆").add(Crops.sum(crops, "大豆折算面积"));
        var grain =
                tenths(maize.add(soybean).add(Crops.sum(crops, "面积", "杂粮")).add(cultivated.multiply(percent(1, 2))));
        var sown = tenths(grain.add(Crops.sum(crops, "面积", "其他")).add(cultivated.multiply(percent(2, 3))));
        var last = percent(97, 102);
        line("09", sown, tenths(sown.multiply(last)));
        line("10", grain, tenths(grain.multiply(last)));
        line("11", tenths(maize), tenths(maize.multiply(last)));
        line("12", tenths(soybean), tenths(soybean.multiply(last)));
    }

    private void party(Map<String, List<Row>> ledgers) {
        var roll = ledgers.getOrDefault("B03", List.of());
        var admitted =
                (int) roll.stream().filter(member -> member.is("党员类别", "预备")).count();
        var came = CAME.contains(village.index()) ? 1 : 0;
        var left = LEFT.contains(village.index()) ? 1 : 0;
        var died = DIED.contains(village.index()) ? 1 : 0;
        var gain = admitted + came - left - died;
        line("13", 1, 1);
        line("14", roll.size(), roll.size() - gain);
        line("15", roll.size() - gain, roll.size() - gain - gain);
        same("16", admitted + came);
        same("17", admitted);
        same("18", came);
        same("19", 0);
        same("20", left + died);
        same("21", left);
        same("22", died);
        same("23", 0);
        var dues = Crops.sum(roll, "全年实交");
        line("24", dues, tenths(dues.multiply(percent(94, 99))));
        line("25", village.grids(), village.grids());
        line("26", village.grids(), village.grids());
    }

    private void watched(Map<String, List<Row>> ledgers) {
        var lifted = village.households() * Villages.level("lifted", village, 150, 190) / 1000;
        var persons = lifted * dice.between(225, 255) / 100;
        line("27", lifted, lifted);
        line("28", persons, persons + dice.between(0, 3));
        line("29", lifted, lifted);
        same("30", ledgers.getOrDefault("B11", List.of()).size());
        same("31", ledgers.getOrDefault("B11-1", List.of()).size());
        var money = Crops.sum(ledgers.getOrDefault("B11", List.of()), "帮扶资金");
        line(
                "32",
                money.setScale(2),
                money.multiply(percent(86, 98))
                        .setScale(-2, RoundingMode.HALF_UP)
                        .setScale(2));
    }

    private void nature(Map<String, List<Row>> ledgers) {
        var sand = ledgers.getOrDefault("B09", List.of());
        var patches = ledgers.getOrDefault("B10", List.of()).stream()
                .filter(row -> row.is("类型", "林业图斑"))
                .toList();
        var area = tenths(Crops.sum(sand, "面积（亩）"));
        var patched = Crops.sum(patches, "面积（亩）").setScale(4);
        line("33", sand.size(), sand.size() - dice.between(0, 4));
        line("34", area, tenths(area.multiply(percent(97, 99))));
        same("35", patches.size());
        line("36", patched, patched.multiply(percent(84, 96)).setScale(4, RoundingMode.HALF_UP));
    }

    private void peace(List<Row> cases) {
        var settled = (int) cases.stream().filter(row -> row.is("结果", "化解")).count();
        same("37", settled);
        var money = Crops.sum(cases, "补贴金额").setScale(2);
        line("38", money, money);
        var income = new BigDecimal(village.households() * Villages.level("income", village, 580, 820))
                .movePointLeft(4)
                .setScale(2, RoundingMode.HALF_UP);
        line("39", income, income.multiply(percent(84, 97)).setScale(2, RoundingMode.HALF_UP));
    }

    /** So many hundredths of a mu for every household, to one decimal. */
    private BigDecimal perHousehold(String purpose, int low, int high) {
        return tenths(
                new BigDecimal(village.households() * Villages.level(purpose, village, low, high)).movePointLeft(2));
    }

    private BigDecimal percent(int low, int high) {
        return new BigDecimal(dice.between(low, high)).movePointLeft(2);
    }

    private static BigDecimal tenths(BigDecimal value) {
        return value.setScale(1, RoundingMode.HALF_UP);
    }

    private void same(String code, int value) {
        line(code, value, value);
    }

    private void line(String code, Object value, Object last) {
        lines.add(Row.of("代码", code, "本年", value, "上年", last));
    }
}
