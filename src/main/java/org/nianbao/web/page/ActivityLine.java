package org.nianbao.web.page;

import java.util.List;
import java.util.Optional;
import org.nianbao.application.TownshipTime;
import org.nianbao.ledger.access.Activity;
import org.nianbao.web.township.ServedTownship;

/** An activity as pages show it. */
record ActivityLine(
        long number, String at, String who, String way, String what, String unit, String about, String detail) {

    private static final int SHOWN_DIGITS = 12;

    static List<ActivityLine> of(List<Activity> activities) {
        return activities.stream()
                .map(activity -> of(activity, activity.unitCode()))
                .toList();
    }

    /** Returns activities with the names of their units. */
    static List<ActivityLine> of(List<Activity> activities, ServedTownship township) {
        return activities.stream()
                .map(activity -> of(
                        activity,
                        township.scheme()
                                .register()
                                .unit(activity.unitCode())
                                .map(unit -> unit.name())
                                .orElse("")))
                .toList();
    }

    private static ActivityLine of(Activity activity, String unit) {
        return new ActivityLine(
                activity.number(),
                TownshipTime.shown(activity.at()),
                activity.who(),
                activity.way().chinese(),
                activity.what(),
                unit,
                Optional.of(activity.about())
                        .filter(about -> about.length() > SHOWN_DIGITS)
                        .map(about -> about.substring(0, SHOWN_DIGITS))
                        .orElse(""),
                activity.detail());
    }
}
