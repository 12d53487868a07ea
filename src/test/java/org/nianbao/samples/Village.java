package org.nianbao.samples;

import java.util.List;

/** A village: what the register says of it, and how large it is. */
record Village(
        int index, String code, String name, String shortName, int households, int grids, int groups, int members) {

    private static final List<String> NUMERALS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九");

    /** A stream of chance of this village's own. */
    Dice dice(String purpose) {
        return Dice.of(code + purpose);
    }

    /** The name of a village group, counted from one. */
    String group(int number) {
        return NUMERALS.get(number - 1) + "组";
    }

    String branchCode() {
        return code + "01";
    }
}
