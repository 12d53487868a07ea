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
 * Who besides its owner may look into the data folder. What we make there is closed from the beginning; what was there
 * before, such as a copy that was restored, may be open, and then there is a warning. Rights are changed by nobody but its owner.
 */
public record DataFolderAccess(Path data) {

    /** What tells of persons, or opens what does. */
    private static final List<String> PERSONAL = List.of("archive", "releases", "mariadb/data", "log", "token.key");

    private static final Set<PosixFilePermission> ENTER =
            EnumSet.of(PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);

    private static final Set<PosixFilePermission> LOOK = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_EXECUTE);

    /** Returns what is said if others may look. */
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
            return false;
        }
    }
}
