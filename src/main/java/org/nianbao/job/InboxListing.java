package org.nianbao.job;

import java.util.List;
import java.util.Set;
import org.nianbao.submission.FileId;

/**
 * The content of the inbox at one time.
 *
 * @param files what was sent and could be read, sorted by name, so that two runs over one inbox have the same order
 * @param passedOver what is not taken in, each with the reason, so that nothing is omitted without a message
 */
record InboxListing(List<InboxFile> files, List<PassedOver> passedOver) {

    static final InboxListing EMPTY = new InboxListing(List.of(), List.of());

    InboxListing {
        files = List.copyOf(files);
        passedOver = List.copyOf(passedOver);
    }

    /** Returns whether a file is in the inbox; a file that is unreadable at present is found by its name. */
    boolean has(FileId file) {
        return files.stream().anyMatch(known -> known.sha256().equals(file.sha256()))
                || passedOver.stream()
                        .anyMatch(other ->
                                other.reason().isOfTheMoment() && other.name().equals(file.name()));
    }

    /** Returns the number of files that the ledger does not know, each counted once. */
    int besides(Set<String> known) {
        return (int) files.stream()
                .map(InboxFile::sha256)
                .filter(hash -> !known.contains(hash))
                .distinct()
                .count();
    }
}
