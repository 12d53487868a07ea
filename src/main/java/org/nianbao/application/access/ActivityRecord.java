package org.nianbao.application.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.nianbao.application.Application;
import org.nianbao.job.Places;
import org.nianbao.ledger.access.Activity;
import org.nianbao.ledger.access.ActivityTable;
import org.nianbao.submission.Masking;

/** Records who did what (记录), and proves that the record was not changed. */
public record ActivityRecord(ActivityTable table) {

    /** The most entries that are listed at once. */
    public static final int PAGE = 100;

    /** Returns the record in the database of an application, sealed with the key of a data folder. */
    public static ActivityRecord of(Application application, Places places) {
        return new ActivityRecord(application.services().activities(places));
    }

    /** Adds an entry now; numbers that identify a person are masked. */
    public void add(ActivityTable.Entry entry) {
        table.add(
                new ActivityTable.Entry(
                        entry.township(),
                        entry.who(),
                        entry.way(),
                        entry.what(),
                        entry.unitCode(),
                        entry.about(),
                        Masking.numbersMasked(entry.detail())),
                Clock.systemUTC().instant());
    }

    /**
     * Returns entries of a township, the newest first.
     *
     * @param unitCode the unit that they concern; empty for all
     * @param before only those with smaller numbers
     */
    public List<Activity> newest(String township, String unitCode, long before) {
        return table.newest(township, unitCode, before, PAGE);
    }

    /** The result of a proof: the last seal of each township, and what is wrong. */
    public record AuditResult(List<String> seals, List<String> faults) {

        public boolean holds() {
            return faults.isEmpty();
        }

        /** Returns whether there is no entry at all. */
        public boolean isOfNothing() {
            return seals.isEmpty() && faults.isEmpty();
        }
    }

    /** Proves the records of all townships. */
    public AuditResult prove() {
        var seals = new ArrayList<String>();
        var faults = new ArrayList<String>();
        for (var township : table.townships()) {
            var name = township.isEmpty() ? "全部乡镇" : township;
            seals.add(name + " " + table.lastSeal(township));
            table.faults(township).forEach(fault -> faults.add(name + " " + fault));
        }
        return new AuditResult(seals, faults);
    }
}
