package org.nianbao.workbook.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What rows are called that sum up entries, as offices write it. */
final class TotalLabels {

    private static final Map<RowKind, Pattern> LABELS = labels();

    /** Each label has one of these characters; few other texts do. */
    private static final String TELLING = "计均页中总比";

    private TotalLabels() {}

    /** The narrower first: 本页合计 and 一组合计 are no sums of all. */
    private static Map<RowKind, Pattern> labels() {
        var labels = new LinkedHashMap<RowKind, Pattern>();
        labels.put(RowKind.CARRIED_TOTAL, Pattern.compile("(本页|截至本页|逐页)?累计|过次页|过下页|[转接](次|下|上|前)页|承[前上]页"));
        labels.put(RowKind.PAGE_TOTAL, Pattern.compile("(本|第.{1,3})页(合计|小计|共计|总计|计)|页(合|小)?计"));
        labels.put(RowKind.SUBTOTAL, Pattern.compile(".{0,8}小计|(本|全|该|各|第?.{1,4}|.{0,4}小)组(合计|共计|总计|计)"));
        labels.put(RowKind.TOTAL, Pattern.compile(".{0,6}(合计|总计|共计|总合计|汇总|总和)"));
        labels.put(RowKind.PART, Pattern.compile("其中([:：].{0,12}|.{0,6})"));
        labels.put(
                RowKind.RATIO,
                Pattern.compile("(总|加权|简单|算术)?平均(数|值|.{0,8})?|[人户亩组块村]均.{0,6}|(所)?占(总数|合计|全村)?(比|比重|比例)|比重|百分比"));
        return labels;
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
