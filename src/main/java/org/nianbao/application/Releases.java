package org.nianbao.application;

import java.nio.file.Path;
import java.util.List;
import org.nianbao.application.ActEntry.Proposed;
import org.nianbao.job.Act;
import org.nianbao.job.MisplacedDataException;
import org.nianbao.job.TownshipContext;
import org.nianbao.ledger.ReleaseTable.Issued;
import org.nianbao.submission.Masking;

/** The releases of a township's year: lists them, writes one again, or records that one was handed in (上报). */
public record Releases(TownshipContext context) {

    /**
     * The release that was handed in.
     *
     * @param by who handed it in; not needed for a withdrawal
     */
    public record HandingIn(int number, String by, boolean withdrawn) {

        /** @throws UsageException if nobody is named */
        public HandingIn {
            by = Masking.numbersMasked(by.strip());
            if (!withdrawn && by.isBlank()) {
                throw new UsageException("请用 --by 写明由谁上报");
            }
        }
    }

    /** Returns all releases, the newest first. */
    public List<Issued> all() {
        return context.releases().all(context.scheme().year());
    }

    /**
     * Returns a release by its number.
     *
     * @throws UsageException if there is none
     */
    public Issued numbered(int number) {
        var all = all();
        return all.stream()
                .filter(issued -> issued.number() == number)
                .findFirst()
                .orElseThrow(() -> new UsageException(none(all, number)));
    }

    private static String none(List<Issued> all, int number) {
        return all.isEmpty()
                ? "这个数据库没有发出过汇总表，请先运行 nightly；发出过的，--data 或数据库的地址写错了，请改正"
                : "没有第%d版，发出过第1版到第%d版；请改写其中一版的版号，运行 nianbao release 可看各版"
                        .formatted(number, all.get(0).number());
    }

    /**
     * Writes a release again with its twin, byte for byte.
     *
     * @return the path of its workbook
     * @throws UsageException if its kept files are missing or changed
     */
    public Path writeAgain(Issued issued, Path folder) {
        return context.releaseIssuer()
                .writeAgain(issued, folder)
                .orElseThrow(() -> new UsageException(notKept(issued)));
    }

    /**
     * Returns the workbook of a release, byte for byte as it was issued.
     *
     * @throws UsageException if it was not kept, or was changed
     */
    public byte[] workbook(Issued issued) {
        return context.releaseIssuer().workbook(issued).orElseThrow(() -> new UsageException(notKept(issued)));
    }

    private String notKept(Issued issued) {
        return issued.kept() == null
                ? "第%d版发出时还没有留存文件，不能重写".formatted(issued.number())
                : "第%d版留存的文件缺失或者损坏，请从备份恢复 %s 后再试"
                        .formatted(issued.number(), context.places().data().resolve("releases"));
    }

    /**
     * Records that a release was handed in, or withdraws that, while no other run of the township is under way.
     *
     * @throws MisplacedDataException if another database issued the release in the outbox
     */
    public ActEntry handIn(HandingIn request) {
        context.requireBelonging();
        var asked = List.of(
                "release",
                "--sent",
                Integer.toString(request.number()),
                request.withdrawn() ? "--withdraw" : "",
                request.by());
        return ActEntry.of(context.acts(), asked, () -> proposed(asked, request));
    }

    private Proposed proposed(List<String> asked, HandingIn request) {
        var issued = numbered(request.number());
        if (issued.kept() == null) {
            throw new UsageException("第%d版发出时还没有留存内容，不能作比较的底本".formatted(issued.number()));
        }
        var by = request.withdrawn() ? null : request.by();
        var sending = issued.sending();
        return new Proposed(
                Act.handingIn(asked, request.number(), by, TownshipTime.today()),
                sending == null ? request.withdrawn() : sending.by().equals(by));
    }
}
