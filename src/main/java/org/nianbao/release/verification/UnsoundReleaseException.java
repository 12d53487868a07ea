package org.nianbao.release.verification;

import static java.util.stream.Collectors.joining;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.nianbao.release.proof.Difference;

/**
 * A release fails its own check and was not put out; the message to the operator says where it fails, that the present
 * file is unchanged, and what to do.
 */
public final class UnsoundReleaseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** The most faults that are listed. */
    private static final int SHOWN = 10;

    private static final String ADVICE =
            "多半是报表制度刚改过的指标、单位或者名称有问题：请先核对上面这些处的指标和单位，改好后重新运行，不用修数据库；" + "没有改过制度的，请把以上内容和日志交给维护人员";

    /** Reports the faults of a draft that was to go somewhere. */
    public UnsoundReleaseException(Path target, List<Difference> faults) {
        super("%s%n%s%n%s".formatted(became(target), listed(faults), ADVICE));
    }

    private static String became(Path target) {
        return Files.exists(target)
                ? "新的汇总表没有通过写出前的核对，没有发出；%s 没有动，仍是上一次的".formatted(target)
                : "汇总表没有通过写出前的核对，没有发出；%s 还没有写过".formatted(target);
    }

    private static String listed(List<Difference> faults) {
        var more = faults.size() > SHOWN ? "%n  ……共 %d 处".formatted(faults.size()) : "";
        return faults.stream().limit(SHOWN).map(fault -> "  " + fault).collect(joining("\n", "", more));
    }
}
