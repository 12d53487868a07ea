package org.nianbao.application;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.nianbao.submission.Explanation;
import org.nianbao.submission.Masking;
import org.nianbao.submission.SetAside;

/**
 * The reason for an entry about a unit's submission, and its author; or the withdrawal of an entry.
 *
 * @param reason without what identifies a person
 * @param by the author, likewise
 * @param withdrawn whether an entry is withdrawn, which needs neither
 */
public record Grounds(String reason, String by, boolean withdrawn) {

    /** Masks numbers that identify a person. */
    public Grounds {
        reason = Masking.numbersMasked(reason.strip());
        by = Masking.numbersMasked(by.strip());
    }

    /** Returns whether reason and author are given, unless an entry is withdrawn. */
    public boolean areGiven() {
        return withdrawn || !reason.isBlank() && !by.isBlank();
    }

    /** Returns a request that is distinguishable from others: its first words, and these grounds. */
    List<String> asked(String... words) {
        return Stream.concat(Stream.of(words), Stream.of(withdrawn ? "--withdraw" : "", reason, by))
                .toList();
    }

    Explanation explanation(LocalDate day) {
        return new Explanation(reason, by, day);
    }

    SetAside setAside(LocalDate day) {
        return new SetAside(reason, by, day);
    }
}
