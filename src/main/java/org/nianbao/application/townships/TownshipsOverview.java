package org.nianbao.application.townships;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.nianbao.application.Application;
import org.nianbao.application.Deadline;
import org.nianbao.application.Exit;
import org.nianbao.application.Failure;
import org.nianbao.application.Session;
import org.nianbao.application.TownshipTime;
import org.nianbao.application.json.TownshipsStatusJson;
import org.nianbao.application.json.TownshipsStatusJson.UnseenJson;
import org.nianbao.job.Places;
import org.nianbao.job.Progress;
import org.nianbao.scheme.seeds.SharedScheme;

/** Reads the current state of many townships, and what the county would get of each now. Changes nothing. */
public final class TownshipsOverview {

    private final Application application;
    private final SharedScheme shared;
    private final Places places;
    private final BiConsumer<String, String> incomplete;

    /**
     * Creates the use case.
     *
     * @param places those of all townships; each has its own within them
     * @param incomplete receives the name of a township whose data are incomplete, and the reason
     */
    public TownshipsOverview(
            Application application, SharedScheme shared, Places places, BiConsumer<String, String> incomplete) {
        this.application = application;
        this.shared = shared;
        this.places = places;
        this.incomplete = incomplete;
    }

    /**
     * The result.
     *
     * @param unseen the failures of the townships that could not be read, by the names of their folders
     */
    public record Result(Deadline deadline, List<TownshipStatus> townships, Map<String, Failure> unseen) {

        public Exit exit() {
            if (unseen.isEmpty()) {
                return Exit.DONE;
            }
            return unseen.values().stream().anyMatch(failure -> failure.exit() == Exit.TRY_LATER)
                    ? Exit.TRY_LATER
                    : Exit.FAILED;
        }

        /** Returns the answer for programs. */
        public TownshipsStatusJson forPrograms() {
            return new TownshipsStatusJson(
                    deadline.day().toString(),
                    townships.stream().map(TownshipStatus::forPrograms).toList(),
                    unseen.entrySet().stream()
                            .map(one ->
                                    new UnseenJson(one.getKey(), one.getValue().lines()))
                            .toList());
        }
    }

    /** The state of one township, or why it could not be read. */
    private record Seen(String name, Optional<TownshipStatus> status, Optional<Failure> failure) {

        static Seen of(TownshipStatus status) {
            return new Seen(status.name(), Optional.of(status), Optional.empty());
        }

        static Seen not(String name, Failure failure) {
            return new Seen(name, Optional.empty(), Optional.of(failure));
        }
    }

    /** Reads the state of every township; one that cannot be read does not hide the others. */
    public Result of(TownshipFolders folders) {
        application.services().blank().ifPresent(line -> incomplete.accept("全部乡镇", line));
        var seen = new ParallelTownships<>((name, folder) -> Seen.of(look(name, folder)), Seen::not).on(folders);
        var unseen = new TreeMap<String, Failure>();
        seen.forEach(one -> one.failure().ifPresent(failure -> unseen.put(one.name(), failure)));
        return new Result(
                new Deadline(shared.scheme().edition().deadline(), TownshipTime.today()),
                seen.stream().flatMap(one -> one.status().stream()).toList(),
                unseen);
    }

    private TownshipStatus look(String name, Path folder) {
        var context = application.services().context(shared.of(folder), places.of(folder), Progress.SILENT);
        Session.incomplete(context).ifPresent(line -> incomplete.accept(name, line));
        return TownshipStatus.of(name, context);
    }
}
