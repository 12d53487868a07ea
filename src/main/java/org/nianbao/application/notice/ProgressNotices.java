package org.nianbao.application.notice;

import java.nio.file.Path;
import java.util.List;
import org.nianbao.job.PassedOver;
import org.nianbao.job.Progress;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Masking;

/** Shows what a person should look into during a run. */
public abstract class ProgressNotices implements Progress {

    /** Shows a line. */
    protected abstract void show(String line);

    @Override
    public final void duplicate(String file, String original) {
        line("%s 与 %s 内容相同，不重复收取".formatted(file, original));
    }

    @Override
    public final void passedOver(List<PassedOver> others) {
        new PassedOverText(others).lines().forEach(this::line);
    }

    @Override
    public final void damaged(String unit, FileId file, String condition) {
        line("%s%s 的存档%s，不能重新审核或退回，原来的结论不变；请从备份中取回存档文件 archive/%s/"
                        .formatted(
                                unit.isEmpty() ? "" : unit + " ",
                                file.name(),
                                condition,
                                file.sha256().substring(0, 2))
                + file.sha256()
                + "，或把报表原样再放进收件文件夹");
    }

    @Override
    public final void restored(Path release) {
        show("%s 不是上次发出的样子，可能有人改动过，已按入库的数据重新写出".formatted(release));
    }

    /**
     * Shows a line. Numbers in the name of an unread file are masked, although its persons are unknown. Our own paths
     * name nobody.
     */
    protected final void line(String text) {
        show(Masking.numbersMasked(text));
    }
}
