package org.nianbao.application.townships;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.nianbao.application.Application;
import org.nianbao.application.Database;
import org.nianbao.application.Exit;
import org.nianbao.application.TownshipTime;
import org.nianbao.application.UsageException;
import org.nianbao.application.json.RebuildJson;
import org.nianbao.application.json.RebuildJson.LackingJson;
import org.nianbao.job.Desk;
import org.nianbao.job.Facilities;
import org.nianbao.job.Journals;
import org.nianbao.job.Journals.Lacking;
import org.nianbao.job.Progress;
import org.nianbao.job.Workplace;
import org.nianbao.ledger.BusyException;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.SchemeException;
import org.nianbao.scheme.seeds.SharedScheme;
import org.nianbao.server.EmbeddedServer;
import org.nianbao.server.ServerInUseException;
import org.slf4j.LoggerFactory;

/** Makes anew what the database lacks of townships, from the archive and the journals beside it (重建). */
public final class Rebuild {

    private final Workplace workplace;
    private final Predicate<Duration> patience;
    private final List<String> springArguments;
    private final Each each;

    private Rebuild(Workplace workplace, Predicate<Duration> patience, List<String> springArguments, Each each) {
        this.workplace = workplace;
        this.patience = patience;
        this.springArguments = springArguments;
        this.each = each;
    }

    /** Does some work for each township. */
    private interface Each {

        List<RebuiltTownship> of(Facilities facilities, Function<Desk, RebuiltTownship> work);
    }

    /** Is told what becomes of the database that there is, if another is to take its place. */
    public interface Telling {

        /** It could not be asked what the journals lack. */
        void notAsked();

        /** It has another name now, and nothing of it was deleted. */
        void putAside(Path target);
    }

    /**
     * Makes one township anew.
     *
     * @param patience whether to wait on for others, given how long that has been done
     * @param springArguments such as {@code --spring.datasource.url=…}
     */
    public static Rebuild one(
            Scheme scheme, Workplace workplace, Predicate<Duration> patience, List<String> springArguments) {
        return new Rebuild(
                workplace,
                patience,
                springArguments,
                (facilities, work) ->
                        List.of(work.apply(facilities.deskToRebuild(scheme, workplace, Progress.SILENT))));
    }

    /** Makes many anew, each of which has a folder within those of the workplace; what goes wrong with one stops none. */
    public static Rebuild many(
            TownshipFolders folders,
            SharedScheme shared,
            Workplace workplace,
            Predicate<Duration> patience,
            List<String> springArguments) {
        return new Rebuild(
                workplace,
                patience,
                springArguments,
                (facilities, work) -> new SideBySide<>(
                                (name, folder) -> work.apply(facilities.deskToRebuild(
                                        shared.of(folder), workplace.of(folder), Progress.SILENT)),
                                RebuiltTownship::notDone)
                        .on(folders));
    }

    /**
     * Requires that there is something to make townships of, before anything is started.
     *
     * @throws UsageException if there is nothing
     */
    public static void requireJournals(Workplace workplace) {
        if (Journals.of(workplace).isEmpty()) {
            throw new UsageException("%s 中没有流水，无从重建；请核对 --data，或从备份恢复".formatted(workplace.journals()));
        }
    }

    /**
     * What came of it.
     *
     * @param lacking the journals of which the database lacks something all the same
     */
    public record Result(List<RebuiltTownship> townships, List<Lacking> lacking) {

        /** How it ended: what is gravest of all townships. */
        public Exit exit() {
            for (var exit : List.of(Exit.STOPPED, Exit.TRY_LATER, Exit.FAILED, Exit.USAGE, Exit.INCOMPLETE)) {
                if (townships.stream().anyMatch(township -> township.exit() == exit)) {
                    return exit;
                }
            }
            return Exit.DONE;
        }

        /** The answer for programs. */
        public RebuildJson forPrograms() {
            return new RebuildJson(
                    townships.stream().map(RebuiltTownship::forPrograms).toList(),
                    lacking.stream().map(LackingJson::of).toList());
        }
    }

    /** Adds to the database what it lacks. */
    public Result run() {
        return work(application -> new Result(
                each(application, RebuiltTownship::of), Journals.of(workplace).lacking(application.facilities())));
    }

    private <T> T work(Function<Application, T> work) {
        try (var application = Application.start(workplace.data(), patience, SideBySide.MOST, springArguments)) {
            return application.nightly().working(() -> work.apply(application));
        }
    }

    /** Does some work for each township, while no run of it is under way. */
    private List<RebuiltTownship> each(Application application, Function<Desk, RebuiltTownship> work) {
        return each.of(
                application.facilities(), desk -> application.nightly().alone(desk, patience, () -> work.apply(desk)));
    }

    /**
     * Gives the database of our own another name, once the journals have what it has, so that all is made anew.
     *
     * @throws UsageException if another database was given
     */
    public void putAside(Telling telling) {
        if (!Application.isOwn(springArguments)) {
            throw new UsageException("--replace 只用于程序自带的数据库。使用外部数据库的，请新建一个空库，把数据库地址改成它，再运行 rebuild（不加 --replace）");
        }
        var folder = Application.ownDatabase(workplace.data());
        if (Files.isDirectory(folder)) {
            Journals.of(workplace).requireWhole();
            completeJournals(telling);
            var target = folder.resolveSibling("mariadb.before-" + TownshipTime.stamp());
            Database.patiently(patience, () -> {
                EmbeddedServer.move(folder, target);
                return target;
            });
            telling.putAside(target);
        }
    }

    /** What the database has and the journals lack is added to these, if it can still be opened and they are of one origin. */
    private void completeJournals(Telling telling) {
        try {
            work(application -> each(application, desk -> {
                desk.keepJournal();
                return RebuiltTownship.none(desk);
            }));
        } catch (ServerInUseException | BusyException | SchemeException e) {
            throw e;
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Rebuild.class).info("the database to be replaced cannot be asked", e);
            telling.notAsked();
        }
    }
}
