package org.nianbao.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The dues of every member by the rate table of 2008, brought to the published total of the township.
 *
 * <p>The rate applies to the whole base, upper bounds included; the month is rounded to a tenth of a yuan.
 */
final class Dues {

    static final BigDecimal TOTAL = new BigDecimal("42138.0");

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final Set<String> SALARIED = Set.of("机关事业在职", "企业在职", "个体经营");
    private static final Set<String> RELIEVED = Set.of("学生", "下岗失业", "抚恤救济低保");

    private Dues() {}

    /** The dues of a month for a class of members on a base, or nothing where the rules set no rate. */
    static @Nullable BigDecimal month(String status, BigDecimal base) {
        if (SALARIED.contains(status)) {
            return rounded(
                    base,
                    atMost(base, 3000)
                            ? "0.005"
                            : atMost(base, 5000) ? "0.01" : atMost(base, 10000) ? "0.015" : "0.02");
        }
        if (status.equals("离退休")) {
            return rounded(base, atMost(base, 5000) ? "0.005" : "0.01");
        }
        return RELIEVED.contains(status) ? new BigDecimal("0.2") : null;
    }

    private static boolean atMost(BigDecimal base, int bound) {
        return base.compareTo(BigDecimal.valueOf(bound)) <= 0;
    }

    private static BigDecimal rounded(BigDecimal base, String rate) {
        return base.multiply(new BigDecimal(rate)).setScale(1, RoundingMode.HALF_UP);
    }

    static List<Branch> assess(List<Branch> branches) {
        var assessed = new ArrayList<Branch>();
        for (var branch : branches) {
            var dice = Dice.of("dues " + branch.code());
            assessed.add(branch.withRoll(
                    branch.roll().stream().map(member -> assess(dice, member)).toList()));
        }
        return balance(assessed);
    }

    private static Row assess(Dice dice, Row member) {
        var status = member.text("身份类别");
        var base = base(dice, member, status);
        var month = base == null && status.equals("农牧民")
                ? new BigDecimal(member.has("转正日期") && dice.percent(30) ? "0.5" : "1.0")
                : month(status, base == null ? BigDecimal.ZERO : base);
        var joined = member.date("入党日期").orElseThrow();
        var months = joined.getYear() == Villages.YEAR ? 13 - joined.getMonthValue() : 12;
        var known = base == null ? member : member.with("党费计算基数", base);
        return paid(known.with("应交月数", months), month == null ? BigDecimal.ZERO : month);
    }

    private static Row paid(Row member, BigDecimal month) {
        var year = month.multiply(member.number("应交月数")).setScale(1);
        return member.with("月应交党费", month).with("全年应交", year).with("全年实交", year);
    }

    /** The monthly base in yuan and fen. Salaries in the township are the fixed part alone, hence modest. */
    private static @Nullable BigDecimal base(Dice dice, Row member, String status) {
        var cents = new BigDecimal(dice.between(0, 99)).movePointLeft(2);
        return switch (status) {
            case "机关事业在职" ->
                cents.add(BigDecimal.valueOf(
                        member.is("党内职务", "书记")
                                ? dice.between(5040, 5480)
                                : dice.percent(24) ? dice.between(2550, 2990) : dice.between(3050, 3720)));
            case "企业在职" -> cents.add(BigDecimal.valueOf(dice.between(3050, 4200)));
            case "个体经营" -> BigDecimal.valueOf(dice.between(21, 42) * 100L).setScale(2);
            case "离退休" -> cents.add(BigDecimal.valueOf(dice.between(2700, 4600)));
            default -> null;
        };
    }

    /** Lets three members pay more or less than they owe, and sets salaries so that the township's total comes out. */
    private static List<Branch> balance(List<Branch> branches) {
        var changed = new ArrayList<>(branches);
        change(changed, 2, relieved(changed.get(2)), member -> less(member, "1.4"));
        change(changed, 10, relieved(changed.get(10)), member -> less(member, "1.6"));
        change(changed, 5, 0, member -> more(member, new BigDecimal("100.0")));
        change(changed, 12, 1, member -> more(member, new BigDecimal("200.0")));
        var office = changed.size() - 6;
        var last = changed.get(office).roll().size() - 3;
        change(changed, office, last, member -> more(member, even(member, gap(changed))));
        for (var branch = office; branch < changed.size(); branch++) {
            for (var i = 0; i < changed.get(branch).roll().size(); i++) {
                var gap = gap(changed);
                if (adjustable(changed.get(branch).roll().get(i))) {
                    change(changed, branch, i, member -> nearer(member, gap));
                }
            }
        }
        if (gap(changed).signum() != 0) {
            throw new IllegalStateException("dues are off by " + gap(changed));
        }
        return changed;
    }

    private static int relieved(Branch branch) {
        for (var i = 0; i < branch.roll().size(); i++) {
            if (branch.roll().get(i).is("身份类别", "抚恤救济低保")) {
                return i;
            }
        }
        throw new IllegalStateException("nobody on relief in " + branch.name());
    }

    private static Row less(Row member, String paid) {
        return member.with("全年实交", new BigDecimal(paid)).with("交费情况说明", "批准少交");
    }

    private static Row more(Row member, BigDecimal paid) {
        return member.with("全年实交", paid).with("交费情况说明", "自愿多交");
    }

    /** A payment in whole yuan, above what is due, that leaves a gap of whole monthly tenths. */
    private static BigDecimal even(Row member, BigDecimal gap) {
        var due = member.number("全年应交");
        var least = due.setScale(0, RoundingMode.UP).add(BigDecimal.valueOf(30));
        return Stream.iterate(least, paid -> paid.add(BigDecimal.ONE))
                .limit(12)
                .filter(paid -> gap.add(due)
                                .subtract(paid)
                                .remainder(MONTHS.multiply(TENTH))
                                .signum()
                        == 0)
                .findFirst()
                .map(paid -> paid.setScale(1))
                .orElseThrow();
    }

    private static boolean adjustable(Row member) {
        return member.is("身份类别", "机关事业在职")
                && member.count("应交月数") == 12
                && !member.has("交费情况说明")
                && member.number("党费计算基数").compareTo(BigDecimal.valueOf(3000)) > 0
                && member.number("党费计算基数").compareTo(BigDecimal.valueOf(5000)) <= 0;
    }

    /** The member on another salary of the same rate, chosen to take up to six yuan a month off the gap. */
    private static Row nearer(Row member, BigDecimal gap) {
        var step = gap.divide(MONTHS, 1, RoundingMode.DOWN)
                .max(new BigDecimal("30.4").subtract(member.number("月应交党费")))
                .min(new BigDecimal("6.0"))
                .max(new BigDecimal("-6.0"));
        var month = member.number("月应交党费").add(step);
        var cents = member.number("党费计算基数").remainder(BigDecimal.ONE);
        var base = step.signum() == 0
                ? member.number("党费计算基数")
                : month.multiply(BigDecimal.valueOf(100)).setScale(0).add(cents);
        return paid(member.with("党费计算基数", base.setScale(2)), month);
    }

    private static BigDecimal gap(List<Branch> branches) {
        return branches.stream()
                .flatMap(branch -> branch.roll().stream())
                .map(member -> member.number("全年实交"))
                .reduce(TOTAL, BigDecimal::subtract);
    }

    private static void change(List<Branch> branches, int branch, int member, UnaryOperator<Row> change) {
        var roll = new ArrayList<>(branches.get(branch).roll());
        roll.set(member, change.apply(roll.get(member)));
        branches.set(branch, branches.get(branch).withRoll(roll));
    }
}
