package org.nianbao.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.nianbao.application.notice.NameList;
import org.nianbao.application.notice.ProgressNotices;
import org.nianbao.submission.Screening;

/** Shows the progress of a run: on a terminal in one line that changes, elsewhere in plain lines. */
final class ProgressLines extends ProgressNotices {

    private static final String CLEAR_LINE = "\r\u001B[K";

    private final PrintStream err;
    private final boolean terminal;
    private final Duration patience;
    private int entered;
    private int expected;
    private boolean waiting;
    private final List<String> left = new ArrayList<>();

    ProgressLines(PrintStream err, boolean terminal, Duration patience) {
        this.err = err;
        this.terminal = terminal;
        this.patience = patience;
    }

    @Override
    public synchronized boolean waits(Duration soFar) {
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
    public synchronized void leftForLater(String file) {
        expected--;
        left.add(file);
    }

    /** Shows the files left. Files are screened in parallel, in a different order each time. */
    private synchronized void tellOfLeft() {
        if (!left.isEmpty()) {
            line(new NameList(left.stream().sorted().toList()) + " 不是所要的单位的报表，留待夜间运行");
            left.clear();
        }
    }

    @Override
    public void entered(Screening screening) {
        entered++;
        var text = "%d/%d %s %s"
                .formatted(
                        entered,
                        expected,
                        screening.verdict().chinese(),
                        screening.file().name());
        if (terminal) {
            err.print(CLEAR_LINE + text);
        } else {
            err.println(text);
        }
    }

    /** Shows nothing, because the answer at the end has it. */
    @Override
    public synchronized void kept(Screening judged) {
        expected--;
    }

    @Override
    public void step(String name) {
        tellOfLeft();
        if (terminal) {
            err.print(CLEAR_LINE + name + "……");
        }
    }

    /** Shows nothing, because the answer at the end has it. */
    @Override
    public void released(int number, String sha256) {}

    /** Clears the changing line, so that the next output begins on a new line. */
    void done() {
        tellOfLeft();
        if (terminal) {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }

    @Override
    protected void show(String line) {
        err.println((terminal ? CLEAR_LINE : "") + line);
    }
}
