package org.nianbao.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The fourteen villages in the order of the register, and the division of township totals among them. */
final class Villages {

    static final int YEAR = 2023;
    static final LocalDate YEAR_END = LocalDate.of(YEAR, 12, 31);
    static final String TOWNSHIP = "150525106000";

    static final List<Village> ALL = List.of(
            village(0, "东沙日浩来嘎查", 560, 25, 8, 46),
            village(1, "西沙日浩来嘎查", 470, 23, 7, 40),
            village(2, "哈日干图村", 415, 19, 7, 35),
            village(3, "宝贝河嘎查", 445, 22, 7, 38),
            village(4, "友爱村", 352, 16, 6, 30),
            village(5, "金星嘎查", 486, 24, 7, 42),
            village(6, "孟和杭沙尔村", 338, 15, 6, 29),
            village(7, "黑鱼泡子村", 421, 21, 6, 36),
            village(8, "巴嘎淖尔村", 305, 15, 5, 26),
            village(9, "三家子村", 402, 18, 6, 34),
            village(10, "伊马钦村", 366, 18, 6, 31),
            village(11, "水泉嘎查", 341, 15, 6, 29),
            village(12, "白音他拉嘎查", 388, 18, 6, 33),
            village(13, "呼和嘎查", 208, 9, 4, 19));

    private Villages() {}

    private static Village village(int index, String name, int households, int grids, int groups, int members) {
        var code = Long.toString(150_525_106_200L + index);
        return new Village(index, code, name, name.replaceAll("(嘎查|村)$", ""), households, grids, groups, members);
    }

    /** A township total divided by households, each village up to a given percentage richer or poorer than its share. */
    static List<BigDecimal> divide(String purpose, BigDecimal total, int scale, int percentage) {
        return Shares.cut(total, weights(purpose, percentage), scale);
    }

    static int[] divide(String purpose, int total, int percentage) {
        return Shares.cut(total, weights(purpose, percentage));
    }

    /** As {@link #divide}, among the named villages alone; the others get nothing. */
    static List<BigDecimal> divideAmong(List<Integer> chosen, String purpose, BigDecimal total, int scale) {
        var weights = weights(purpose, 15);
        IntStream.range(0, weights.length).filter(i -> !chosen.contains(i)).forEach(i -> weights[i] = 0);
        return Shares.cut(total, weights, scale);
    }

    private static long[] weights(String purpose, int percentage) {
        return ALL.stream()
                .mapToLong(village -> (long) village.households()
                        * level(purpose, village, 1000 - percentage * 10, 1000 + percentage * 10))
                .toArray();
    }

    /** A village's own level between two bounds: the fourteen stand at even distances, in an order left to chance. */
    static int level(String purpose, Village village, int low, int high) {
        var order = Dice.of("level " + purpose).shuffled(ALL);
        return low + (high - low) * order.indexOf(village) / (ALL.size() - 1);
    }
}
