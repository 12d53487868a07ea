package org.nianbao.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.application.Exit;
import org.nianbao.application.Session;
import org.nianbao.application.TownshipTime;
import org.nianbao.application.UsageException;
import org.nianbao.application.json.Json;
import org.nianbao.application.json.ReleaseJson;
import org.nianbao.application.json.ReleasesJson;
import org.nianbao.job.Act;
import org.nianbao.ledger.ReleaseTable.Issued;
import org.nianbao.scheme.Scheme;
import org.nianbao.submission.Masking;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code release}: the releases of the year, one of them written again, or entered as handed in. */
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
        if (sent != null) {
            mark(scheme, sent);
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
                settings().workplace(),
                program().terminal().err()::println,
                program().springArguments())) {
            var all = session.desk().releases().all(scheme.year());
            print(settings().isJson() ? Json.text(ReleasesJson.of(scheme, all)) : ReleaseList.text(all));
        }
    }

    private void writeAgain(Scheme scheme, int number) {
        try (var session =
                Session.toHandOut(scheme, settings().workplace(), program().springArguments())) {
            var issued = issued(session, scheme, number);
            var target = Optional.ofNullable(folder)
                    .orElseGet(() -> settings().workplace().out().resolve("第%d版".formatted(number)));
            var written = session.desk()
                    .issuing()
                    .writeAgain(issued, target)
                    .orElseThrow(() -> new UsageException(
                            issued.kept() == null
                                    ? "第%d版发出时还没有留存文件，不能重写".formatted(number)
                                    : "第%d版留存的文件缺失或者损坏，请从备份恢复 %s 后再试"
                                            .formatted(
                                                    number,
                                                    settings()
                                                            .workplace()
                                                            .data()
                                                            .resolve("releases"))));
            print(
                    settings().isJson()
                            ? Json.text(ReleaseJson.writtenAgain(issued, written))
                            : "第%d版  %s%nSHA-256 %s%n".formatted(number, written, issued.sha256()));
        }
    }

    private void mark(Scheme scheme, int number) {
        if (!withdraw && by.isBlank()) {
            throw new UsageException("请用 --by 写明由谁上报");
        }
        var progress = new ProgressLines(
                program().terminal().err(),
                program().terminal().interactive(),
                settings().patience());
        try (var session =
                new Session(scheme, settings().workplace(), progress, program().springArguments())) {
            session.nightly().alone(session.desk(), progress::waits, () -> {
                mark(session, scheme, number);
                return number;
            });
        }
    }

    private void mark(Session session, Scheme scheme, int number) {
        var who = Masking.numbersMasked(by.strip());
        var asked = List.of("release", "--sent", Integer.toString(number), withdraw ? "--withdraw" : "", who);
        var acts = session.desk().acts();
        var act = Act.handingIn(asked, number, withdraw ? null : who, TownshipTime.today());
        var entered = new Once(acts, asked, program().terminal().err())
                .enter(() -> Optional.of(act).filter(one -> !stands(issued(session, scheme, number), one)));
        tell(session, scheme);
        entered.ifPresent(acts::told);
    }

    /** Whether a release was handed in already, or was not, as an act says. */
    private boolean stands(Issued issued, Act act) {
        if (issued.kept() == null) {
            throw new UsageException("第%d版发出时还没有留存内容，不能作比较的底本".formatted(issued.number()));
        }
        var sending = issued.sending();
        var stands = sending == null ? withdraw : !withdraw && sending.by().equals(act.by());
        if (stands) {
            program()
                    .terminal()
                    .err()
                    .println("第%d版%s，没有变动"
                            .formatted(
                                    issued.number(), sending == null ? "没有登记为上报" : "已经登记为上报（%s）".formatted(sending)));
        }
        return stands;
    }

    private void tell(Session session, Scheme scheme) {
        var all = session.desk().releases().all(scheme.year());
        print(settings().isJson() ? Json.text(ReleasesJson.of(scheme, all)) : ReleaseList.text(all));
    }

    private static Issued issued(Session session, Scheme scheme, int number) {
        var all = session.desk().releases().all(scheme.year());
        return all.stream()
                .filter(issued -> issued.number() == number)
                .findFirst()
                .orElseThrow(() -> new UsageException(none(all, number)));
    }

    private static String none(List<Issued> all, int number) {
        return all.isEmpty()
                ? "还没有发出过汇总表，请先运行 nightly"
                : "没有第%d版，发出过第1版到第%d版；请改写其中一版的版号，运行 nianbao release 可看各版"
                        .formatted(number, all.get(0).number());
    }
}
