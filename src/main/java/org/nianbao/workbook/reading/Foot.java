package org.nianbao.workbook.reading;

import java.util.List;
import java.util.regex.Pattern;
import org.nianbao.workbook.cell.SheetCell;

/**
 * The foot of a form: who signed it and when, seals, opinions and notes.
 *
 * <p>A label and what belongs to it stand in one cell or in several, with a colon or without one.
 */
final class Foot {

    /** Each office is read in one way only, and few stand in a row: a text may repeat one thousands of times. */
    private static final String OFFICE =
            "(单位|统计|分管|包村|包联|驻村|本?村|嘎查|(党)?(总)?支部|村委会?|村民委员会|村务监督委员会|监委会|苏木|乡?镇|旗县?|区|财务|合作社|第一){0,8}";

    private static final String ROLE = OFFICE
            + "(主要)?(负责人|领导|填表人|填报人|制表人?|审核人?|复核人?|审批人?|校对人?|经办人|经手人|统计(员|人员)?|报账员|会计|出纳|主任|书记|副?嘎查达|村长|干部|工作队队?长?|队长|联系人|调查人|登记人|录入人|记录人|汇总人|报送人)";
    private static final String WHEN = "(填报|填表|报出|上报|报送|制表|审核|统计|盖章)?(日期|时间)";
    private static final String WHERE = "(填报|填表|报送|制表|上报|编制)?单位(名称)?|(联系)?(电话|方式)|手机(号码?)?";
    private static final String OPINION = ".{0,8}(审核|审查|审批|初审|核实|复核)?意见";
    private static final String NOTE = "(填表|填报|指标|编制|补充)?(备注|附注|注|说明)\\d?";
    private static final String SEAL = "(签字|签章|盖章|公章|签名|印章|盖公章|章)";

    private static final Pattern LABEL = Pattern.compile(
            "(" + String.join("|", ROLE, WHEN, WHERE, OPINION, NOTE, SEAL) + ")([(（]" + SEAL + "[)）])?");
    private static final Pattern TEXT = Pattern.compile("(" + LABEL.pattern() + ")[:：].*"
            + "|(注|说明)\\d?[.、:：].*|.{0,20}[(（]" + SEAL + "[)）].*|第\\d+页([，,]?共\\d+页)?|共\\d+页");

    /** Whoever signs at the right margin, without a label. */
    private static final Pattern SIGNER = Pattern.compile(".{0,20}(村民委员会|村委会|嘎查委员会|党支部|党总支|人民政府|党群服务中心|统计站)");

    private static final Pattern DATE = Pattern.compile("\\d{0,4}年\\d{0,2}月\\d{0,2}日|\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}");

    private Foot() {}

    /** Whether the cells of a row are at the foot; {@code afterFoot} says that such a row stands above it. */
    static boolean isFoot(List<SheetCell> cells, boolean afterFoot) {
        var first = RowKind.plain(cells.get(0));
        return isText(first)
                || cells.size() == 1
                        && (afterFoot && Leftovers.isProse(cells.get(0))
                                || SIGNER.matcher(first).matches())
                || isSigned(cells);
    }

    private static boolean isText(String text) {
        return mayBeText(text) && TEXT.matcher(text).matches();
    }

    /** Whether a text has what no foot is without, so that few need a closer look. */
    private static boolean mayBeText(String text) {
        return text.indexOf(':') >= 0
                || text.indexOf('章') >= 0
                || text.indexOf('签') >= 0
                || text.indexOf('页') >= 0
                || text.startsWith("注")
                || text.startsWith("说明");
    }

    /** Labels without a colon, each beside what belongs to it; one alone, but for an opinion, could be the content of an entry. */
    private static boolean isSigned(List<SheetCell> cells) {
        var first = RowKind.plain(cells.get(0));
        return LABEL.matcher(first).matches()
                && cells.stream().allMatch(Leftovers::isProse)
                && (first.endsWith("意见")
                        || cells.stream().skip(1).map(RowKind::plain).anyMatch(Foot::isLabelOrDate));
    }

    private static boolean isLabelOrDate(String text) {
        return isText(text)
                || LABEL.matcher(text).matches()
                || DATE.matcher(text).matches();
    }
}
