package org.nianbao.release.proof;

/**
 * A place where a workbook differs from what was issued.
 *
 * @param place a cell ({@code 综合指标!E5}), or a sheet
 * @param now what stands there
 * @param message what is wrong with it
 */
public record Difference(String place, String now, String message) {

    @Override
    public String toString() {
        return place + "  " + message + (now.isEmpty() ? "" : "；现在是“" + now + "”");
    }
}
