package org.nianbao.application;

import java.nio.file.Path;
import java.util.Optional;
import org.nianbao.release.proof.CheckCode;
import org.nianbao.release.proof.NotAReleaseException;
import org.nianbao.release.verification.Verification;
import org.nianbao.release.verification.VerificationResult;

/** Proves from the file alone that a release is as it was issued (校验). */
public final class VerifyFile {

    private VerifyFile() {}

    /**
     * Returns the result of the proof.
     *
     * @param code the check code on a printed cover, as a person typed it
     * @throws UsageException if there is no such file, it is not a release, or the code is not a check code
     */
    public static VerificationResult of(Path file, Optional<String> code) {
        GivenPath.file(file, "年报写出的汇总表（.xlsx）");
        var onPaper = code.map(VerifyFile::typed);
        try {
            return Verification.of(file, onPaper);
        } catch (NotAReleaseException e) {
            throw new UsageException("%s：%s".formatted(file, e.getMessage()));
        }
    }

    private static String typed(String code) {
        return CheckCode.typed(code)
                .orElseThrow(() -> new UsageException("校验码“%s”抄错了，请对照封面重抄：16 个字符，没有 0、1、I、L、O".formatted(code)));
    }
}
