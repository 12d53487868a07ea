package org.nianbao.report;

import java.util.ArrayList;
import java.util.List;

/** The report as plain text, to be pasted. */
public final class ReportText {

    private static final String INDENT = "　　";

    private ReportText() {}

    public static String of(Report report) {
        var lines = new ArrayList<String>();
        lines.add(report.title());
        lines.add("");
        report.opening().forEach(line -> lines.add(INDENT + line));
        for (var chapter : report.chapters()) {
            lines.add("");
            lines.add(INDENT + chapter.heading());
            for (var section : chapter.sections()) {
                lines.add(INDENT + section.heading());
                lines.add(INDENT + section.text());
            }
        }
        if (!report.isFinal()) {
            lines.add("");
            lines.addAll(notes(report));
        }
        return String.join("\n", lines) + "\n";
    }

    /** The notes, each led by its mark. */
    static List<String> notes(Report report) {
        var notes = new ArrayList<String>();
        for (var note : report.notes()) {
            notes.add(ReportNotes.named(notes.size()) + "　" + note);
        }
        return notes;
    }
}
