package org.nianbao.cli;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.partitioningBy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.application.Exit;
import org.nianbao.application.Session;
import org.nianbao.application.TownshipTime;
import org.nianbao.application.Units;
import org.nianbao.application.UsageException;
import org.nianbao.job.Act;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.Entered;
import org.nianbao.submission.SetAside;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code undo}: sets a submission aside, so that what stood before counts again, and runs the job for the unit. */
@Command(
        name = "undo",
        description = {"作废一个单位的一份报表，随即恢复它以前通过的那一批并重新汇总；以前没有的，就算未报。", "作废的文件留在收件文件夹里也不会再计入。作废和撤回作废都可以反悔。"})
final class UndoCommand extends YearCommand {

    private static final String BATCH = "\\d{1,5}";
    private static final String HASH = "[0-9a-f]{6,64}";
    private static final int SHOWN_DIGITS = 12;

    @Parameters(index = "0", paramLabel = UNIT, description = UNIT_NAMED)
    private String name = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "<报表>",
            description = "哪一份：报送批次，如 2；或者文件的 SHA-256 的前几位（至少 6 位）。不写就是最新的一份")
    private @Nullable String which;

    @Mixin
    private final GroundsOption grounds = new GroundsOption();

    @Mixin
    private final MetricsOption metrics = new MetricsOption();

    @Override
    Exit run() {
        var scheme = settings().scheme();
        var unit = Units.called(scheme, name);
        grounds.require("为什么作废", "作废");
        if (which != null && !which.matches(BATCH + "|" + HASH)) {
            throw new UsageException("“%s”不是报送批次，也不是 SHA-256 的前几位（至少 6 位）".formatted(which));
        }
        return new Run(program(), settings(), metrics)
                .of(scheme, Optional.of(unit), session -> once(session, unit).enter(() -> act(session, unit)));
    }

    private Once once(Session session, Unit unit) {
        var asked = grounds.asked("undo", unit.code(), which == null ? "" : which);
        return new Once(session.desk().acts(), asked, program().terminal().err());
    }

    /** Nothing if the submission that is named stands as it is asked for already. */
    private Optional<Act> act(Session session, Unit unit) {
        var own = session.desk().ledger().entered().stream()
                .filter(entered -> entered.unitCode().equals(unit.code()))
                .toList();
        var others = own.stream()
                .collect(partitioningBy(entered -> entered.setAside().isPresent() == grounds.areWithdrawn()));
        var candidates = others.getOrDefault(true, List.of());
        if (stands(session, candidates, others.getOrDefault(false, List.of()))) {
            return Optional.empty();
        }
        requireThatNoneIsUnderWay(session, unit);
        return Optional.of(Act.settingAside(
                once(session, unit).asked(),
                meant(session, unit, candidates),
                grounds.areWithdrawn() ? null : why(),
                TownshipTime.today()));
    }

    /**
     * Whether the one submission that is named is as it is asked for, and was brought to that by a command that asked for the
     * same.
     */
    private boolean stands(Session session, List<Entered> candidates, List<Entered> others) {
        var named = others.stream().filter(this::isMeant).toList();
        if (candidates.stream().anyMatch(this::isMeant) || named.size() != 1) {
            return false;
        }
        var entered = named.get(0);
        var last = session.desk().acts().last(entered.file().sha256());
        if (last.filter(this::isSame).isEmpty()) {
            entered.setAside().ifPresent(why -> {
                throw new UsageException("%s已经作废（%s）；要改写原因，请先加 --withdraw 撤回，再作废".formatted(entered.batchShown(), why));
            });
            return false;
        }
        program()
                .terminal()
                .err()
                .println("%s，以前已经登记过，没有变动".formatted(last.get().shown()));
        return true;
    }

    private boolean isSame(Act act) {
        return grounds.areWithdrawn()
                ? act.verb() == Act.Verb.TAKE_BACK_SETTING_ASIDE
                : act.reason().equals(grounds.reason()) && act.by().equals(grounds.by());
    }

    /** Of a unit of which a submission was just set aside, the newest is another one than whoever asks may think. */
    private void requireThatNoneIsUnderWay(Session session, Unit unit) {
        if (which == null && !grounds.areWithdrawn()) {
            session.desk().acts().open().stream()
                    .filter(open -> !open.done()
                            && open.act().verb() == Act.Verb.SET_ASIDE
                            && open.act().unit().equals(unit.code()))
                    .findFirst()
                    .ifPresent(open -> {
                        throw new UsageException("%s 的一次作废还没有运行完：%s（%s）。请先运行 village %s 做完它；要另外再作废一份的，请写明报送批次"
                                .formatted(
                                        unit.name(),
                                        open.act().shown(),
                                        open.act().reason(),
                                        unit.name()));
                    });
        }
    }

    private SetAside why() {
        return new SetAside(grounds.reason(), grounds.by(), TownshipTime.today());
    }

    private Entered meant(Session session, Unit unit, List<Entered> candidates) {
        if (candidates.isEmpty()) {
            throw new UsageException(unit.name() + (grounds.areWithdrawn() ? " 没有作废的报表" : " 没有可以作废的报表"));
        }
        if (which == null) {
            return newest(session, unit, candidates);
        }
        var named = candidates.stream().filter(this::isMeant).toList();
        if (named.size() != 1) {
            var many = named.isEmpty()
                    ? "没有批次或文件是“%s”的报表".formatted(which)
                    : "有 %d 份报表都是“%s”".formatted(named.size(), which);
            throw new UsageException("%s %s，请按批次、文件的 SHA-256 写明是哪一份：%s"
                    .formatted(
                            unit.name(),
                            many,
                            (named.isEmpty() ? candidates : named)
                                    .stream().map(UndoCommand::shown).collect(joining("；"))));
        }
        return named.get(0);
    }

    /** Of what is not set aside the one that the standing is of, which need not be the one that came last. */
    private static Entered newest(Session session, Unit unit, List<Entered> candidates) {
        return session.desk().ledger().standings().stream()
                .filter(standing -> standing.unit().equals(unit))
                .flatMap(standing -> standing.newest().stream())
                .filter(candidates::contains)
                .findFirst()
                .orElse(candidates.get(candidates.size() - 1));
    }

    private boolean isMeant(Entered entered) {
        return which != null
                && (which.matches(BATCH)
                        ? Integer.parseInt(which) == entered.batch()
                        : entered.file().sha256().startsWith(which));
    }

    private static String shown(Entered entered) {
        return "%s（%s）%s %s"
                .formatted(
                        entered.batchShown(),
                        entered.verdict().chinese(),
                        entered.file().sha256().substring(0, SHOWN_DIGITS),
                        entered.file().name());
    }
}
