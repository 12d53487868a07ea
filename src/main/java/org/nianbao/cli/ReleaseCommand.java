package org.nianbao.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.application.Application;
import org.nianbao.application.Exit;
import org.nianbao.application.GivenPath;
import org.nianbao.application.Releases;
import org.nianbao.application.RequestParameter;
import org.nianbao.application.Session;
import org.nianbao.application.UsageException;
import org.nianbao.application.access.ActivityRecord;
import org.nianbao.application.json.Json;
import org.nianbao.application.json.ReleaseJson;
import org.nianbao.application.json.ReleasesJson;
import org.nianbao.ledger.ReleaseTable.Issued;
import org.nianbao.scheme.Scheme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code release}: lists the releases of the year, writes one of them again, or records that it was handed in. */
@Command(
        name = "release",
        description = {"列出各版汇总表，重写以前的一版，或者登记哪一版上报了旗里。", "“修订”表总是与最近一次登记为上报的、内容不同的那一版比较；没有上报过的版，不算修订。"})
final class ReleaseCommand extends YearCommand {

    @Option(names = "--as-of", paramLabel = "<版次>", description = "重写第几版，与发出时逐字节相同，连同 .csv 和说明")
    private @Nullable Integer asOf;

    @Option(names = "--to", paramLabel = "<文件夹>", description = "重写到哪个文件夹（默认是 --out 下的“第几版”）")
    private @Nullable Path folder;

    @Option(names = "--sent", paramLabel = "<版次>", description = "登记第几版已经上报，今天报出的")
    private @Nullable Integer sent;

    @Option(names = "--by", paramLabel = "<上报人>", description = "由谁上报，如 “镇统计站”")
    private String by = "";

    @Option(names = "--withdraw", description = "与 --sent 同用：撤回上报的登记")
    private boolean withdraw;

    @Override
    Exit run() {
        var scheme = settings().scheme();
        if (asOf != null && sent != null) {
            throw new UsageException("--as-of 和 --sent 不能同用");
        }
        if (asOf == null && folder != null) {
            throw new UsageException("--to 要与 --as-of 同用");
        }
        if (folder != null) {
            GivenPath.folder(folder, RequestParameter.TO);
        }
        Application.requireDatabase(scheme, settings().places(), program().springArguments());
        if (sent != null) {
            handIn(scheme, sent);
        } else if (asOf != null) {
            writeAgain(scheme, asOf);
        } else {
            list(scheme);
        }
        return Exit.DONE;
    }

    private void list(Scheme scheme) {
        try (var session = Session.toLook(
                scheme,
                settings().places(),
                program().terminal().err()::println,
                program().springArguments())) {
            tell(scheme, new Releases(session.context()));
        }
    }

    private void tell(Scheme scheme, Releases releases) {
        var all = releases.all();
        print(settings().isJson() ? Json.text(ReleasesJson.of(scheme, all)) : ReleaseList.text(all));
    }

    private void writeAgain(Scheme scheme, int number) {
        try (var session =
                Session.toHandOut(scheme, settings().places(), program().springArguments())) {
            var releases = new Releases(session.context());
            var issued = releases.numbered(number);
            var target = Optional.ofNullable(folder)
                    .orElseGet(() -> settings().places().out().resolve("第%d版".formatted(number)));
            var written = releases.writeAgain(issued, target);
            record(session, scheme, issued, new JobRun.Entry("", "重写汇总表", ""));
            print(
                    settings().isJson()
                            ? Json.text(ReleaseJson.writtenAgain(issued, written))
                            : "第%d版  %s%nSHA-256 %s%n".formatted(number, written, issued.sha256()));
        }
    }

    private void handIn(Scheme scheme, int number) {
        var request = new Releases.HandingIn(number, by, withdraw);
        var progress = new ProgressLines(
                program().terminal().err(),
                program().terminal().interactive(),
                settings().patience());
        try (var session =
                new Session(scheme, settings().places(), progress, program().springArguments())) {
            session.alone(progress::waits, () -> {
                handIn(session, scheme, request);
                return number;
            });
        }
    }

    private void handIn(Session session, Scheme scheme, Releases.HandingIn request) {
        var releases = new Releases(session.context());
        var entry = releases.handIn(request);
        entry.resumed()
                .map(ActEntryText::resumed)
                .ifPresent(program().terminal().err()::println);
        if (entry.standing().isPresent()) {
            program().terminal().err().println(unchanged(releases.numbered(request.number())));
        }
        record(
                session,
                scheme,
                releases.numbered(request.number()),
                new JobRun.Entry(request.by(), request.withdrawn() ? "撤回上报" : "登记上报", ""));
        tell(scheme, releases);
        entry.number().ifPresent(session.context().acts()::told);
    }

    private static void record(Session session, Scheme scheme, Issued issued, JobRun.Entry entry) {
        ActivityRecord.of(session.application(), session.context().places())
                .add(
                        scheme.township().code(),
                        new ActivityRecord.Deed(
                                entry.by(), entry.what(), "", issued.sha256(), "第%d版".formatted(issued.number())));
    }

    private static String unchanged(Issued issued) {
        var sending = issued.sending();
        return "第%d版%s，没有变动".formatted(issued.number(), sending == null ? "没有登记为上报" : "已经登记为上报（%s）".formatted(sending));
    }
}
