package org.nianbao.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.job.Workplace;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.seeds.SchemeFolder;
import org.nianbao.scheme.seeds.SharedScheme;
import picocli.CommandLine.Option;

/** The options that all commands have: which year, and where things are. */
final class Settings {

    /** What is printed. */
    enum Format {
        text,
        json
    }

    @Option(
            names = "--seeds",
            paramLabel = "<文件夹>",
            defaultValue = "seeds",
            description = "报表制度所在的文件夹，每年一个子文件夹（默认 ${DEFAULT-VALUE}）")
    private Path seeds = Path.of("seeds");

    @Option(names = "--year", paramLabel = "<年份>", description = "报告年度（默认是有报表制度的最近一年）")
    private @Nullable Integer year;

    @Option(
            names = "--township",
            paramLabel = "<文件夹>",
            description = "许多乡镇中的一个：它自己的文件夹，其中有 township.yaml 和 units.csv。收件文件夹和 --out 之下各有与它同名的子文件夹")
    private @Nullable Path township;

    @Option(names = "--inbox", paramLabel = "<文件夹>", description = "收件文件夹（默认 inbox/年份）；其中的文件不会被改动")
    private @Nullable Path inbox;

    @Option(
            names = "--data",
            paramLabel = "<文件夹>",
            defaultValue = "data",
            description = "程序自己的数据：存档、密钥、数据库（默认 ${DEFAULT-VALUE}）")
    private Path data = Path.of("data");

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

    /** The scheme of the year, as the township has it that is named. */
    Scheme scheme() {
        return township == null ? folder().scheme() : folder().shared().of(township);
    }

    /** The scheme of the year, as several townships have it. */
    SharedScheme sharedScheme() {
        if (township != null) {
            throw new UsageException("--township 是一个乡镇，--townships 是全部乡镇，只能写一个");
        }
        return folder().shared();
    }

    private SchemeFolder folder() {
        return new SchemeFolder(seeds.resolve(yearName()));
    }

    /** Where things are, of the township that is named or, if none is, of all there are. */
    Workplace workplace() {
        var whole = new Workplace(
                Optional.ofNullable(inbox).orElseGet(() -> Path.of("inbox", yearName())),
                data,
                Optional.ofNullable(out).orElseGet(() -> Path.of("out", yearName())));
        return township == null ? whole : whole.of(township);
    }

    /** How long another run is waited for. */
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
        return year != null ? Integer.toString(year) : newestYear();
    }

    private String newestYear() {
        try (var folders = Files.isDirectory(seeds) ? Files.list(seeds) : Stream.<Path>empty()) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches("20\\d\\d"))
                    .max(String::compareTo)
                    .orElseThrow(() -> new UsageException("%s 中没有报表制度，请用 --seeds 指明文件夹".formatted(seeds)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
