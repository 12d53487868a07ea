package org.nianbao.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nianbao.job.Progress;
import org.nianbao.submission.Masking;
import org.nianbao.submission.Screening;

/** Tells how a run gets on: on a terminal in one line that changes, elsewhere in plain lines. */
final class ProgressLines implements Progress {

    private static final String CLEAR_LINE = "\r\u001B[K";

    private final PrintStream err;
    private final boolean terminal;
    private final Duration patience;
    private final List<Screening> screenings = new ArrayList<>();
    private int expected;
    private int inaccessible;
    private boolean waiting;

    ProgressLines(PrintStream err, boolean terminal, Duration patience) {
        this.err = err;
        this.terminal = terminal;
        this.patience = patience;
    }

    /** What was entered in this run. */
    List<Screening> screenings() {
        return List.copyOf(screenings);
    }

    @Override
    public boolean waits(Duration soFar) {
        if (!waiting && !patience.isZero()) {
            waiting = true;
            line("另一次运行正在进行，等待其结束（最多 %d 秒）……".formatted(patience.toSeconds()));
        }
        return soFar.compareTo(patience) < 0;
    }

    @Override
    public void found(int files, int news, int again) {
        expected = news + again;
        line("收件 %d 个文件，其中 %d 个是新的".formatted(files, news));
        if (again > 0) {
            line("报表制度、上报说明或作废有变动，重新审核 %d 个文件".formatted(again));
        }
    }

    @Override
    public void duplicate(String file, String original) {
        line("%s 与 %s 内容相同，不重复收取".formatted(file, original));
    }

    @Override
    public void inaccessible(String file) {
        inaccessible++;
        line("%s 无法从磁盘读取，可能正被打开或没有读取权限，留待下次运行".formatted(file));
    }

    @Override
    public void passedOver(String name) {
        line("%s 是文件夹或快捷方式，不是文件，未收取；请把报表文件本身放进收件文件夹".formatted(name));
    }

    @Override
    public void hidden(String name) {
        line("%s 是隐藏文件（名称以“.”开头），未收取；如果是报表，请去掉开头的“.”再放进收件文件夹".formatted(name));
    }

    /** Whether every file of the inbox could be read. */
    boolean readAll() {
        return inaccessible == 0;
    }

    @Override
    public synchronized void leftForLater(String file) {
        expected--;
        line("%s 不是所要的单位的报表，留待夜间运行".formatted(file));
    }

    @Override
    public void putRight(Path release) {
        line("%s 不是上次发出的样子，可能有人改动过，已按入库的数据重新写出".formatted(release));
    }

    @Override
    public void entered(Screening screening) {
        screenings.add(screening);
        var text = "%d/%d %s %s"
                .formatted(
                        screenings.size(),
                        expected,
                        screening.verdict().chinese(),
                        screening.file().name());
        if (terminal) {
            err.print(CLEAR_LINE + text);
        } else {
            err.println(text);
        }
    }

    @Override
    public void station(String name) {
        if (terminal) {
            err.print(CLEAR_LINE + name + "……");
        }
    }

    /** The answer at the end tells of it. */
    @Override
    public void released(int number, String sha256) {}

    /** Clears what is in progress, so that what follows begins on a line of its own. */
    void done() {
        if (terminal) {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }

    /** Of a file that was not read nobody knows whom it names, but a number in its name is seen. */
    private void line(String text) {
        err.println((terminal ? CLEAR_LINE : "") + Masking.prose(text, Set.of()));
    }
}
