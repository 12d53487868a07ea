package org.nianbao.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nianbao.application.ChosenYear;
import org.nianbao.application.GivenPath;
import org.nianbao.application.PlaceProperties;
import org.nianbao.application.RequestParameter;
import org.nianbao.application.UsageException;
import org.nianbao.job.Places;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.seeds.SchemeYears;
import org.nianbao.scheme.seeds.SharedScheme;
import picocli.CommandLine.Option;

/** The options of all commands: the year, and the places. */
final class CommonOptions {

    /** The format of the output. */
    enum Format {
        text,
        json
    }

    @Option(names = "--seeds", paramLabel = "<文件夹>", description = "报表制度所在的文件夹，每年一个子文件夹（默认 seeds）")
    private @Nullable Path seeds;

    @Option(names = "--year", paramLabel = "<年份>", description = "报告年度（默认是报表制度已经施行的最近一年）")
    private @Nullable Integer year;

    @Option(
            names = "--township",
            paramLabel = "<文件夹>",
            description = "许多乡镇中的一个：它自己的文件夹，其中有 township.yaml 和 units.csv。收件文件夹和 --out 之下各有与它同名的子文件夹")
    private @Nullable Path township;

    @Option(names = "--inbox", paramLabel = "<文件夹>", description = "收件文件夹（默认 inbox/年份）；其中的文件不会被改动")
    private @Nullable Path inbox;

    @Option(names = "--data", paramLabel = "<文件夹>", description = "程序自己的数据：存档、密钥、数据库（默认 data）")
    private @Nullable Path data;

    @Option(names = "--out", paramLabel = "<文件夹>", description = "汇总表和退回的报表写到哪里（默认 out/年份）")
    private @Nullable Path out;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "输出格式：text 或 json（默认 ${DEFAULT-VALUE}）")
    private Format format = Format.text;

    @Option(
            names = "--wait",
            paramLabel = "<秒>",
            defaultValue = "10",
            description = "另一次运行未结束时最多等多少秒（默认 ${DEFAULT-VALUE}），等不到则以退出码 75 结束")
    private int seconds = 10;

    private @Nullable ChosenYear chosen;

    private List<String> springArguments = List.of();

    private @Nullable PlaceProperties properties;

    private Consumer<String> told = line -> {};

    /** Sets who receives the notice which newer years are not in force. */
    void tell(Consumer<String> somebody) {
        told = somebody;
    }

    /** Sets the arguments by which Spring finds further settings. */
    void besides(List<String> arguments) {
        springArguments = arguments;
    }

    /** Returns the scheme of the year, as the named township has it. */
    Scheme scheme() {
        if (township == null) {
            return chosen().scheme().scheme();
        }
        GivenPath.folder(township, RequestParameter.TOWNSHIP);
        chosen().requireOf(township.toAbsolutePath().normalize().getParent());
        return chosen().scheme().of(township);
    }

    /** Returns the scheme of the year, as several townships share it. */
    SharedScheme sharedScheme(Path townships) {
        if (township != null) {
            throw new UsageException("--township 是一个乡镇，--townships 是全部乡镇，只能写一个");
        }
        chosen().requireOf(townships);
        return chosen().scheme();
    }

    /** Rejects a township, because a year is begun for all of them. */
    void requireNoTownship() {
        if (township != null) {
            throw new UsageException("报表制度是各乡镇共用的，这个命令不能写 --township");
        }
    }

    /** Returns the folder of all years. */
    SchemeYears years() {
        return new SchemeYears(first(RequestParameter.SEEDS, seeds, PlaceProperties::seeds, "seeds"));
    }

    /** Returns the year that the command concerns: the named one, or the newest in force. */
    ChosenYear chosen() {
        if (chosen == null) {
            chosen = year == null ? ChosenYear.newest(years(), data()) : ChosenYear.named(years(), year);
            chosen.passedOver().forEach(told);
        }
        return chosen;
    }

    /** Returns the places of the named township or, without one, of all townships. */
    Places places() {
        var whole = new Places(
                first(RequestParameter.INBOX, inbox, PlaceProperties::inbox, "inbox/" + yearName()),
                data(),
                first(RequestParameter.OUT, out, PlaceProperties::out, "out/" + yearName()));
        return township == null ? whole : whole.of(township);
    }

    /** Returns the folder of the program's own data, which does not depend on the year. */
    Path data() {
        return first(RequestParameter.DATA, data, PlaceProperties::data, "data");
    }

    /**
     * Returns the option or, without it, the setting or, without that, the default.
     *
     * @throws UsageException if it is no folder, and none can be made there
     */
    private Path first(
            RequestParameter parameter,
            @Nullable Path option,
            Function<PlaceProperties, @Nullable Path> property,
            String usual) {
        return GivenPath.folder(
                Optional.ofNullable(option)
                        .or(() -> Optional.ofNullable(property.apply(properties())))
                        .orElseGet(() -> Optional.ofNullable(properties().home())
                                .orElse(Path.of(""))
                                .resolve(usual)),
                parameter);
    }

    private PlaceProperties properties() {
        if (properties == null) {
            properties = PlaceProperties.read(springArguments);
        }
        return properties;
    }

    /** Returns how long to wait for another run. */
    Duration patience() {
        if (seconds < 0) {
            throw new UsageException("--wait 是秒数，不能小于 0");
        }
        return Duration.ofSeconds(seconds);
    }

    boolean isJson() {
        return format == Format.json;
    }

    private String yearName() {
        return Integer.toString(chosen().year());
    }
}
