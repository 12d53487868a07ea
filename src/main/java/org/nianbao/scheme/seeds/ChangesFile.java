package org.nianbao.scheme.seeds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nianbao.formula.Names;
import org.nianbao.scheme.RegisterChange;
import org.nianbao.scheme.RegisterChange.Kind;
import org.nianbao.scheme.Unit;

/**
 * {@code changes.csv}: the differences from last year's register, one unit a line, such as {@code
 * 150525106207,150525106219,代码变更}. The file may be missing.
 */
final class ChangesFile {

    static final String NAME = "changes.csv";

    static final List<String> HEADINGS = List.of("上年代码", "本年代码", "变动");

    private final RegisterFile register;
    private final Optional<RegisterFile> lastYear;
    private final FaultCollector faults;
    private final Set<String> former = new HashSet<>();
    private final Set<String> present = new HashSet<>();

    private ChangesFile(RegisterFile register, Optional<RegisterFile> lastYear, FaultCollector faults) {
        this.register = register;
        this.lastYear = lastYear;
        this.faults = faults;
    }

    /** Returns the changes; checks those of last year's units against last year's register, if that exists. */
    static List<RegisterChange> read(
            SeedFiles files, RegisterFile register, Optional<RegisterFile> lastYear, FaultCollector faults) {
        var changes = new ArrayList<RegisterChange>();
        if (files.has(NAME)) {
            var read = new ChangesFile(register, lastYear, faults);
            files.csv(NAME, HEADINGS).forEach(line -> read.change(line).ifPresent(changes::add));
        }
        return changes;
    }

    private Optional<RegisterChange> change(SeedTable.Line line) {
        var kind = Kind.named(line.value("变动"));
        if (kind.isEmpty()) {
            fault(line, "变动应是新增、撤销、更名、代码变更之一，写的是“%s”".formatted(line.value("变动")));
        }
        return kind.map(known -> new RegisterChange(known, line.value("上年代码"), line.value("本年代码")))
                .filter(change -> hasItsCodes(line, change))
                .filter(change -> isTrue(line, change));
    }

    private boolean hasItsCodes(SeedTable.Line line, RegisterChange change) {
        var isSame = change.former().equals(change.present());
        var hasFormer = !change.former().isEmpty();
        var hasPresent = !change.present().isEmpty();
        return switch (change.kind()) {
            case ADDED -> require(line, !hasFormer && hasPresent, "新增的只写本年代码");
            case GONE -> require(line, hasFormer && !hasPresent, "撤销的只写上年代码");
            case RENAMED -> require(line, hasFormer && isSame, "更名的上年代码和本年代码都要写，两个相同");
            case RECODED -> require(line, hasFormer && hasPresent && !isSame, "代码变更的上年代码和本年代码都要写，两个不同");
        };
    }

    private boolean isTrue(SeedTable.Line line, RegisterChange change) {
        var isPresent = change.present().isEmpty()
                || require(
                                line,
                                !register.isWhole()
                                        || register.unit(change.present()).isPresent(),
                                "本年名录中没有 " + change.present())
                        && require(line, present.add(change.present()), "本年代码 %s 重复".formatted(change.present()));
        var wasThere = change.former().isEmpty()
                || require(line, wasThere(change.former()), "上年名录中没有 " + change.former())
                        && require(line, former.add(change.former()), "上年代码 %s 重复".formatted(change.former()));
        return isPresent && wasThere && require(line, !isMereRepetition(change), "这个单位上年也叫这个名称，不是更名");
    }

    private boolean wasThere(String code) {
        return lastYear.map(earlier -> earlier.unit(code).isPresent()).orElse(true);
    }

    private boolean isMereRepetition(RegisterChange change) {
        return change.kind() == Kind.RENAMED
                && lastYear.flatMap(earlier -> earlier.unit(change.former()))
                        .flatMap(before -> register.unit(change.present()).filter(now -> haveOneName(before, now)))
                        .isPresent();
    }

    /** Returns whether two units have the same name. */
    static boolean haveOneName(Unit one, Unit other) {
        return Names.normalised(one.name()).equals(Names.normalised(other.name()));
    }

    private boolean require(SeedTable.Line line, boolean holds, String message) {
        if (!holds) {
            fault(line, message);
        }
        return holds;
    }

    private void fault(SeedTable.Line line, String message) {
        faults.add(NAME, line.number(), message);
    }
}
