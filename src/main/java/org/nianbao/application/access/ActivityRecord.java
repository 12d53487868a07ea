package org.nianbao.application.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.nianbao.application.Application;
import org.nianbao.job.Places;
import org.nianbao.ledger.access.Activity;
import org.nianbao.ledger.access.ActivityTable;
import org.nianbao.submission.Masking;
import org.slf4j.LoggerFactory;

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
     * What a command did.
     *
     * @param by who did it, as the command was told; empty for the user of the system
     * @param unitCode the unit concerned; empty if there is none
     * @param about the SHA-256 of the file concerned; empty if there is none
     */
    public record Deed(String by, String what, String unitCode, String about, String detail) {}

    /** Adds an entry of a command that concerns a township, and notes the head of its record in the log. */
    public void add(String township, Deed deed) {
        var who = deed.by().isBlank() ? "命令行 " + System.getProperty("user.name", "") : deed.by();
        add(new ActivityTable.Entry(
                township,
                who.strip(),
                Activity.Way.COMMAND,
                deed.what(),
                deed.unitCode(),
                deed.about(),
                deed.detail()));
        logHead(township);
    }

    /**
     * Notes the last seal of a township's record in the log, which is kept elsewhere than the record: so it can be told
     * later whether the last entries were cut off.
     */
    public void logHead(String township) {
        LoggerFactory.getLogger(ActivityRecord.class)
                .atInfo()
                .addKeyValue("township", township)
                .addKeyValue("seal", table.lastSeal(township))
                .log("the head of the record of activities");
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
