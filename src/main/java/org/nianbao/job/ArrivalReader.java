package org.nianbao.job;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.nianbao.ledger.Ledger;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Hands on the files of the inbox that the ledger does not know, and archives each on the way.
 *
 * <p>Keeps no restart state: what was entered before is known to the ledger, and so is not new.
 */
final class ArrivalReader implements ItemStreamReader<Arrival> {

    private final Inbox inbox;
    private final Archive archive;
    private final Ledger ledger;
    private final Progress progress;
    private final Queue<Path> news = new ArrayDeque<>();

    ArrivalReader(Inbox inbox, Archive archive, Ledger ledger, Progress progress) {
        this.inbox = inbox;
        this.archive = archive;
        this.ledger = ledger;
        this.progress = progress;
    }

    @Override
    public void open(ExecutionContext context) {
        news.clear();
        var known = ledger.hashes();
        var seen = new HashMap<String, String>();
        var files = inbox.files();
        for (var file : files) {
            var hash = Archive.hash(file);
            var name = file.getFileName().toString();
            var original = seen.putIfAbsent(hash, name);
            if (original != null) {
                progress.duplicate(name, original);
            } else if (!known.contains(hash)) {
                news.add(file);
            }
        }
        progress.found(files.size(), news.size());
    }

    @Override
    public @Nullable Arrival read() {
        var file = news.poll();
        return file == null ? null : archive.keep(file);
    }
}
