package org.nianbao.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A member of one village who studied less than is asked of him (R321), and what the village explains of it: S01. */
final class Excused {

    /** 白音他拉嘎查. */
    static final int VILLAGE = 12;

    /** The member's place in the roll, counted from 0, and the cell that tells of him in the village's workbook. */
    static final int MEMBER = 20;

    private static final String CELL = "Q26";

    private static final BigDecimal HOURS = new BigDecimal("12");

    private Excused() {}

    /** The roll of a village as it is reported. */
    static List<Row> roll(Village village, List<Row> roll) {
        var reported = new ArrayList<>(roll);
        if (village.index() == VILLAGE) {
            reported.set(MEMBER, roll.get(MEMBER).with("集中学习学时", HOURS));
        }
        return List.copyOf(reported);
    }

    static List<Row> explanations(Village village, Branch branch) {
        return village.index() != VILLAGE
                ? List.of()
                : List.of(Row.of(
                        "审核关系",
                        "R321",
                        "工作表",
                        "党员名册",
                        "单元格",
                        CELL,
                        "实有",
                        HOURS.toPlainString(),
                        "情况说明",
                        "5月起在旗外住院治疗，没能参加后几期集中学习，已安排送学上门",
                        "说明人",
                        branch.secretary(),
                        "说明日期",
                        LocalDate.of(2023, 12, 28)));
    }

    /** Whether this is the member's row. */
    static boolean is(Row member) {
        return member.number("集中学习学时").compareTo(HOURS) == 0;
    }
}
