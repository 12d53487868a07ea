package org.nianbao.cli;

import static java.util.stream.Collectors.joining;

import java.util.function.Function;
import org.nianbao.job.ArchiveCheck;
import org.nianbao.job.ArchiveCheck.Damage;
import org.nianbao.submission.Masking;

/**
 * The result of comparing an archive with the ledger, for people.
 *
 * @param unitName returns the name of the unit with a code; empty if it is unknown
 */
record ArchiveText(ArchiveCheck check, Function<String, String> unitName) {

    /** Returns the faults, with the remedy; empty if there is none. */
    String faults() {
        return check.damaged().isEmpty()
                ? ""
                : "\n与数据库对不上 %d 个\n".formatted(check.damaged().size())
                        + check.damaged().stream().map(this::line).collect(joining())
                        + "请从备份中取回这些文件，放到原处；报表也可以原样再放进收件文件夹\n";
    }

    /** Returns superfluous files, which are no fault. */
    String superfluous() {
        return check.superfluous().isEmpty()
                ? ""
                : "\n数据库没有提到的 %d 个（还没有入库，是中断的运行留下的；下次 nightly 会用到，不影响汇总）\n"
                                .formatted(check.superfluous().size())
                        + check.superfluous().stream()
                                .map(file -> "  " + file + "\n")
                                .collect(joining());
    }

    private String line(Damage damage) {
        return "  %s  %s  %s  %s\n".formatted(damage.condition(), of(damage), name(damage), damage.path());
    }

    private String of(Damage damage) {
        if (damage.file().issued()) {
            return "汇总表";
        }
        var name = unitName.apply(damage.file().unitCode());
        return name.isEmpty() ? "认不出单位" : name;
    }

    /** Returns the name of a file with numbers masked; persons named in it are unknown. */
    private static String name(Damage damage) {
        return Masking.numbersMasked(damage.file().name());
    }
}
