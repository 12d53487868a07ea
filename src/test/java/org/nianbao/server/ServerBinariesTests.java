package org.nianbao.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the server program is found, and what happens if it is not. */
class ServerBinariesTests {

    private static final ClassLoader CLASS_PATH = ServerBinaries.class.getClassLoader();

    /** Sees the classes of the platform and nothing of ours. */
    private static final ClassLoader BARE_CLASS_PATH = ClassLoader.getPlatformClassLoader();

    private final Path folder;

    ServerBinariesTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void bringsTheProgramAlongWithoutWhatIsOnlyForDebugging() throws IOException {
        var binaries = ServerBinaries.find(CLASS_PATH, "");

        var program = binaries.programFor(ServerHome.at(folder));

        assertThat(binaries).isInstanceOf(BundledBinaries.class);
        assertThat(program.executable()).isExecutable();
        assertThat(Files.size(program.executable())).isLessThan(32_000_000);
        assertThat(program.systemTables()).hasSize(3).allMatch(Files::isReadable);
    }

    @Test
    void unpacksOncePerVersion() throws IOException {
        var home = ServerHome.at(folder);
        var executable = ServerBinaries.find(CLASS_PATH, "").programFor(home).executable();
        var unpacked = Files.getLastModifiedTime(executable);

        ServerBinaries.find(CLASS_PATH, "").programFor(home);

        assertThat(Files.getLastModifiedTime(executable)).isEqualTo(unpacked);
        assertThat(executable.toString()).matches(".*/mariadb-[0-9.]+/bin/mariadbd");
    }

    @Test
    void beginsAgainWhereUnpackingWasInterrupted() throws IOException {
        var home = ServerHome.at(folder);
        var version = BundledBinaries.on(CLASS_PATH).orElseThrow().version();
        var unfinished = folder.resolve("mariadb-" + version + ".tmp/bin");
        Files.createDirectories(unfinished);
        Files.writeString(unfinished.resolve("mariadbd"), "half");

        var program = ServerBinaries.find(CLASS_PATH, "").programFor(home);

        assertThat(Files.size(program.executable())).isGreaterThan(20_000_000);
    }

    @Test
    void runsAnInstalledProgramWhereNoneIsBroughtAlong() throws Exception {
        var searchPath = "%s:%s:".formatted(folder.resolve("nothing-here"), installed("mariadbd", "share/mysql"));

        var binaries = ServerBinaries.find(BARE_CLASS_PATH, searchPath);

        assertThat(binaries).isInstanceOf(InstalledBinaries.class);
        try (var server = Servers.ready(EmbeddedServer.start(folder.resolve("home"), binaries))) {
            assertThat(Servers.query(server, "select current_user()")).containsExactly("nianbao@127.0.0.1");
        }
    }

    /** A real installation, made of what we bring along; answers the folder of its programs. */
    private Path installed(String name, String share) throws IOException {
        var unpacked = ServerBinaries.find(CLASS_PATH, "").programFor(ServerHome.at(folder.resolve("unpacked")));
        var programs = Files.createDirectories(folder.resolve("usr/sbin"));
        Files.createDirectories(folder.resolve("usr").resolve(share).getParent());
        Files.move(unpacked.executable(), programs.resolve(name));
        Files.move(unpacked.share(), folder.resolve("usr").resolve(share));
        return programs;
    }

    @Test
    void findsTheShareFolderWhereverDistributionsPutIt() throws IOException {
        for (var share : List.of("share/mysql", "share/mariadb", "share")) {
            var base = Files.createTempDirectory(folder, "usr").toRealPath();
            pretend(base, "mysqld", share, "mysql_");

            var binaries =
                    ServerBinaries.find(BARE_CLASS_PATH, base.resolve("sbin").toString());

            var program = new ServerProgram(base.resolve("sbin/mysqld"), base.resolve(share));
            assertThat(binaries).isEqualTo(new InstalledBinaries(program));
            assertThat(program.systemTables()).hasSize(3).allMatch(Files::isReadable);
        }
    }

    @Test
    void passesOverAMySqlWhichHasNoSuchTables() throws IOException {
        pretend(folder, "mysqld", "share/mysql", "other_");

        assertThatThrownBy(() -> ServerBinaries.find(
                        BARE_CLASS_PATH, folder.resolve("sbin").toString()))
                .isInstanceOf(ServerMissingException.class);
    }

    private static void pretend(Path base, String name, String share, String prefix) throws IOException {
        Files.createDirectories(base.resolve("sbin"));
        Files.createDirectories(base.resolve(share));
        var executable = Files.createFile(base.resolve("sbin").resolve(name));
        Files.setPosixFilePermissions(executable, PosixFilePermissions.fromString("rwx------"));
        for (var script : ServerProgram.scripts(prefix)) {
            Files.createFile(base.resolve(share).resolve(script));
        }
    }

    @Test
    void saysWhatToInstallOrToConfigureWhereThereIsNoProgram() {
        assertThatThrownBy(() -> ServerBinaries.find(BARE_CLASS_PATH, folder.toString()))
                .isInstanceOf(ServerMissingException.class)
                .hasMessageStartingWith("没有适用于本机的 MariaDB 数据库程序")
                .hasMessageContainingAll("mariadb-server-core", "PATH", "--spring.datasource.url=jdbc:mariadb://");
    }

    @Test
    void bringsNothingAlongForAnotherKindOfMachine() {
        var architecture = System.getProperty("os.arch");
        try {
            System.setProperty("os.arch", "aarch64");

            assertThat(BundledBinaries.on(CLASS_PATH)).isEmpty();
        } finally {
            System.setProperty("os.arch", architecture);
        }
    }
}
