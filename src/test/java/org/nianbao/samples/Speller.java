package org.nianbao.samples;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nianbao.samples.Habit.Days;
import org.nianbao.samples.Habit.Numbers;

/** How one clerk types the values of a column. */
final class Speller {

    /** Columns from which others are calculated: what is typed there must be a number to Excel. */
    private static final Set<String> CALCULATED_FROM = Set.of("月应交党费", "应交月数", "面积（公顷）");

    /** Columns of money, in which a thousands separator is most at home. */
    private static final Set<String> LARGE = Set.of("帮扶资金", "党费计算基数");

    private static final Set<String> NAMES = Set.of(
            "姓名", "支部书记", "网格管理员", "网格服务员", "调解员", "会员姓名", "经营者", "核查人", "户主姓名", "帮扶责任人", "单位负责人", "填表人", "姓名或名称");
    private static final List<Numbers> ODD = List.of(Numbers.TYPED, Numbers.PADDED, Numbers.FULL_WIDTH);

    private final Habit habit;

    Speller(Habit habit) {
        this.habit = habit;
    }

    /** The value in a row of the form, the row being counted from nought. */
    Spelled spell(Form form, Column column, Object value, int row) {
        if (value instanceof LocalDate day) {
            return day(day, habit.once(form, column, habit.days));
        }
        if (value instanceof YearMonth month) {
            return month(month);
        }
        if (value instanceof BigDecimal number) {
            return number(number, style(form, column, row), column.decimals());
        }
        var text = value.toString();
        return switch (column.kind()) {
            case IDENTITY -> Spelled.text(identity(text, row));
            case CODE -> code(form, column, text);
            default -> text(column, text);
        };
    }

    private Numbers style(Form form, Column column, int row) {
        if (form.isLines()
                || CALCULATED_FROM.contains(column.name())
                || column.name().equals("序号")) {
            return Numbers.PLAIN;
        }
        if (habit.strays && (row * 7 + column.name().hashCode()) % 23 == 0) {
            return ODD.get(row % ODD.size());
        }
        return habit.numbers.contains(Numbers.GROUPED) && LARGE.contains(column.name())
                ? Numbers.GROUPED
                : habit.once(form, column, habit.numbers);
    }

    private Spelled text(Column column, String text) {
        if (column.name().equals("联系电话") && habit.phonesAsNumbers) {
            return new Spelled(new BigDecimal(text), "0");
        }
        if (NAMES.contains(column.name()) && habit.paddedNames && text.length() == 2) {
            return Spelled.text(text.charAt(0) + "\u3000" + text.charAt(1));
        }
        if (habit.fullWidthText && column.name().equals("品种")) {
            return Spelled.text(fullWidth(text));
        }
        if (habit.fullWidthText && column.name().equals("项目编码")) {
            return Spelled.text(text + " ");
        }
        return Spelled.text(text);
    }

    private Spelled code(Form form, Column column, String code) {
        var spellings = column.spellings().getOrDefault(code, List.of());
        if (column.spellings().containsKey("是") && habit.yesNo >= 0) {
            return Spelled.text(spellings.get(habit.yesNo));
        }
        if (habit.otherSpellings && !column.spellings().containsKey("是") && !spellings.isEmpty()) {
            return Spelled.text(spellings.get(
                    Dice.of(habit.file + form.code() + column.name()).below(spellings.size())));
        }
        return column.name().equals("轮训期次") && habit.formulas && code.length() == 1
                ? new Spelled(new BigDecimal(code), Spelled.GENERAL)
                : Spelled.text(code);
    }

    private String identity(String number, int row) {
        var cased = habit.lowerX ? number.toLowerCase(Locale.ROOT) : number;
        return habit.spacedIdentities && row % 3 == 1
                ? cased.substring(0, 6) + " " + cased.substring(6, 14) + " " + cased.substring(14)
                : cased;
    }

    static Spelled day(LocalDate day, Days style) {
        var y = day.getYear();
        var m = day.getMonthValue();
        var d = day.getDayOfMonth();
        return switch (style) {
            case DASHES -> new Spelled(day, "yyyy-mm-dd");
            case SLASHES -> new Spelled(day, "yyyy/m/d");
            case HAN -> new Spelled(day, "yyyy\"年\"m\"月\"d\"日\"");
            case TYPED_DOTS -> Spelled.text("%d.%d.%d".formatted(y, m, d));
            case TYPED_HAN -> Spelled.text("%d年%d月%d日".formatted(y, m, d));
            case TYPED_SLASHES -> Spelled.text("%d/%d/%d".formatted(y, m, d));
            case TYPED_DASHES -> Spelled.text("%d-%02d-%02d".formatted(y, m, d));
            case TYPED_DIGITS -> Spelled.text("%d%02d%02d".formatted(y, m, d));
            case DIGITS -> new Spelled(BigDecimal.valueOf(y * 10000L + m * 100L + d), Spelled.GENERAL);
        };
    }

    private Spelled month(YearMonth month) {
        var y = month.getYear();
        var m = month.getMonthValue();
        return switch (habit.months) {
            case TYPED_DIGITS -> Spelled.text("%d%02d".formatted(y, m));
            case DIGITS -> new Spelled(BigDecimal.valueOf(y * 100L + m), Spelled.GENERAL);
            case DASHES -> Spelled.text("%d-%02d".formatted(y, m));
            case HAN -> Spelled.text("%d年%d月".formatted(y, m));
        };
    }

    private static Spelled number(BigDecimal number, Numbers style, int decimals) {
        var plain = number.stripTrailingZeros().toPlainString();
        return switch (style) {
            case PLAIN -> new Spelled(number, format(number, decimals));
            case TYPED -> Spelled.text(plain);
            case PADDED -> Spelled.text(" " + plain);
            case FULL_WIDTH -> Spelled.text(fullWidth(plain));
            case GROUPED ->
                Spelled.text(
                        new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number));
        };
    }

    /** Whole numbers as they are; others with the decimals of the column, so that the column stands in line. */
    private static String format(BigDecimal number, int decimals) {
        return decimals == 0
                ? Spelled.GENERAL
                : "0."
                        + "0"
                                .repeat(Math.max(
                                        decimals, number.stripTrailingZeros().scale()));
    }

    private static String fullWidth(String text) {
        var wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c > 0x20 && c < 0x7f ? c + 0xfee0 : c)));
        return wide.toString();
    }
}
