package org.nianbao.web.township;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.scheme.Level;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Screening;

/**
 * The answer to an uploaded file (回执).
 *
 * @param path where a copy lies for a while, for the marked workbook
 * @param screening null if the file was not read
 * @param refusal why it was not taken in; empty if it was, or if it was only checked
 * @param submitted whether it is in the inbox
 */
public record UploadReceipt(
        String id,
        String owner,
        String name,
        Instant at,
        @Nullable Path path,
        @Nullable Screening screening,
        String refusal,
        boolean submitted) {

    public Optional<Screening> screened() {
        return Optional.ofNullable(screening);
    }

    public String sha256() {
        return screened().map(one -> one.file().sha256()).orElse("");
    }

    public String unit() {
        return screened().flatMap(Screening::sender).map(Unit::name).orElse("");
    }

    public String unitCode() {
        return screened().flatMap(Screening::sender).map(Unit::code).orElse("");
    }

    public String verdict() {
        return screened().map(one -> one.verdict().chinese()).orElse("没有收取");
    }

    /** Returns the findings, the gravest first. */
    public List<Finding> findings() {
        return screened().map(Screening::findings).orElse(List.of());
    }

    public long count(Level level) {
        return findings().stream().filter(finding -> finding.level() == level).count();
    }
}
