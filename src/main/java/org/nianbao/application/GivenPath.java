package org.nianbao.application;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Checks that a path that a person gave is what it must be, before anything starts. */
public final class GivenPath {

    private GivenPath() {}

    /**
     * Requires a file.
     *
     * @param wanted what to give, in Chinese
     * @throws UsageException if there is none, or if it is a folder
     */
    public static Path file(Path path, String wanted) {
        if (Files.isDirectory(path)) {
            throw new UsageException("%s 是一个文件夹，请写明其中的哪一个文件：%s".formatted(path, wanted));
        }
        if (!Files.exists(path)) {
            throw new UsageException("没有这个文件：" + path);
        }
        if (!Files.isRegularFile(path)) {
            throw new UsageException("%s 不是普通文件，请写明%s".formatted(path, wanted));
        }
        return path;
    }

    /**
     * Requires that a path is a folder, or that a folder can be made there.
     *
     * @throws UsageException if it, or what it lies in, is a file
     */
    public static Path folder(Path path, RequestParameter parameter) {
        for (var there = path.toAbsolutePath().normalize(); there != null; there = there.getParent()) {
            if (Files.isDirectory(there)) {
                return path;
            }
            if (Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
                throw new UsageException("%s（%s）写的是 %s，而 %s %s；请改正"
                        .formatted(parameter.chinese(), parameter.option(), path, there, whatIsThere(there)));
            }
        }
        return path;
    }

    /**
     * Requires that a file can be written at a path.
     *
     * @throws UsageException if it is a folder, or if what it lies in is a file
     */
    public static Path target(Path path, RequestParameter parameter) {
        if (Files.isDirectory(path)) {
            throw new UsageException(
                    "%s（%s）写的 %s 是文件夹，请在后面写上文件名".formatted(parameter.chinese(), parameter.option(), path));
        }
        var folder = path.toAbsolutePath().normalize().getParent();
        if (folder != null) {
            folder(folder, parameter);
        }
        return path;
    }

    private static String whatIsThere(Path path) {
        return Files.isSymbolicLink(path) ? "是一个断了的链接" : "是文件，不是文件夹";
    }
}
