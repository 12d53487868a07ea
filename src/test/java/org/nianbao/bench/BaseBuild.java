package org.nianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.nianbao.fixtures.WholeProcess;

/**
 * Builds the program of an earlier commit, in a working tree of its own that lasts as long as the build, and keeps beside it
 * the schemes that it can read.
 */
final class BaseBuild {

    private static final Path FOLDER = Path.of("target/base");

    private BaseBuild() {}

    /** The hash of a commit, whatever it was called. */
    static String hash(String commit) throws IOException, InterruptedException {
        return run("git", "rev-parse", "--short=12", commit + "^{commit}")
                .output()
                .strip();
    }

    /** The program of a commit, copied for a JDK; what was built before is taken again. */
    static Installation copy(String hash, Path jdk, Path folder) throws IOException, InterruptedException {
        var home = FOLDER.resolve(hash);
        if (!Files.exists(home.resolve("complete"))) {
            run("rm", "-rf", home.toString());
            build(hash, Files.createDirectories(home));
            Files.createFile(home.resolve("complete"));
        }
        return Installation.copy(home.resolve("app"), home, jdk, folder);
    }

    private static void build(String hash, Path home) throws IOException, InterruptedException {
        var tree = home.resolve("tree");
        run("git", "worktree", "prune");
        run("git", "worktree", "add", "--force", "--detach", tree.toString(), hash);
        try {
            run("make", "--no-print-directory", "-C", tree.toString(), "app");
            run(
                    "cp",
                    "-r",
                    tree.resolve("target/app").toString(),
                    tree.resolve("seeds").toString(),
                    home.toString());
        } finally {
            run("git", "worktree", "remove", "--force", tree.toString());
        }
    }

    private static WholeProcess run(String... command) throws IOException, InterruptedException {
        return WholeProcess.run(Map.of(), List.of(command)).endingWith(0);
    }
}
