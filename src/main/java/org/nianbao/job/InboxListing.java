package org.nianbao.job;

import java.util.List;
import java.util.Set;
import org.nianbao.submission.FileId;

/**
 * What lies in the inbox at one time.
 *
 * @param files what was sent and could be read, by name, so that two runs over one inbox go in one order
 * @param passedOver what is not taken in, each with the reason: nothing is left out without a word
 */
record InboxListing(List<InboxFile> files, List<PassedOver> passedOver) {

    static final InboxListing EMPTY = new InboxListing(List.of(), List.of());

    InboxListing {
        files = List.copyOf(files);
        passedOver = List.copyOf(passedOver);
    }

    /** Whether a file lies there; one that cannot be read just now goes by its name. */
    boolean has(FileId file) {
        return files.stream().anyMatch(known -> known.sha256().equals(file.sha256()))
                || passedOver.stream()
                        .anyMatch(other ->
                                other.reason().isOfTheMoment() && other.name().equals(file.name()));
    }

    /** How many files there are of which the ledger knows nothing, each counted once. */
    int besides(Set<String> known) {
        return (int) files.stream()
                .map(InboxFile::sha256)
                .filter(hash -> !known.contains(hash))
                .distinct()
                .count();
    }
}
