package org.nianbao.web.township;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.nianbao.application.Failure;
import org.nianbao.application.access.Secrets;
import org.nianbao.application.delivery.Arrivals;
import org.nianbao.application.delivery.ArrivedFile;
import org.nianbao.job.InboxDelivery;
import org.nianbao.job.ReturnFolder;
import org.nianbao.job.Screener;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.DisplayText;
import org.nianbao.submission.Screening;
import org.nianbao.workbook.returned.Reply;
import org.nianbao.workbook.returned.ReturnedFile;
import org.nianbao.workbook.returned.ReturnedWorkbook;

/** Reads uploaded files, answers each, and puts those that are submitted into the inbox (收表). */
public final class Uploads {

    private static final int REMEMBERED = 2_000;

    private final Arrivals arrivals;
    private final Map<String, UploadReceipt> byId = new LinkedHashMap<>();

    public Uploads(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    /**
     * What a person may submit.
     *
     * @param owner who may look at the receipts
     * @param isAllowed the units whose workbooks are answered
     * @param refusal the answer to the workbook of any other unit, which tells nothing of that unit
     */
    public record Upload(
            ServedTownship township, String owner, boolean submit, Predicate<Unit> isAllowed, String refusal) {}

    /** Receives one uploaded file, which may be an archive of several; returns a receipt for each workbook. */
    public List<UploadReceipt> receive(Upload upload, String name, InputStream content) {
        var receipts = new ArrayList<UploadReceipt>();
        for (var file : arrivals.receive(DisplayText.text(plain(name)), content)) {
            receipts.add(kept(answer(upload, file)));
        }
        return receipts;
    }

    private static String plain(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.isBlank() ? "未命名" : last;
    }

    private static UploadReceipt answer(Upload upload, ArrivedFile file) {
        var path = file.path();
        if (path == null) {
            return refused(upload, file.name(), file.refusal());
        }
        try {
            var screening = Screener.screen(upload.township().scheme(), path, file.name());
            return answer(upload, path, screening);
        } catch (RuntimeException | StackOverflowError e) {
            return refused(upload, file.name(), String.join("；", Failure.of(e).lines()));
        }
    }

    private static UploadReceipt answer(Upload upload, Path path, Screening screening) {
        var sender = screening.sender();
        var name = screening.file().name();
        if (sender.isPresent() && !upload.isAllowed().test(sender.get())) {
            return refused(upload, name, upload.refusal());
        }
        if (!upload.submit()) {
            return receipt(upload, name, path, screening, "", false);
        }
        if (sender.isEmpty()) {
            return receipt(upload, name, path, screening, "认不出是哪个单位的，没有报送；请看审核意见，改好以后再报", false);
        }
        var isKnown = upload.township().context().ledger().reviewed().stream()
                .anyMatch(known -> known.file().sha256().equals(screening.file().sha256()));
        if (!isKnown) {
            new InboxDelivery(upload.township().places().inbox()).put(name, path);
        }
        return receipt(upload, name, path, screening, isKnown ? "与以前报来的完全相同，没有重复收取" : "", true);
    }

    private static UploadReceipt refused(Upload upload, String name, String why) {
        return new UploadReceipt(
                Secrets.forLink(), upload.owner(), name, Clock.systemUTC().instant(), null, null, "", why, false);
    }

    private static UploadReceipt receipt(
            Upload upload, String name, Path path, Screening screening, String refusal, boolean submitted) {
        return new UploadReceipt(
                Secrets.forLink(),
                upload.owner(),
                name,
                Clock.systemUTC().instant(),
                path,
                Reply.to(screening),
                screening.sender().map(Unit::code).orElse(""),
                refusal,
                submitted);
    }

    private synchronized UploadReceipt kept(UploadReceipt receipt) {
        byId.put(receipt.id(), receipt);
        if (byId.size() > REMEMBERED) {
            byId.remove(byId.keySet().iterator().next());
        }
        return receipt;
    }

    /** Returns the receipts of a person with these ids, as far as they are remembered. */
    public synchronized List<UploadReceipt> find(String owner, List<String> ids) {
        return ids.stream()
                .map(byId::get)
                .filter(receipt -> receipt != null && receipt.owner().equals(owner))
                .toList();
    }

    /** A workbook to be downloaded. */
    public record Download(String name, byte[] bytes) {}

    /** Returns the marked workbook of a receipt, as long as the file lies there. */
    public Optional<Download> marked(UploadReceipt receipt) {
        var path = receipt.path();
        if (path == null || !Files.isRegularFile(path)) {
            return Optional.empty();
        }
        return receipt.replied().map(reply -> download(reply, ReturnedWorkbook.of(path, reply)));
    }

    private static Download download(Reply reply, ReturnedFile returned) {
        return new Download(ReturnFolder.name(reply, returned), returned.bytes());
    }
}
