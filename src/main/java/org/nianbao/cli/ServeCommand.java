package org.nianbao.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.nianbao.application.Application;
import org.nianbao.application.Console;
import org.nianbao.application.DataFolderAccess;
import org.nianbao.application.Exit;
import org.nianbao.application.Session;
import org.nianbao.application.UsageException;
import org.nianbao.application.townships.ParallelTownships;
import org.nianbao.application.townships.TownshipFolders;
import org.nianbao.job.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code serve}: opens the console for people with a browser, until the program is stopped. */
@Command(
        name = "serve",
        description = {
            "打开控制台：在浏览器里收表、看审核意见、说明、作废、汇总、溯源。一直运行到按 Ctrl+C 或被停止。",
            "第一次打开时显示一个一次性的链接，用它建立第一个经办人的账号。",
            "只在本机可用，除非用 --address 写明地址；那时要有证书，或由代理加密。命令行可以照常同时使用。"
        })
final class ServeCommand extends YearCommand {

    /** Connections for people who look while runs are under way, in threes. */
    private static final int READERS = 4;

    @Option(
            names = "--address",
            paramLabel = "<地址>",
            defaultValue = "127.0.0.1",
            description = "监听的地址（默认 ${DEFAULT-VALUE}）")
    private String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "<端口>", defaultValue = "8080", description = "监听的端口（默认 ${DEFAULT-VALUE}）")
    private int port = 8080;

    @Option(names = "--behind-proxy", description = "前面有代理加密（https），本程序不加密")
    private boolean behindProxy;

    @Option(names = "--certificate", paramLabel = "<文件>", description = "证书和证书链，PEM 格式；与 --key 同用")
    private @Nullable Path certificate;

    @Option(names = "--key", paramLabel = "<文件>", description = "证书的私钥，PEM 格式")
    private @Nullable Path key;

    @Option(names = "--nightly", paramLabel = "<时刻>", description = "每晚几点自己运行一次，如 02:00；也可以写六段的 cron 表达式（默认不运行，由定时器去做）")
    private @Nullable String nightly;

    @Option(names = "--townships", paramLabel = "<文件夹>", description = "许多乡镇一起：文件夹与 nightly --townships 的相同")
    private @Nullable Path townships;

    @Override
    Exit run() {
        var err = program().terminal().err();
        var address = new Console.Address(host, port, behindProxy, tls());
        var served = served();
        var data = settings().data();
        settings().chosen().remark().ifPresent(err::println);
        new DataFolderAccess(data).warning().ifPresent(err::println);
        try (var application = Application.start(
                data,
                Progress.SILENT::waits,
                ParallelTownships.MOST + READERS,
                program().springArguments())) {
            served.stream()
                    .flatMap(one -> Session.doubt(application, one.scheme(), one.places()).stream())
                    .distinct()
                    .forEach(err::println);
            var request = new Console.Request(
                    served,
                    data,
                    address,
                    Optional.ofNullable(nightly).map(ServeCommand::cron),
                    err::println,
                    program().springArguments());
            try (var running = Console.installed().open(application, request)) {
                settings().chosen().remember();
                program().terminal().out().println("控制台已打开：" + running.url());
                err.println("按 Ctrl+C 停止；命令行可以照常使用");
                waitForTheEnd();
            }
        }
        return Exit.STOPPED;
    }

    private Console.@Nullable Tls tls() {
        if (certificate == null && key == null) {
            return null;
        }
        if (certificate == null || key == null) {
            throw new UsageException("--certificate 和 --key 要一起写");
        }
        for (var file : List.of(certificate, key)) {
            if (!Files.isReadable(file)) {
                throw new UsageException("没有 %s 这个文件，或者没有权限读取".formatted(file));
            }
        }
        return new Console.Tls(certificate, key);
    }

    private List<Console.Served> served() {
        if (townships == null) {
            return List.of(new Console.Served(settings().scheme(), settings().places()));
        }
        var shared = settings().sharedScheme(townships);
        var folders = TownshipFolders.in(townships, shared);
        folders.faulty()
                .forEach((name, failure) -> program()
                        .terminal()
                        .err()
                        .println("%s 打不开：%s".formatted(name, String.join("\n", failure.lines()))));
        if (folders.sound().isEmpty()) {
            throw new UsageException("%s 中没有一个可用的乡镇".formatted(townships));
        }
        return folders.sound().values().stream()
                .map(folder -> new Console.Served(
                        shared.of(folder), settings().places().of(folder)))
                .toList();
    }

    /** Returns a cron expression of six fields for a time of day; anything else is one already. */
    private static String cron(String text) {
        if (text.matches("([01]?\\d|2[0-3]):[0-5]\\d")) {
            var parts = text.split(":");
            return "0 %d %d * * *".formatted(Integer.valueOf(parts[1]), Integer.valueOf(parts[0]));
        }
        return text;
    }

    /** An interruption is the request to end, and is answered by ending in good order. */
    private static void waitForTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException end) {
            return;
        }
    }
}
