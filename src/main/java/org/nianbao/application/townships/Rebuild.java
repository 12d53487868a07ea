package org.nianbao.application.townships;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.nianbao.application.Application;
import org.nianbao.application.EmbeddedDatabase;
import org.nianbao.application.Exit;
import org.nianbao.application.TownshipTime;
import org.nianbao.application.UsageException;
import org.nianbao.application.json.RebuildJson;
import org.nianbao.application.json.RebuildJson.LackingJson;
import org.nianbao.job.JournalFolder;
import org.nianbao.job.JournalFolder.Lacking;
import org.nianbao.job.Places;
import org.nianbao.job.Progress;
import org.nianbao.job.SharedServices;
import org.nianbao.job.TownshipContext;
import org.nianbao.ledger.BusyException;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.SchemeException;
import org.nianbao.scheme.seeds.SharedScheme;
import org.nianbao.server.EmbeddedServer;
import org.nianbao.server.ServerInUseException;
import org.slf4j.LoggerFactory;

/** Rebuilds what the database lacks of townships, from the archive and the journals beside it (重建). */
public final class Rebuild {

    private final Places places;
    private final Predicate<Duration> patience;
    private final List<String> springArguments;
    private final TownshipTask each;

    private Rebuild(Places places, Predicate<Duration> patience, List<String> springArguments, TownshipTask each) {
        this.places = places;
        this.patience = patience;
        this.springArguments = springArguments;
        this.each = each;
    }

    /** Does some work for each township. */
    private interface TownshipTask {

        List<RebuiltTownship> of(SharedServices services, Function<TownshipContext, RebuiltTownship> work);
    }

    /** Receives what happens to the present database, if another one replaces it. */
    public interface Listener {

        /** The database could not be opened, so its entries that the journals lack are unknown. */
        void notAsked();

        /** The database was renamed; nothing of it was deleted. */
        void putAside(Path target);
    }

    /**
     * Creates the use case for one township.
     *
     * @param patience decides whether to continue waiting for others, given the time waited
     * @param springArguments such as {@code --spring.datasource.url=…}
     */
    public static Rebuild one(
            Scheme scheme, Places places, Predicate<Duration> patience, List<String> springArguments) {
        return new Rebuild(
                places,
                patience,
                springArguments,
                (services, work) -> List.of(work.apply(services.contextToRebuild(scheme, places, Progress.SILENT))));
    }

    /**
     * Creates the use case for many townships, each of which has a folder within those of the places. A failure of one
     * stops none of the others.
     */
    public static Rebuild many(
            TownshipFolders folders,
            SharedScheme shared,
            Places places,
            Predicate<Duration> patience,
            List<String> springArguments) {
        return new Rebuild(
                places,
                patience,
                springArguments,
                (services, work) -> new ParallelTownships<>(
                                (name, folder) -> work.apply(services.contextToRebuild(
                                        shared.of(folder), places.of(folder), Progress.SILENT)),
                                RebuiltTownship::notDone)
                        .on(folders));
    }

    /**
     * Requires that there are journals to rebuild from, before anything starts.
     *
     * @throws UsageException if there is none
     */
    public static void requireJournals(Places places) {
        if (JournalFolder.of(places).isEmpty()) {
            throw new UsageException("%s 中没有流水，无从重建；请核对 --data，或从备份恢复".formatted(places.journals()));
        }
    }

    /**
     * The result.
     *
     * @param lacking the journals of which the database still lacks entries
     */
    public record Result(List<RebuiltTownship> townships, List<Lacking> lacking) {

        /** Returns the gravest exit code of all townships. */
        public Exit exit() {
            for (var exit : List.of(Exit.STOPPED, Exit.TRY_LATER, Exit.FAILED, Exit.USAGE, Exit.INCOMPLETE)) {
                if (townships.stream().anyMatch(township -> township.exit() == exit)) {
                    return exit;
                }
            }
            return Exit.DONE;
        }

        /** Returns the answer for programs. */
        public RebuildJson forPrograms() {
            return new RebuildJson(
                    townships.stream().map(RebuiltTownship::forPrograms).toList(),
                    lacking.stream().map(LackingJson::of).toList());
        }
    }

    /** Adds to the database what it lacks. */
    public Result run() {
        return work(application -> new Result(
                each(application, RebuiltTownship::of), JournalFolder.of(places).lacking(application.services())));
    }

    private <T> T work(Function<Application, T> work) {
        try (var application = Application.start(places.data(), patience, ParallelTownships.MOST, springArguments)) {
            return application.nightly().working(() -> work.apply(application));
        }
    }

    /** Does some work for each township, while no run of it is under way. */
    private List<RebuiltTownship> each(Application application, Function<TownshipContext, RebuiltTownship> work) {
        return each.of(
                application.services(),
                context -> application.nightly().alone(context, patience, () -> work.apply(context)));
    }

    /**
     * Renames the embedded database, after completing the journals from it, so that everything is rebuilt.
     *
     * @throws UsageException if another database was given
     */
    public void putAside(Listener listener) {
        if (!Application.isOwn(springArguments)) {
            throw new UsageException("--replace 只用于程序自带的数据库。使用外部数据库的，请新建一个空库，把数据库地址改成它，再运行 rebuild（不加 --replace）");
        }
        var folder = Application.ownDatabase(places.data());
        if (Files.isDirectory(folder)) {
            JournalFolder.of(places).requireWhole();
            completeJournals(listener);
            var target = folder.resolveSibling("mariadb.before-" + TownshipTime.stamp());
            EmbeddedDatabase.patiently(patience, () -> {
                EmbeddedServer.move(folder, target);
                return target;
            });
            listener.putAside(target);
        }
    }

    /** Adds entries that the journals lack, if the database can still be opened and has the same origin. */
    private void completeJournals(Listener listener) {
        try {
            work(application -> each(application, context -> {
                context.keepJournal();
                return RebuiltTownship.none(context);
            }));
        } catch (ServerInUseException | BusyException | SchemeException e) {
            throw e;
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Rebuild.class).info("the database to be replaced cannot be asked", e);
            listener.notAsked();
        }
    }
}
