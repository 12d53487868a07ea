package org.nianbao.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.nianbao.release.Release;
import org.nianbao.scheme.Scheme;

/**
 * The report as it reads now.
 *
 * @param opening what leads to the chapters: a line of the scheme, and a line about who is missing
 * @param notes why figures wait or may change, in the order of their marks
 */
public record Report(
        Scheme.Edition edition, String title, List<String> opening, List<Chapter> chapters, List<String> notes) {

    public Report {
        opening = List.copyOf(opening);
        chapters = List.copyOf(chapters);
        notes = List.copyOf(notes);
    }

    /** The paragraphs on one theme. */
    public record Chapter(String heading, List<Section> sections) {

        public Chapter {
            sections = List.copyOf(sections);
        }
    }

    /** A paragraph of its own, under a heading. */
    public record Section(String heading, List<TextRun> runs) {

        public Section {
            runs = List.copyOf(runs);
        }

        /** All runs together. */
        public String text() {
            return runs.stream().map(TextRun::text).collect(joining());
        }
    }

    /** A stretch of text that is of one kind. */
    public record TextRun(TextKind kind, String text) {}

    /** What a stretch of text is. */
    public enum TextKind {
        /** Words of the scheme. */
        WORDS,
        /** The value of an indicator, with its counter. */
        FIGURE,
        /** Stands where a value is not known yet, or after one that may change. */
        OPEN,
        /** Leads to a note. */
        MARK
    }

    /** What a release has to report. */
    public static Report of(Release release) {
        return new Narrator(release).report();
    }

    /** Whether every figure is there to stay. */
    public boolean isFinal() {
        return notes.isEmpty();
    }
}
