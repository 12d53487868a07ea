package org.nianbao.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        var unit = unit(scheme, name);
        grounds.require("为什么作废", "作废");
        if (which != null && !which.matches(BATCH + "|" + HASH)) {
            throw new UsageException("“%s”不是报送批次，也不是 SHA-256 的前几位（至少 6 位）".formatted(which));
        }
        return new Run(program(), settings(), metrics).of(scheme, Optional.of(unit), session -> record(session, unit));
    }

    private void record(Session session, Unit unit) {
        var own = session.desk().ledger().entered().stream()
                .filter(entered -> entered.unitCode().equals(unit.code()))
                .toList();
        var candidates = own.stream()
                .filter(entered -> entered.setAside().isPresent() == grounds.areWithdrawn())
                .toList();
        var meant = meant(session, unit, candidates);
        if (grounds.areWithdrawn()) {
            session.desk().setAside().withdraw(meant.id());
        } else {
            session.desk().setAside().add(meant.id(), why());
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
            throw new UsageException("%s 有 %d 份报表是“%s”，请写明是哪一份：%s"
                    .formatted(
                            unit.name(),
                            named.size(),
                            which,
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
