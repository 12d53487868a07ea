package org.nianbao.scheme.seeds;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nianbao.scheme.Register;
import org.nianbao.scheme.RegisterChange;
import org.nianbao.scheme.Unit;

/**
 * Compares the registers of two years. Every difference must be documented (Y003): a unit that is new, gone, renamed,
 * or has another code.
 */
record RegisterComparison(
        RegisterFile now, RegisterFile before, String beforeName, List<RegisterChange> changes, FaultCollector faults) {

    /**
     * Returns the register of the year, compared with that of the year before if that exists.
     *
     * @param folder the folder of the year before, relative to this one
     */
    static Register read(SeedFiles files, RegisterFile now, String folder, FaultCollector faults) {
        var earlierFaults = new FaultCollector();
        var earlier = files.in(folder, earlierFaults);
        var beforeName = folder + "/" + RegisterFile.NAME;
        var before = Optional.of(earlier)
                .filter(last -> last.has(RegisterFile.NAME))
                .map(last -> RegisterFile.read(last, earlierFaults));
        earlierFaults
                .first()
                .ifPresent(fault -> faults.add(beforeName, fault.line(), "上年的名录有误，不能与本年的比较：" + fault.message()));
        var readable = before.filter(RegisterFile::isWhole);
        var changes = ChangesFile.read(files, now, readable, faults);
        readable.filter(last -> now.isWhole())
                .ifPresent(last -> new RegisterComparison(now, last, beforeName, changes, faults).requireChanges());
        return new Register(now.units(), changes);
    }

    private void requireChanges() {
        now.units().forEach(this::requireOrigin);
        before.units().forEach(this::requireWhereabouts);
    }

    /** Requires that a unit of this year is unchanged since last year, or that its change is documented. */
    private void requireOrigin(Unit unit) {
        if (!isSaid(RegisterChange::present, unit) && !isUnchanged(unit)) {
            require(RegisterFile.NAME, now.line(unit), unit, origin(unit));
        }
    }

    private boolean isUnchanged(Unit unit) {
        return before.unit(unit.code())
                .filter(earlier -> ChangesFile.haveOneName(earlier, unit))
                .isPresent();
    }

    private String origin(Unit unit) {
        var sameName = before.units().stream().filter(earlier -> ChangesFile.haveOneName(earlier, unit));
        return before.unit(unit.code())
                .map(earlier -> "上年是" + earlier)
                .or(() -> sameName.findFirst().map(earlier -> "上年的区划代码是 " + earlier.code()))
                .orElse("不在上年名录中");
    }

    /** Requires that a unit of last year still exists under its code, or that its change is documented. */
    private void requireWhereabouts(Unit unit) {
        var holder = now.unit(unit.code()).filter(present -> !isSaid(RegisterChange::present, present));
        if (!isSaid(RegisterChange::former, unit) && holder.isEmpty()) {
            require(beforeName, before.line(unit), unit, "不在本年名录中");
        }
    }

    private boolean isSaid(Function<RegisterChange, String> code, Unit unit) {
        return changes.stream().map(code).anyMatch(unit.code()::equals);
    }

    private void require(String file, int line, Unit unit, String difference) {
        faults.add(file, line, "%s %s %s，要在 %s 写明变动".formatted(unit.code(), unit, difference, ChangesFile.NAME));
    }
}
