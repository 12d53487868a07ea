package org.nianbao.web.page;

import java.util.Optional;
import org.nianbao.application.access.ActivityRecord;
import org.nianbao.web.township.ServedTownships;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what, and when (记录). */
@Controller
final class RecordPages {

    private final ServedTownships townships;
    private final ActivityRecord activities;

    RecordPages(ServedTownships townships, ActivityRecord activities) {
        this.townships = townships;
        this.activities = activities;
    }

    @GetMapping("/t/{township}/record")
    String record(
            @PathVariable String township,
            @RequestParam Optional<String> unit,
            @RequestParam Optional<Long> before,
            Model model) {
        var served = townships.of(township);
        var found = activities.newest(township, unit.orElse(""), before.orElse(Long.MAX_VALUE));
        model.addAttribute("activities", ActivityLine.of(found, served));
        model.addAttribute("units", served.scheme().register().units());
        model.addAttribute("unit", unit.orElse(""));
        if (found.size() == ActivityRecord.PAGE) {
            model.addAttribute("older", found.get(found.size() - 1).number());
        }
        return "record";
    }
}
