package org.nianbao.application.townships;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.nianbao.application.Application;
import org.nianbao.application.Exit;
import org.nianbao.application.Failure;
import org.nianbao.application.UsageException;
import org.nianbao.application.json.CountyJson;
import org.nianbao.consolidate.Contribution;
import org.nianbao.job.Places;
import org.nianbao.job.Progress;
import org.nianbao.job.TownshipContext;
import org.nianbao.ledger.FigureTable;
import org.nianbao.ledger.ReleaseTable.Issued;
import org.nianbao.ledger.ReleaseTable.Kept;
import org.nianbao.release.CountyPart;
import org.nianbao.release.CountyPart.Version;
import org.nianbao.release.CountyRelease;
import org.nianbao.release.Release;
import org.nianbao.release.revision.ReleaseSnapshot;
import org.nianbao.scheme.CountyScheme;
import org.nianbao.scheme.Indicator;
import org.nianbao.scheme.seeds.SharedScheme;

/**
 * Adds up the townships of a county and issues the county's release (旗县汇总). Reads of each township its state at one
 * moment and what its units contribute, not their rows.
 */
public final class ReleaseCounty {

    /** The file that makes the folder of townships that of a county. */
    public static final String FILE = "county.yaml";

    private final Application application;
    private final SharedScheme shared;
    private final Places places;

    /**
     * Creates the use case.
     *
     * @param places those of all townships; the county's release is in the folder above those of the townships
     */
    public ReleaseCounty(Application application, SharedScheme shared, Places places) {
        this.application = application;
        this.shared = shared;
        this.places = places;
    }

    /** The result. */
    public record Result(CountyRelease release, Issued issued, Path path) {

        public Exit exit() {
            return release.isComplete() ? Exit.DONE : Exit.INCOMPLETE;
        }

        /** Returns the answer for programs. */
        public CountyJson forPrograms() {
            return CountyJson.of(release, issued.number(), issued.sha256(), path);
        }
    }

    /** A township with what its units contribute together. */
    private record Contributor(CountyPart part, Contribution contribution) {}

    /**
     * Returns the scheme of the county whose townships have their folders in one.
     *
     * @throws UsageException if the folder is not that of a county
     */
    public static CountyScheme scheme(Path folder, SharedScheme shared, TownshipFolders folders) {
        return shared.county(
                        folder, folders.townships().values(), folders.faulty().isEmpty())
                .orElseThrow(
                        () -> new UsageException("%s 中没有 %s，不知道是哪个旗县；请新建它，写明名称、区划代码和所属的乡镇".formatted(folder, FILE)));
    }

    /**
     * Issues the release, unless the last one is the same.
     *
     * @param folder of the county
     * @param patience decides whether to continue waiting for another program that issues it, given the time waited
     */
    public Result of(Path folder, TownshipFolders folders, Predicate<Duration> patience) {
        var county = scheme(folder, shared, folders);
        var release = release(county, folders);
        var issuer = application.services().countyIssuer(county, places);
        return new Result(release, issuer.issue(release, patience), issuer.target());
    }

    /** Returns the content of a release issued now. */
    public CountyRelease release(CountyScheme county, TownshipFolders folders) {
        var seen = seen(county, folders);
        var all = seen.stream().map(Contributor::contribution).reduce(Contribution.NONE, Contribution::merged);
        return new CountyRelease(
                county,
                seen.stream().map(Contributor::part).toList(),
                values(county, all::value),
                values(county, all::lastYear));
    }

    private static Map<String, BigDecimal> values(
            CountyScheme county, Function<Indicator, Optional<BigDecimal>> valuing) {
        var values = new HashMap<String, BigDecimal>();
        county.indicators()
                .forEach(indicator -> valuing.apply(indicator)
                        .ifPresent(value -> values.put(indicator.code(), FigureTable.asKept(value))));
        return values;
    }

    private List<Contributor> seen(CountyScheme county, TownshipFolders folders) {
        var names = folders.townships().entrySet().stream()
                .collect(toMap(folder -> folder.getValue().code(), Map.Entry::getKey));
        var read = new HashMap<String, Contributor>();
        new ParallelTownships<>((name, folder) -> seen(folder), (name, failure) -> unseen(folders, name, failure))
                .on(folders)
                .forEach(one -> read.put(one.part().code(), one));
        var seen = new ArrayList<Contributor>();
        county.townships()
                .forEach((code, name) -> seen.add(
                        names.containsKey(code) && read.containsKey(code)
                                ? read.get(code)
                                : missing(code, name, "乡镇文件夹不能用：township.yaml、units.csv 有误，或者没有这个文件夹")));
        return seen;
    }

    private static Contributor missing(String code, String name, String why) {
        return new Contributor(new CountyPart(code, name, null, null, why), Contribution.NONE);
    }

    private static Contributor unseen(TownshipFolders folders, String name, Failure failure) {
        var township = folders.townships().get(name);
        return township == null
                ? missing("", name, String.join("；", failure.lines()))
                : missing(township.code(), township.name(), "读不出：" + String.join("；", failure.lines()));
    }

    private Contributor seen(Path folder) {
        var context = application.services().context(shared.of(folder), places.of(folder), Progress.SILENT);
        return context.atOneMoment(() -> seen(context));
    }

    private static Contributor seen(TownshipContext context) {
        var release = context.currentState().now();
        var contributions = context.contributions().of(release.figures().units().keySet());
        var issued = context.releases().newest(context.scheme().year());
        var township = context.scheme().township();
        return new Contributor(
                new CountyPart(
                        township.code(),
                        township.name(),
                        release,
                        issued.map(ReleaseCounty::version).orElse(null),
                        issued.map(last -> remark(last, release)).orElse("还没有发出汇总表")),
                contributions.values().stream().reduce(Contribution.NONE, Contribution::merged));
    }

    private static Version version(Issued issued) {
        var sending = issued.sending();
        return new Version(issued.number(), issued.sha256(), sending == null ? "" : sending.toString());
    }

    /** Returns that the present figures of a township are not those of its last release, if they are not. */
    private static String remark(Issued issued, Release now) {
        var isSame = Optional.ofNullable(issued.kept())
                .map(Kept::said)
                .map(ReleaseSnapshot::of)
                .map(said -> said.hasFiguresOf(now))
                .orElse(false);
        return isSame ? "" : "这里是现有的数，与第%d版不同：请先运行这个乡镇，另发一版".formatted(issued.number());
    }
}
