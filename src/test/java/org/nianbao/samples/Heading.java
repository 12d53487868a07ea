package org.nianbao.samples;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.nianbao.samples.Habit.Units;

/** The heading of a column: what stands above several columns in common, or nothing, and what stands above this one. */
record Heading(String group, String leaf) {

    static Heading of(Habit habit, Form form, Column column) {
        var grouped = column.headings().stream()
                .filter(heading -> heading.contains("/"))
                .findFirst();
        if (habit.grouped && grouped.isPresent()) {
            var path = grouped.get().split("/");
            return new Heading(path[0], path[0].equals("面积") ? path[1] : withUnit(habit, path[1], column.unit()));
        }
        var others = column.headings().stream()
                .filter(heading -> !heading.contains("/"))
                .toList();
        var name = habit.otherHeadings && !others.isEmpty() ? habit.once(form, column, others) : column.name();
        return new Heading("", withUnit(habit, name, column.unit()));
    }

    private static String withUnit(Habit habit, String name, String unit) {
        if (name.endsWith("）") && habit.units != Units.FULL) {
            return habit.units == Units.HALF
                    ? name.replace('（', '(').replace('）', ')')
                    : name.replace("（", habit.units == Units.NONE ? "（" : "\n（");
        }
        var spaced = name.length() == 2 && !habit.blank.isEmpty()
                ? name.charAt(0) + habit.blank.repeat(2) + name.charAt(1)
                : name;
        return unit.isEmpty() ? spaced : spaced + brackets(habit.units).formatted(unit);
    }

    private static String brackets(Units units) {
        return switch (units) {
            case NONE -> "%.0s";
            case HALF -> "(%s)";
            case FULL -> "（%s）";
            case BELOW -> "\n(%s)";
            case FULL_BELOW -> "\n（%s）";
        };
    }

    /** The columns in the order of this clerk, who may have moved one that is not under a common heading. */
    static List<Column> ordered(Habit habit, Form form) {
        var columns = new ArrayList<>(form.columns());
        if (habit.moved && columns.size() > 6) {
            var free = columns.stream()
                    .filter(column -> columns.indexOf(column) >= 3)
                    .filter(column -> column.headings().stream().noneMatch(heading -> heading.contains("/")))
                    .toList();
            var dice = Dice.of("moved " + habit.file + form.code());
            var one = columns.indexOf(dice.pick(free));
            var other = columns.indexOf(dice.pick(free));
            Collections.swap(columns, one, other);
        }
        return List.copyOf(columns);
    }
}
