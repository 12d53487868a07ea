package org.nianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.nianbao.fixtures.WholeProcess;

/** Builds the program of an earlier commit, in a working tree of its own that lasts as long as the build. */
final class BaseBuild {

    private static final Path FOLDER = Path.of("target/base");

    private BaseBuild() {}

    /** The hash of a commit, whatever it was called. */
    static String hash(String commit) throws IOException, InterruptedException {
        return run("git", "rev-parse", "--short=12", commit + "^{commit}")
                .output()
                .strip();
    }

    /** The folder of the program of a commit; what was built before is taken again. */
    static Path of(String hash) throws IOException, InterruptedException {
        var app = FOLDER.resolve(hash).resolve("app");
        if (!Files.exists(app.resolve("nianbao.jar"))) {
            build(hash, app);
        }
        return app;
    }

    private static void build(String hash, Path app) throws IOException, InterruptedException {
        var tree = Files.createDirectories(FOLDER.resolve(hash)).resolve("tree");
        run("git", "worktree", "prune");
        run("git", "worktree", "add", "--force", "--detach", tree.toString(), hash);
        try {
            run("make", "--no-print-directory", "-C", tree.toString(), "app");
            run("cp", "-r", tree.resolve("target/app").toString(), app.toString());
        } finally {
            run("git", "worktree", "remove", "--force", tree.toString());
        }
    }

    private static WholeProcess run(String... command) throws IOException, InterruptedException {
        return WholeProcess.run(Map.of(), List.of(command)).endingWith(0);
    }
}
