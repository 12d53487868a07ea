package org.nianbao.web.page;

import org.nianbao.application.access.ActivityRecord;
import org.nianbao.ledger.access.ActivityTable;
import org.nianbao.web.access.Viewer;
import org.springframework.stereotype.Component;

/** Records what people do on pages. */
@Component
final class Recorder {

    private final ActivityRecord activities;

    Recorder(ActivityRecord activities) {
        this.activities = activities;
    }

    /** Records an activity that concerns a township. */
    void add(Viewer viewer, String township, String what, String detail) {
        add(viewer, township, what, "", "", detail);
    }

    /** Records an activity that concerns a unit and a file; either may be empty. */
    void add(Viewer viewer, String township, String what, String unitCode, String about, String detail) {
        activities.add(
                new ActivityTable.Entry(township, viewer.signature(), viewer.way(), what, unitCode, about, detail));
    }
}
