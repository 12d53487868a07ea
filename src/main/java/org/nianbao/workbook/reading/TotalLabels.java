package org.nianbao.workbook.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What rows are called that sum up entries, as offices write it. */
public final class TotalLabels {

    /** What the label of a sum ends with; before it stands a word at most. */
    private static final List<String> SUMS = List.of("合计", "总计", "共计", "汇总", "总和");

    private static final List<String> OF_PAGES =
            List.of("过次页", "过下页", "转次页", "转下页", "接次页", "接下页", "转上页", "转前页", "接上页", "接前页", "承前页", "承上页");
    private static final String SUBTOTALS = "小计";
    private static final String SO_FAR = "累计";
    private static final String PART = "其中";
    private static final String MEAN = "平均";

    private static final Map<RowKind, Pattern> LABELS = labels();

    /** Each label has one of these characters; few other texts do. */
    private static final String TELLING = "计均页中总比";

    private TotalLabels() {}

    /** The narrower first: 本页合计 and 一组合计 are no sums of all. */
    private static Map<RowKind, Pattern> labels() {
        var labels = new LinkedHashMap<RowKind, Pattern>();
        labels.put(RowKind.CARRIED_TOTAL, Pattern.compile("(本页|截至本页|逐页)?" + SO_FAR + "|" + String.join("|", OF_PAGES)));
        labels.put(RowKind.PAGE_TOTAL, Pattern.compile("(本|第.{1,3})页(合计|小计|共计|总计|计)|页(合|小)?计"));
        labels.put(
                RowKind.SUBTOTAL, Pattern.compile(".{0,8}" + SUBTOTALS + "|(本|全|该|各|第?.{1,4}|.{0,4}小)组(合计|共计|总计|计)"));
        labels.put(RowKind.TOTAL, Pattern.compile(".{0,6}(总?" + String.join("|", SUMS) + ")"));
        labels.put(RowKind.PART, Pattern.compile(PART + "([:：].{0,12}|.{0,6})"));
        labels.put(
                RowKind.RATIO,
                Pattern.compile(
                        "(总|加权|简单|算术)?" + MEAN + "(数|值|.{0,8})?|[人户亩组块村]均.{0,6}|(所)?占(总数|合计|全村)?(比|比重|比例)|比重|百分比"));
        return labels;
    }

    /** Returns what the label of a sum ends with, for a spreadsheet, which has no patterns; each is as long as the others. */
    public static List<String> endings() {
        return Stream.concat(SUMS.stream(), Stream.of(SUBTOTALS, SO_FAR, "组计", "页计"))
                .toList();
    }

    /** Returns what the labels of parts and means begin with; each is as long as the others. */
    public static List<String> beginnings() {
        return List.of(PART, MEAN);
    }

    /** Returns the labels that are nothing but one of these. */
    public static List<String> wholes() {
        return OF_PAGES;
    }

    /** Returns the kind of row that a text, without blanks, is the label of; an entry if it is none. */
    static RowKind kind(String text) {
        if (!mayBeLabel(text)) {
            return RowKind.ENTRY;
        }
        var label = text.replaceFirst("[:：]$", "");
        return LABELS.entrySet().stream()
                .filter(kind -> kind.getValue().matcher(label).matches())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(RowKind.ENTRY);
    }

    private static boolean mayBeLabel(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (TELLING.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
