package org.nianbao.release.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.nianbao.release.Finality;
import org.nianbao.release.Release;
import org.nianbao.release.balance.Breakdown;
import org.nianbao.release.balance.Breakdown.Mode;
import org.nianbao.release.print.PrintedCell;
import org.nianbao.scheme.Indicator;

/** The notes of a release ({@code [注 1]}): remarks on single figures, numbered alike on all its sheets. */
final class FigureNotes {

    private static final String COMPUTED = "按全镇计算：由全镇明细直接算出，如去重计数、比率、名次，不等于各单位之和，“%s”中合计为斜体。".formatted(UnitSheet.NAME);
    private static final String BALANCED = "舍位平衡：合计先舍位，各单位、各构成的数再作不足一个末位的调整，使其相加等于合计。";
    private static final String UNBALANCED = "没有舍位平衡：%s。";
    private static final String APPROXIMATE = "约数：舍去尾数后加“余”，准数见“%s”的合计。".formatted(UnitSheet.NAME);
    private static final String PROVISIONAL = "暂定数：%s。";

    private final NumberedNotes notes;

    private FigureNotes(Release release) {
        var byIndicator = new LinkedHashMap<String, List<String>>();
        release.scheme()
                .indicators()
                .forEach(indicator -> byIndicator.put(
                        indicator.code(), texts(release, indicator).toList()));
        notes = new NumberedNotes(byIndicator);
    }

    static FigureNotes of(Release release) {
        return new FigureNotes(release);
    }

    private static Stream<String> texts(Release release, Indicator indicator) {
        var texts = new ArrayList<String>();
        var breakdown = Breakdown.of(release, indicator);
        if (!breakdown.obstacle().isEmpty()) {
            texts.add(UNBALANCED.formatted(breakdown.obstacle()));
        } else if (breakdown.mode() == Mode.COMPUTED) {
            texts.add(COMPUTED);
        }
        if (breakdown.mode() == Mode.BALANCED) {
            texts.add(BALANCED);
        }
        if (release.scheme().edition().approximateWording()
                && breakdown.total().filter(indicator::isApproximated).isPresent()) {
            texts.add(APPROXIMATE);
        }
        var finality = Finality.of(release, indicator);
        if (!finality.isFinal()) {
            texts.add(PROVISIONAL.formatted(finality.reason()));
        }
        return texts.stream();
    }

    /** The name of an indicator with the marks of its notes. */
    String marked(Indicator indicator) {
        return notes.marked(indicator);
    }

    /** The notes themselves, in the order in which they are first referred to. */
    List<PrintedCell> lines() {
        return notes.lines();
    }
}
