package org.nianbao.web.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.application.LineageAnswer;
import org.nianbao.application.TraceFigure;
import org.nianbao.release.Release;
import org.nianbao.scheme.Indicator;
import org.nianbao.scheme.PublishedFigure;
import org.nianbao.web.township.NotFoundException;
import org.nianbao.web.township.ServedTownships;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The indicators (指标), and where each figure comes from (溯源). */
@Controller
final class FigurePages {

    private final ServedTownships townships;

    FigurePages(ServedTownships townships) {
        this.townships = townships;
    }

    /** The indicators of a theme. */
    record ThemeTable(String theme, List<IndicatorLine> indicators) {}

    /**
     * An indicator with its values.
     *
     * @param published empty if the township published none
     */
    record IndicatorLine(
            String code, String name, String unit, String value, String lastYear, String published, boolean agrees) {}

    @GetMapping("/t/{township}/indicators")
    String indicators(@PathVariable String township, @RequestParam Optional<String> q, Model model) {
        var now = townships.of(township).context().currentState().now();
        var themes = new ArrayList<ThemeTable>();
        for (var indicator : now.scheme().indicators()) {
            if (!matches(indicator, q.orElse(""))) {
                continue;
            }
            if (themes.isEmpty() || !themes.get(themes.size() - 1).theme().equals(indicator.theme())) {
                themes.add(new ThemeTable(indicator.theme(), new ArrayList<>()));
            }
            themes.get(themes.size() - 1).indicators().add(line(now, indicator));
        }
        model.addAttribute("themes", themes);
        model.addAttribute("q", q.orElse(""));
        model.addAttribute("reconciliation", now.reconciliation().summary());
        return "indicators";
    }

    private static boolean matches(Indicator indicator, String text) {
        var wanted = text.strip();
        return wanted.isEmpty()
                || indicator.code().equalsIgnoreCase(wanted)
                || indicator.name().contains(wanted)
                || indicator.theme().contains(wanted);
    }

    private static IndicatorLine line(Release now, Indicator indicator) {
        var value = now.figures().township(indicator);
        var published = Optional.ofNullable(now.scheme().published().get(indicator.code()));
        return new IndicatorLine(
                indicator.code(),
                indicator.name(),
                indicator.unit(),
                shown(indicator, value),
                shown(indicator, now.lastYear(indicator)),
                published.map(PublishedFigure::figure).orElse(""),
                published.isEmpty() || value.filter(published.get()::agreesWith).isPresent());
    }

    private static String shown(Indicator indicator, Optional<BigDecimal> value) {
        return value.map(number -> number.setScale(indicator.places(number), RoundingMode.HALF_UP)
                        .toPlainString())
                .orElse("—");
    }

    @GetMapping("/t/{township}/indicators/{code}")
    String indicator(
            @PathVariable String township,
            @PathVariable String code,
            @RequestParam Optional<String> unit,
            Model model) {
        var served = townships.of(township);
        var context = served.context();
        var asked = new TraceFigure.Request(code, unit.filter(text -> !text.isBlank()));
        if (code.matches(".*[!！].*")) {
            throw new NotFoundException("请从指标表进入");
        }
        var address = TraceFigure.address(served.scheme(), served.places().release(served.scheme()), asked);
        var now = context.currentState().now();
        var result = TraceFigure.of(context, address);
        var indicator = result.indicator();
        var answer = new LineageAnswer(result).forPrograms();
        model.addAttribute("indicator", indicator);
        model.addAttribute("formula", indicator.formula().text());
        model.addAttribute(
                "conversion",
                indicator.measure().conversion().map(one -> one.chinese()).orElse(""));
        model.addAttribute("figures", answer.figures());
        model.addAttribute("asked", unit.orElse(""));
        model.addAttribute("value", shown(indicator, now.figures().township(indicator)));
        model.addAttribute("lastYear", shown(indicator, now.lastYear(indicator)));
        var units = units(now, indicator, context.currentState().lastYearOfUnits(indicator));
        model.addAttribute("units", units);
        draw(units, indicator, model);
        return "indicator";
    }

    /** Returns the values of the units that have one, the greatest first. */
    private static List<UnitBars.Value> units(Release now, Indicator indicator, Map<String, BigDecimal> lastYear) {
        return UnitBars.sorted(now.scheme().register().units().stream()
                .flatMap(unit -> now.figures().unit(unit, indicator).stream().map(value -> {
                    var before = lastYear.get(unit.code());
                    return new UnitBars.Value(
                            unit.code(),
                            unit.name(),
                            value,
                            before,
                            shown(indicator, Optional.of(value)),
                            shown(indicator, Optional.ofNullable(before)));
                }))
                .toList());
    }

    private static void draw(List<UnitBars.Value> units, Indicator indicator, Model model) {
        if (!units.isEmpty()) {
            var median = UnitBars.median(units);
            var medianShown = shown(indicator, Optional.of(median));
            model.addAttribute("median", medianShown);
            model.addAttribute("chart", UnitBars.of(units, median, medianShown));
        }
    }
}
