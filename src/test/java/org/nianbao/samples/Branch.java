package org.nianbao.samples;

import java.time.LocalDate;
import java.util.List;

/** A Party branch and its roll, in the columns of B03. */
record Branch(String code, String name, List<Row> roll) {

    Branch {
        roll = List.copyOf(roll);
    }

    Branch withRoll(List<Row> changed) {
        return new Branch(code, name, changed);
    }

    String secretary() {
        return roll.stream()
                .filter(member -> member.is("党内职务", "书记"))
                .map(member -> member.text("姓名"))
                .findFirst()
                .orElseThrow();
    }

    int full() {
        return (int) roll.stream().filter(member -> member.is("党员类别", "正式")).count();
    }

    int committee() {
        return (int) roll.stream().filter(Branch::holdsOffice).count();
    }

    int away() {
        return (int) roll.stream().filter(member -> member.is("是否流动党员", "是")).count();
    }

    /** How many were on the roll on a day. */
    int enrolled(LocalDate day) {
        return (int) roll.stream()
                .filter(member -> !member.date("入党日期").orElseThrow().isAfter(day))
                .count();
    }

    /** How many were full members before a day, and so could vote on it. */
    int voters(LocalDate day) {
        return (int) roll.stream()
                .flatMap(member -> member.date("转正日期").stream())
                .filter(confirmed -> confirmed.isBefore(day))
                .count();
    }

    /** The days of the year on which the branch took somebody in, or made somebody a full member. */
    List<LocalDate> days(String column) {
        return roll.stream()
                .flatMap(member -> member.date(column).stream())
                .filter(day -> day.getYear() == Villages.YEAR)
                .sorted()
                .distinct()
                .toList();
    }

    static boolean holdsOffice(Row member) {
        return member.has("党内职务") && !member.is("党内职务", "无");
    }
}
