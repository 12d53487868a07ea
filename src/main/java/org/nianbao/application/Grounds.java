package org.nianbao.application;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.nianbao.submission.Explanation;
import org.nianbao.submission.Masking;
import org.nianbao.submission.SetAside;

/**
 * Why something is entered about what a unit sent, and by whom; or that what was entered is taken back.
 *
 * @param reason without what identifies a person
 * @param by the same
 * @param withdrawn whether something is taken back, for which neither is needed
 */
public record Grounds(String reason, String by, boolean withdrawn) {

    /** Grounds as somebody wrote them: numbers that identify a person are masked. */
    public Grounds {
        reason = Masking.numbersMasked(reason.strip());
        by = Masking.numbersMasked(by.strip());
    }

    /** Whether there is a reason and a name, unless something is taken back. */
    public boolean areGiven() {
        return withdrawn || !reason.isBlank() && !by.isBlank();
    }

    /** A request with these grounds, so that it can be told from others: the words it begins with, and what stands here. */
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
