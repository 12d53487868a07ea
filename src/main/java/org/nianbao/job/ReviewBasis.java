package org.nianbao.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.nianbao.ledger.ExplanationTable;
import org.nianbao.ledger.Ledger;
import org.nianbao.ledger.SetAsideTable;
import org.nianbao.outbox.WholeFile;
import org.nianbao.scheme.Scheme;
import org.nianbao.submission.GivenExplanation;
import org.nianbao.submission.Verdict;

/**
 * All that the review of the units' files depends on besides the files.
 *
 * @param scheme the digest of the scheme
 * @param approved the submission of last year that counts, by division code
 * @param given the explanations of staff, by division code
 * @param setAside the files that staff set aside
 */
record ReviewBasis(
        String scheme,
        Map<String, String> approved,
        Map<String, List<GivenExplanation>> given,
        List<SetAsideTable.File> setAside) {

    static final ReviewBasis NONE = new ReviewBasis("", Map.of(), Map.of(), List.of());

    /** Returns the basis that is in force now. */
    static ReviewBasis now(Scheme scheme, Ledger ledger, ExplanationTable explanations, SetAsideTable setAside) {
        return new ReviewBasis(scheme.digest(), ledger.approvedLastYear(), explanations.byStaff(), setAside.files());
    }

    /** Returns the SHA-256 of the part that concerns a unit. */
    String of(String code) {
        var text = new StringBuilder(scheme).append(approved.getOrDefault(code, ""));
        given.getOrDefault(code, List.of()).forEach(one -> text.append('\n').append(one));
        setAside.stream()
                .filter(file -> file.unitCode().equals(code))
                .forEach(file -> text.append("\n作废 ").append(file.sha256()));
        return sha256(text.toString());
    }

    /**
     * Returns the SHA-256 for a file with a verdict. For a file that could not be processed it includes the program,
     * because another build may process it.
     */
    String of(String code, Verdict verdict) {
        return verdict == Verdict.UNPROCESSABLE ? sha256(of(code) + "\n程序 " + ProgramBuild.sha256()) : of(code);
    }

    private static String sha256(String text) {
        return WholeFile.sha256(text.getBytes(UTF_8));
    }
}
