package org.nianbao.web.page;

import org.nianbao.application.TownshipTime;
import org.nianbao.scheme.Level;
import org.nianbao.submission.Masking;
import org.nianbao.submission.Verdict;
import org.nianbao.web.township.UploadReceipt;
import org.nianbao.workbook.returned.Digest;

/**
 * A receipt as pages show it.
 *
 * @param unitCode empty if the file is of nobody
 * @param digest what to paste into a chat; empty if there is nothing to say
 * @param markable whether a marked workbook can be downloaded
 */
record ReceiptLine(
        String id,
        String name,
        String at,
        String sha256,
        String unit,
        String unitCode,
        String verdict,
        String style,
        String remark,
        boolean submitted,
        boolean markable,
        long mandatory,
        long verify,
        long notice,
        FindingSections findings,
        String digest) {

    static ReceiptLine of(UploadReceipt receipt) {
        return new ReceiptLine(
                receipt.id(),
                Masking.numbersMasked(receipt.name()),
                TownshipTime.shown(receipt.at()),
                receipt.sha256(),
                receipt.unit(),
                receipt.unitCode(),
                receipt.verdictShown(),
                receipt.verdict().map(ReceiptLine::style).orElse("returned"),
                receipt.refusal(),
                receipt.submitted(),
                !receipt.findings().isEmpty(),
                receipt.count(Level.MANDATORY),
                receipt.count(Level.VERIFY),
                receipt.count(Level.NOTICE),
                FindingSections.of(receipt.findings(), FindingLine::of),
                receipt.replied()
                        .filter(reply -> !reply.findings().isEmpty())
                        .map(Digest::of)
                        .orElse(""));
    }

    private static String style(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> "accepted";
            case HELD -> "held";
            default -> "returned";
        };
    }
}
