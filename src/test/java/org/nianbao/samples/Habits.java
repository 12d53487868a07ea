package org.nianbao.samples;

import java.util.List;
import org.nianbao.samples.Habit.Days;
import org.nianbao.samples.Habit.Months;
import org.nianbao.samples.Habit.Numbers;
import org.nianbao.samples.Habit.Saved;
import org.nianbao.samples.Habit.SheetNames;
import org.nianbao.samples.Habit.Totals;
import org.nianbao.samples.Habit.Units;

/** The fifteen clerks, in the order of the register; the township's office comes last. */
final class Habits {

    static final List<Habit> ALL = List.of(
            eastern(),
            western(),
            hariga(),
            baobei(),
            youai(),
            jinxing(),
            menghe(),
            heiyu(),
            baga(),
            sanjia(),
            yimaqin(),
            shuiquan(),
            baiyin(),
            huhe(),
            office());

    private Habits() {}

    /** The model clerk: the template as handed out, filled in with care. */
    private static Habit eastern() {
        var habit = new Habit("东沙日浩来嘎查2023年年报.xlsx");
        habit.grouped = true;
        habit.formulas = true;
        habit.subtitle = true;
        habit.totals = Totals.END;
        return habit;
    }

    private static Habit western() {
        var habit = new Habit("西沙日浩来2023.xlsx");
        habit.saved = Saved.WPS;
        habit.sheetNames = SheetNames.TITLE;
        habit.units = Units.FULL;
        habit.days = List.of(Days.SLASHES, Days.TYPED_DOTS);
        habit.months = Months.HAN;
        habit.yesNo = 0;
        habit.totals = Totals.TOP;
        habit.bodyFont = "仿宋";
        habit.moved = true;
        return habit;
    }

    private static Habit hariga() {
        var habit = new Habit("哈日干图村年报表.xls");
        habit.saved = Saved.XLS;
        habit.sheetNames = SheetNames.SHORT;
        habit.units = Units.BELOW;
        habit.grouped = true;
        habit.days = List.of(Days.TYPED_DOTS);
        habit.months = Months.DASHES;
        habit.numbers = List.of(Numbers.PLAIN, Numbers.PLAIN, Numbers.PLAIN, Numbers.TYPED);
        habit.blankRows = true;
        habit.subtitle = true;
        return habit;
    }

    private static Habit baobei() {
        var habit = new Habit("宝贝河嘎查 年终统计（改）.xlsx");
        habit.sheetNames = SheetNames.SPACED;
        habit.units = Units.FULL_BELOW;
        habit.blank = "\u3000";
        habit.otherHeadings = true;
        habit.days = List.of(Days.TYPED_HAN, Days.HAN);
        habit.yesNo = 0;
        habit.otherSpellings = true;
        habit.totals = Totals.GROUPS_AND_END;
        habit.totalLabel = "合　计";
        habit.paddedNames = true;
        habit.extraColumn = true;
        return habit;
    }

    private static Habit youai() {
        var habit = new Habit("友爱村2023年终报表(2).xlsx");
        habit.indented = true;
        habit.units = Units.NONE;
        habit.days = List.of(Days.TYPED_DIGITS, Days.DIGITS);
        habit.months = Months.DIGITS;
        habit.strays = true;
        habit.totals = Totals.NONE;
        habit.footer = false;
        habit.phonesAsNumbers = true;
        habit.emptyForNone = true;
        return habit;
    }

    private static Habit jinxing() {
        var habit = new Habit("金星村 最终版(1).xlsx");
        habit.grouped = true;
        habit.deepHeader = true;
        habit.formulas = true;
        habit.days = List.of(Days.DASHES, Days.TYPED_DASHES, Days.TYPED_DOTS);
        habit.otherSpellings = true;
        habit.lowerX = true;
        habit.totals = Totals.GROUPS_AND_END;
        habit.titleFont = "方正小标宋简体";
        habit.bodyFont = "仿宋_GB2312";
        habit.extraSheet = true;
        return habit;
    }

    private static Habit menghe() {
        var habit = new Habit("150525106206孟和杭沙尔村.xls");
        habit.saved = Saved.XLS;
        habit.sheetNames = SheetNames.CODE;
        habit.days = List.of(Days.TYPED_SLASHES, Days.SLASHES);
        habit.months = Months.DASHES;
        habit.codeAsNumber = true;
        habit.moved = true;
        habit.otherHeadings = true;
        habit.totals = Totals.TOP;
        return habit;
    }

    private static Habit heiyu() {
        var habit = new Habit("黑鱼泡子村委会年报20231229.xlsx");
        habit.sheetNames = SheetNames.SHORT;
        habit.blank = "\u00a0";
        habit.units = Units.FULL;
        habit.days = List.of(Days.TYPED_HAN, Days.TYPED_DOTS, Days.DASHES);
        habit.months = Months.HAN;
        habit.numbers = List.of(Numbers.PLAIN, Numbers.PLAIN, Numbers.PADDED, Numbers.GROUPED);
        habit.spacedIdentities = true;
        habit.blankRows = true;
        habit.fullWidthText = true;
        return habit;
    }

    private static Habit baga() {
        var habit = new Habit("巴嘎淖尔.xlsx");
        habit.saved = Saved.XLS_NAMED_XLSX;
        habit.days = List.of(Days.HAN);
        habit.grouped = true;
        habit.yesNo = 3;
        habit.totals = Totals.END;
        habit.totalLabel = "总计";
        habit.twoLabelsARow = true;
        return habit;
    }

    private static Habit sanjia() {
        var habit = new Habit("（上报）三家村报表0105.xls");
        habit.saved = Saved.XLS;
        habit.sheetNames = SheetNames.TITLE;
        habit.units = Units.FULL_BELOW;
        habit.grouped = true;
        habit.days = List.of(Days.TYPED_DIGITS, Days.TYPED_DOTS);
        habit.otherSpellings = true;
        habit.totals = Totals.GROUPS_AND_END;
        habit.subtitle = true;
        habit.phonesAsNumbers = true;
        return habit;
    }

    private static Habit yimaqin() {
        var habit = new Habit("伊马钦村2023年度统计台账汇总.xlsx");
        habit.saved = Saved.WPS;
        habit.sheetNames = SheetNames.CODE_AND_SHORT;
        habit.mergedGroups = true;
        habit.formulas = true;
        habit.days = List.of(Days.DASHES, Days.SLASHES);
        habit.months = Months.DASHES;
        habit.yesNo = 2;
        habit.otherHeadings = true;
        habit.twoLabelsARow = true;
        return habit;
    }

    private static Habit shuiquan() {
        var habit = new Habit("水泉 年终报表 -副本.xlsx");
        habit.sheetNames = SheetNames.SPACED;
        habit.units = Units.BELOW;
        habit.days = List.of(Days.TYPED_DOTS, Days.TYPED_SLASHES, Days.DASHES);
        habit.numbers = List.of(Numbers.PLAIN, Numbers.PLAIN, Numbers.FULL_WIDTH, Numbers.TYPED);
        habit.lowerX = true;
        habit.moved = true;
        habit.blankRows = true;
        habit.yesNo = 0;
        habit.totals = Totals.NONE;
        return habit;
    }

    private static Habit baiyin() {
        var habit = new Habit("白音他拉嘎查年报（定稿2）.xlsx");
        habit.grouped = true;
        habit.deepHeader = true;
        habit.blank = "\u3000";
        habit.units = Units.FULL;
        habit.days = List.of(Days.DASHES, Days.TYPED_HAN);
        habit.months = Months.HAN;
        habit.otherSpellings = true;
        habit.formulas = true;
        habit.subtitle = true;
        habit.emptyForNone = true;
        return habit;
    }

    /** A small village and a tidy clerk; the faulty files are made from this one. */
    private static Habit huhe() {
        var habit = new Habit("呼和嘎查2023年年终报表.xlsx");
        habit.sheetNames = SheetNames.SHORT;
        habit.grouped = true;
        habit.formulas = true;
        habit.subtitle = true;
        return habit;
    }

    private static Habit office() {
        var habit = new Habit("镇本级2023年终统计.xlsx");
        habit.grouped = true;
        habit.units = Units.FULL;
        habit.formulas = true;
        habit.days = List.of(Days.DASHES, Days.HAN);
        habit.subtitle = true;
        return habit;
    }
}
