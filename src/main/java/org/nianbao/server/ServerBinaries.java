package org.nianbao.server;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the server program comes from. */
sealed interface ServerBinaries permits BundledBinaries, InstalledBinaries {

    /** Folders of server programs that are not on the {@code PATH} of every account. */
    String SYSTEM_FOLDERS = ":/usr/local/sbin:/usr/sbin:/usr/libexec";

    ServerVersion UNKNOWN = new ServerVersion(0, 0, 0);

    /** The program, ready to be run; unpacked into the home where it needs unpacking. */
    ServerProgram programFor(ServerHome home) throws IOException;

    /** Returns its version, if it reports one. */
    Optional<ServerVersion> version();

    /**
     * Selects the program that fits the data best, among the bundled one and the installed ones.
     *
     * @param last the version that the data were opened with last
     */
    static ServerBinaries find(Optional<ServerVersion> last) {
        return find(
                ServerBinaries.class.getClassLoader(),
                Optional.ofNullable(System.getenv("PATH")).orElse("") + SYSTEM_FOLDERS,
                last);
    }

    /**
     * The newest of those that fit. None is older than what the data were opened with last, and none of another series, if
     * there is one of theirs: data that were opened by a later series cannot go back.
     */
    static ServerBinaries find(ClassLoader classPath, String searchPath, Optional<ServerVersion> last) {
        var there = Stream.<Optional<? extends ServerBinaries>>of(
                        BundledBinaries.on(classPath), InstalledBinaries.on(searchPath))
                .<ServerBinaries>flatMap(Optional::stream)
                .toList();
        if (there.isEmpty()) {
            throw new ServerMissingException();
        }
        return there.stream()
                .filter(binaries -> last.isEmpty() || binaries.number().compareTo(last.get()) >= 0)
                .max(comparing((ServerBinaries binaries) ->
                                last.isPresent() && binaries.number().isOfSeries(last.get()))
                        .thenComparing(ServerBinaries::number))
                .orElseThrow(() -> new ServerTooOldException(
                        last.orElseThrow(),
                        there.stream().map(ServerBinaries::number).toList()));
    }

    /** A program that reports no version counts as the oldest. */
    private ServerVersion number() {
        return version().orElse(UNKNOWN);
    }
}
