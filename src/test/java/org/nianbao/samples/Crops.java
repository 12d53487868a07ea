package org.nianbao.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the households of a village grow on which plot, in the columns of B08.
 *
 * <p>The crops of a village are pools of land: each is cut into plots that add up to it, and the plots go to households.
 */
final class Crops {

    static final BigDecimal TRIAL_MAIZE = new BigDecimal("17852");
    static final BigDecimal STRIPS = new BigDecimal("361");
    static final BigDecimal CLEAN_SOYBEAN = new BigDecimal("8154.5");
    private static final BigDecimal ROTATED_SOYBEAN = new BigDecimal("1700");
    private static final BigDecimal ROTATED_GRAIN = new BigDecimal("503");
    private static final BigDecimal COARSE_GRAIN = new BigDecimal("5108.6");
    private static final BigDecimal OTHER = new BigDecimal("2496.2");

    private static final List<Integer> WITH_TRIALS = List.of(0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12);
    private static final List<Integer> WITH_STRIPS = List.of(0, 3, 5, 9);
    private static final List<Integer> ROTATING_SOYBEAN = List.of(0, 1, 2, 3, 5, 7, 9, 10, 12);
    private static final List<Integer> ROTATING_GRAIN = List.of(2, 4, 5, 8, 11);

    private static final List<String> TRIAL_VARIETIES =
            List.of("沙玉T101", "沙玉T103", "漠丰BT205", "漠丰BT208", "科蒙R11", "科蒙R17", "通育G3", "通育G5", "辽垦D86", "金谷HT9");
    private static final List<String> VARIETIES = List.of("蒙单12", "沙单7号", "通育88", "金谷966", "北垦31");
    private static final List<String> PLOTS = List.of(
            "村东", "村西", "南甸子", "北坨子", "西沟", "东洼", "河套", "树林后", "公路南", "老井旁", "大坝下", "西山根", "房后", "北大地", "南二节地", "庙前");

    private final Village village;
    private final Dice dice;
    private final List<Household> households;
    private final Map<Household, List<String>> plots = new HashMap<>();
    private final Map<Household, List<Row>> rows = new HashMap<>();

    private Crops(Village village, Residents residents) {
        this.village = village;
        this.dice = village.dice("crops");
        this.households = residents.households();
    }

    static List<Row> of(Village village, Residents residents, BigDecimal maize) {
        var crops = new Crops(village, residents);
        crops.plant(maize);
        return residents.households().stream()
                .flatMap(household -> crops.rows.getOrDefault(household, List.of()).stream())
                .toList();
    }

    private static BigDecimal share(List<Integer> villages, String purpose, BigDecimal total, Village village) {
        return Villages.divideAmong(villages, purpose, total, 1).get(village.index());
    }

    /** So much maize in all, the trials and the maize in strips included. */
    private void plant(BigDecimal maize) {
        var strips = share(WITH_STRIPS, "strips", STRIPS, village);
        var trials = share(WITH_TRIALS, "trials", TRIAL_MAIZE, village);
        var stripMaize = strips(strips);
        var farms = dice.shuffled(households).subList(0, households.size() * 95 / 100);
        var plain = dice.cut(maize.subtract(trials).subtract(stripMaize), farms.size(), scale());
        for (var i = 0; i < farms.size(); i++) {
            add(farms.get(i), row("玉米", "清种", plain.get(i)).with("单产", harvest(480, 860)), ordinaryVariety());
        }
        trials(trials);
        soybean();
        grain();
    }

    private int scale() {
        return village.index() % 2 + 1;
    }

    private BigDecimal strips(BigDecimal total) {
        var maize = BigDecimal.ZERO;
        for (var area : parts(total, 15, 1)) {
            var half = area.divide(BigDecimal.valueOf(2), 1, RoundingMode.DOWN);
            maize = maize.add(half);
            add(somebody(), row("玉米大豆带状", "带状复合", area).with("玉米折算面积", half).with("大豆折算面积", area.subtract(half)), "");
        }
        return maize;
    }

    private void trials(BigDecimal total) {
        var i = village.index();
        var own = List.of(i % 10, (i + 1) % 10, (i + 4) % 10);
        for (var area : parts(total, 29, scale())) {
            add(
                    somebody(),
                    row("玉米", "清种", area).with("生物育种试种", "是").with("单产", harvest(620, 980)),
                    TRIAL_VARIETIES.get(dice.pick(own)));
        }
    }

    private void soybean() {
        var total = Villages.divide("soybean", CLEAN_SOYBEAN, 1, 20).get(village.index());
        var rotated = share(ROTATING_SOYBEAN, "rotated soybean", ROTATED_SOYBEAN, village);
        for (var area : parts(rotated, 18, scale())) {
            add(
                    somebody(),
                    row("大豆", "清种", area).with("是否轮作", "是").with("上年作物", "玉米").with("单产", harvest(130, 215)),
                    "");
        }
        for (var area : parts(total.subtract(rotated), 19, scale())) {
            var row = row("大豆", "清种", area).with("单产", harvest(130, 215));
            add(
                    somebody(),
                    dice.percent(60) ? row.with("上年作物", dice.pick(List.of("大豆", "玉米"))) : row,
                    "蒙豆" + dice.between(1, 4) + "号");
        }
    }

    private void grain() {
        var rotated = share(ROTATING_GRAIN, "rotated grain", ROTATED_GRAIN, village);
        var total = Villages.divide("grain", COARSE_GRAIN, 1, 20).get(village.index());
        for (var area : parts(rotated, 9, scale())) {
            add(somebody(), row("杂粮", "清种", area).with("是否轮作", "是").with("上年作物", "玉米"), "");
        }
        for (var area : parts(total.subtract(rotated), 8, scale())) {
            var row = row("杂粮", dice.percent(12) ? "其他间作" : "清种", area);
            add(
                    somebody(),
                    dice.percent(40) ? row.with("单产", harvest(120, 260)) : row,
                    dice.pick(List.of("", "绿豆", "荞麦", "谷子")));
        }
        for (var area : parts(Villages.divide("other", OTHER, 1, 20).get(village.index()), 9, scale())) {
            add(somebody(), row("其他", "清种", area), dice.pick(List.of("", "葵花", "甜菜", "青贮")));
        }
    }

    /** A pool cut into plots of about so many mu. */
    private List<BigDecimal> parts(BigDecimal total, int mean, int scale) {
        var count = total.intValue() / mean;
        return total.signum() == 0 ? List.of() : dice.cut(total, Math.max(1, count), scale);
    }

    private BigDecimal harvest(int low, int high) {
        return new BigDecimal(dice.between(low * 2, high * 2)).divide(BigDecimal.valueOf(2));
    }

    private String ordinaryVariety() {
        return dice.percent(70) ? dice.pick(VARIETIES) : "";
    }

    private Household somebody() {
        while (true) {
            var household = dice.pick(households);
            if (rows.getOrDefault(household, List.of()).size() < 5) {
                return household;
            }
        }
    }

    private static Row row(String crop, String manner, BigDecimal area) {
        return Row.of("作物", crop, "种植方式", manner, "生物育种试种", "否", "是否轮作", "否", "面积", area);
    }

    private void add(Household household, Row crop, String variety) {
        var names = plots.computeIfAbsent(household, farm -> dice.shuffled(PLOTS));
        var mine = rows.computeIfAbsent(household, farm -> new ArrayList<>());
        var complete = Row.of(
                "户编号", household.number(),
                "经营者", household.head().name(),
                "村民小组", village.group(household.group()),
                "地块名称", names.get(mine.size()),
                "土地来源", dice.percent(84) ? "承包" : dice.percent(85) ? "流转" : "集体机动地");
        for (var entry : crop.values().entrySet()) {
            complete = complete.with(entry.getKey(), entry.getValue());
        }
        mine.add(variety.isEmpty() ? complete : complete.with("品种", variety));
    }

    static BigDecimal sum(List<Row> rows, String column) {
        return rows.stream().map(row -> row.number(column)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal sum(List<Row> rows, String column, String crop) {
        return sum(rows.stream().filter(row -> row.is("作物", crop)).toList(), column);
    }
}
