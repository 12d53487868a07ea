package org.nianbao.web.township;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.scheme.Level;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Verdict;
import org.nianbao.workbook.returned.Reply;

/**
 * The answer to an uploaded file (回执). It keeps none of the content.
 *
 * @param path where a copy lies for a while, for the marked workbook
 * @param reply what goes back to the unit; null if the file was not read
 * @param unitCode the unit of the file; empty if it is of nobody
 * @param refusal why it was not taken in; empty if it was, or if it was only checked
 * @param submitted whether it is in the inbox
 */
public record UploadReceipt(
        String id,
        String owner,
        String name,
        Instant at,
        @Nullable Path path,
        @Nullable Reply reply,
        String unitCode,
        String refusal,
        boolean submitted) {

    public Optional<Reply> replied() {
        return Optional.ofNullable(reply);
    }

    public String sha256() {
        return replied().map(one -> one.file().sha256()).orElse("");
    }

    public String unit() {
        return replied().map(Reply::unit).orElse("");
    }

    public Optional<Verdict> verdict() {
        return replied().map(Reply::verdict);
    }

    /** Returns the verdict in words. */
    public String verdictShown() {
        return verdict().map(Verdict::chinese).orElse("没有收取");
    }

    /** Returns the findings, the gravest first. */
    public List<Finding> findings() {
        return replied().map(Reply::findings).orElse(List.of());
    }

    public long count(Level level) {
        return replied().map(one -> one.count(level)).orElse(0L);
    }
}
