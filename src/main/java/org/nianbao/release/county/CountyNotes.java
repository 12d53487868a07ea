package org.nianbao.release.county;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.release.CountyPart;
import org.nianbao.release.CountyRelease;
import org.nianbao.release.balance.Breakdown.Mode;
import org.nianbao.release.balance.CountyBreakdown;
import org.nianbao.release.print.PrintedCell;
import org.nianbao.release.sheet.NumberedNotes;
import org.nianbao.scheme.Indicator;

/** The breakdown of every indicator of a county, and the notes on single figures, numbered alike on all sheets. */
final class CountyNotes {

    private static final String COMPUTED = "按明细计算：由全部明细合并算出，如去重计数、比率、最大最小，不等于各乡镇之和。";
    private static final String BALANCED = "舍位平衡：合计先舍位，各乡镇、各单位依次作不足一个末位的调整，使其相加等于上一级。";
    private static final String MOVED = "舍位平衡后与乡镇自己的汇总表差一个末位：%s。";
    private static final String UNBALANCED = "没有舍位平衡：%s。";
    private static final String PROVISIONAL = "暂定数：%s。";

    private final CountyRelease release;
    private final Map<String, CountyBreakdown> breakdowns = new LinkedHashMap<>();
    private final NumberedNotes notes;

    private CountyNotes(CountyRelease release) {
        this.release = release;
        var texts = new LinkedHashMap<String, List<String>>();
        for (var indicator : release.scheme().indicators()) {
            breakdowns.put(indicator.code(), CountyBreakdown.of(release, indicator));
            texts.put(indicator.code(), texts(indicator));
        }
        notes = new NumberedNotes(texts);
    }

    static CountyNotes of(CountyRelease release) {
        return new CountyNotes(release);
    }

    private List<String> texts(Indicator indicator) {
        var breakdown = breakdown(indicator);
        var told = new ArrayList<String>();
        if (!breakdown.obstacle().isEmpty()) {
            told.add(UNBALANCED.formatted(breakdown.obstacle()));
        } else if (breakdown.mode() == Mode.COMPUTED) {
            told.add(COMPUTED);
        } else if (breakdown.mode() == Mode.BALANCED) {
            told.add(BALANCED);
        }
        if (!breakdown.moved().isEmpty()) {
            told.add(MOVED.formatted(String.join("；", breakdown.moved())));
        }
        var pending = release.pending(indicator);
        if (!pending.isEmpty()) {
            told.add(PROVISIONAL.formatted(pending));
        }
        return told;
    }

    /** Returns the breakdown of an indicator. */
    CountyBreakdown breakdown(Indicator indicator) {
        return Optional.ofNullable(breakdowns.get(indicator.code())).orElseThrow();
    }

    /** Returns whether the value of a township is shown as the sum of those of its units. */
    boolean addsUp(Indicator indicator, CountyPart part) {
        var breakdown = breakdown(indicator);
        var units = breakdown.units().getOrDefault(part.code(), Map.of()).values();
        return breakdown.mode().addsUp()
                && breakdown
                        .township(part)
                        .filter(value -> units.stream()
                                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                                        .compareTo(value)
                                == 0)
                        .isPresent();
    }

    /** Returns the name of an indicator with the marks of its notes. */
    String marked(Indicator indicator) {
        return notes.marked(indicator);
    }

    /** Returns the notes, in the order in which they are first referred to. */
    List<PrintedCell> lines() {
        return notes.lines();
    }
}
