package org.nianbao.workbook.returned;

/**
 * A file that goes back.
 *
 * @param suffix what its name has after the name that the unit gave: {@code _退回.xlsx}, or {@code _审核意见.xlsx} if
 *     it is a workbook of ours beside the unit's
 */
public record ReturnedFile(String suffix, byte[] bytes) {

    /** Stands after the unit's name for its file. */
    public static final String RETURNED = "_退回";

    /** Stands after the unit's name for its file in the name of the findings beside it. */
    public static final String FINDINGS = "_审核意见";
}
