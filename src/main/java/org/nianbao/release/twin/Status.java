package org.nianbao.release.twin;

/**
 * The status of an observation, by the codes of SDMX's CL_OBS_STATUS and, as that has none for revised values,
 * Eurostat's flag.
 */
public enum Status {
    NORMAL("A", "正常"),
    /** A unit is still missing, or a value is disputed. */
    PROVISIONAL("P", "暂定"),
    /** It is final, and differs from the value that was handed in last. */
    REVISED("R", "修订：与上一次上报的不同，见修订表；暂定数和缺的数有修订的，见 OBS_NOTE"),
    /** The unit has a value, but no submission of it counts. */
    NOT_COLLECTED("L", "缺：该单位没有计入汇总的报表"),
    /** There is no value, or it cannot be computed. */
    MISSING("O", "缺：没有数据或无法计算");

    private final String code;
    private final String chinese;

    Status(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    String code() {
        return code;
    }

    String chinese() {
        return chinese;
    }
}
