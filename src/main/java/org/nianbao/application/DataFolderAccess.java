package org.nianbao.application;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks who besides its owner may read the data folder. Folders that the program creates are closed from the start.
 * Older ones, such as a restored copy, may be open; then there is a warning. Only the owner changes access rights.
 */
public record DataFolderAccess(Path data) {

    /** Files that concern persons, or that give access to such files. */
    private static final List<String> PERSONAL = List.of("archive", "releases", "mariadb/data", "log", "token.key");

    private static final Set<PosixFilePermission> ENTER =
            EnumSet.of(PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);

    private static final Set<PosixFilePermission> LOOK = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_EXECUTE);

    /** Returns the warning if others may read. */
    public Optional<String> warning() {
        var open = PERSONAL.stream()
                .map(data::resolve)
                .filter(path -> allows(path, LOOK))
                .toList();
        if (open.isEmpty() || !allows(data, ENTER)) {
            return Optional.empty();
        }
        var names = open.stream().map(path -> data.relativize(path).toString()).collect(joining("、"));
        var paths = open.stream().map("'%s'"::formatted).collect(joining(" "));
        return Optional.of("数据文件夹 %s 中的 %s 别的账户也能查看，里面有个人信息；请运行 chmod -R go-rwx %s".formatted(data, names, paths));
    }

    private static boolean allows(Path path, Set<PosixFilePermission> rights) {
        try {
            return Files.getPosixFilePermissions(path).stream().anyMatch(rights::contains);
        } catch (IOException | UnsupportedOperationException notThere) {
            // What is not there, or what a file system without such rights holds, is opened to nobody by them.
            return false;
        }
    }
}
