package org.nianbao.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the server program is found, and what happens if it is not. */
class ServerBinariesTests {

    private static final ClassLoader CLASS_PATH = ServerBinaries.class.getClassLoader();

    /** Sees the classes of the platform and nothing of ours. */
    private static final ClassLoader BARE_CLASS_PATH = ClassLoader.getPlatformClassLoader();

    /** Of data that are not there yet. */
    private static final Optional<ServerVersion> NEVER = Optional.empty();

    private final Path folder;

    ServerBinariesTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void bringsTheProgramAlongWithoutWhatIsOnlyForDebugging() throws IOException {
        var binaries = ServerBinaries.find(CLASS_PATH, "", NEVER);

        var program = binaries.programFor(ServerHome.at(folder));

        assertThat(binaries).isInstanceOf(BundledBinaries.class);
        assertThat(program.executable()).isExecutable();
        assertThat(Files.size(program.executable())).isLessThan(32_000_000);
        assertThat(program.systemTables()).hasSize(3).allMatch(Files::isReadable);
    }

    @Test
    void unpacksOncePerVersion() throws IOException {
        var home = ServerHome.at(folder);
        var executable =
                ServerBinaries.find(CLASS_PATH, "", NEVER).programFor(home).executable();
        var unpacked = Files.getLastModifiedTime(executable);

        ServerBinaries.find(CLASS_PATH, "", NEVER).programFor(home);

        assertThat(Files.getLastModifiedTime(executable)).isEqualTo(unpacked);
        assertThat(executable.toString()).matches(".*/mariadb-[0-9.]+/bin/mariadbd");
    }

    @Test
    void beginsAgainWhereUnpackingWasInterrupted() throws IOException {
        var home = ServerHome.at(folder);
        var version = BundledBinaries.on(CLASS_PATH).orElseThrow().name();
        var unfinished = folder.resolve("mariadb-" + version + ".tmp/bin");
        Files.createDirectories(unfinished);
        Files.writeString(unfinished.resolve("mariadbd"), "half");

        var program = ServerBinaries.find(CLASS_PATH, "", NEVER).programFor(home);

        assertThat(Files.size(program.executable())).isGreaterThan(20_000_000);
    }

    @Test
    void runsAnInstalledProgramWhereNoneIsBroughtAlong() throws Exception {
        var searchPath = "%s:%s:".formatted(folder.resolve("nothing-here"), installed("mariadbd", "share/mysql"));

        var binaries = ServerBinaries.find(BARE_CLASS_PATH, searchPath, NEVER);

        assertThat(binaries).isInstanceOf(InstalledBinaries.class);
        try (var server = Servers.ready(EmbeddedServer.start(folder.resolve("home"), binaries))) {
            assertThat(Servers.query(server, "select current_user()")).containsExactly("nianbao@127.0.0.1");
        }
    }

    /** A real installation, made of what we bring along; answers the folder of its programs. */
    private Path installed(String name, String share) throws IOException {
        var unpacked = ServerBinaries.find(CLASS_PATH, "", NEVER).programFor(ServerHome.at(folder.resolve("unpacked")));
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
                    ServerBinaries.find(BARE_CLASS_PATH, base.resolve("sbin").toString(), NEVER);

            var program = new ServerProgram(base.resolve("sbin/mysqld"), base.resolve(share));
            assertThat(binaries).isEqualTo(new InstalledBinaries(program));
            assertThat(program.systemTables()).hasSize(3).allMatch(Files::isReadable);
        }
    }

    @Test
    void passesOverAMySqlWhichHasNoSuchTables() throws IOException {
        pretend(folder, "mysqld", "share/mysql", "other_");

        assertThatThrownBy(() -> ServerBinaries.find(
                        BARE_CLASS_PATH, folder.resolve("sbin").toString(), NEVER))
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
        assertThatThrownBy(() -> ServerBinaries.find(BARE_CLASS_PATH, folder.toString(), NEVER))
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

    /** An installed server that tells its version, and does no more. */
    private String installedOf(String said) throws IOException {
        var base = Files.createTempDirectory(folder, "usr").toRealPath();
        pretend(base, "mariadbd", "share/mysql", "mariadb_");
        Files.writeString(base.resolve("sbin/mariadbd"), "#!/bin/sh\necho '%s'\n".formatted(said));
        return base.resolve("sbin").toString();
    }

    private static String chosen(String searchPath, String last) {
        return ServerBinaries.find(CLASS_PATH, searchPath, ServerVersion.in(last))
                .version()
                .map(ServerVersion::toString)
                .orElse("unknown");
    }

    @Test
    void prefersTheInstalledOneIfItIsNewerThanTheOneBroughtAlong() throws IOException {
        var newer = installedOf("mariadbd  Ver 11.4.11-MariaDB for debian-linux-gnu on x86_64 (Debian)");

        assertThat(chosen(newer, "")).isEqualTo("11.4.11");
        assertThat(chosen(newer, "11.4.5")).isEqualTo("11.4.11");
        assertThat(chosen(newer, "11.4.11")).isEqualTo("11.4.11");
    }

    @Test
    void prefersWhatItBringsAlongToAnOlderOneAndToOneThatDoesNotSay() throws IOException {
        assertThat(chosen(installedOf("mariadbd  Ver 10.11.19-MariaDB-0+deb12u1 for debian-linux-gnu"), ""))
                .isEqualTo("11.4.5");
        assertThat(chosen(installedOf("mariadbd  Ver 11.4.4-MariaDB"), "11.4.5"))
                .isEqualTo("11.4.5");
        assertThat(chosen(installedOf("mariadbd: error while loading shared libraries"), "11.4.5"))
                .isEqualTo("11.4.5");
    }

    /** From a later series there is no way back, should its package be removed. */
    @Test
    void leavesDataToTheSeriesThatTheyAreOf() throws IOException {
        var later = installedOf("mariadbd  Ver 12.3.1-MariaDB for Linux");

        assertThat(chosen(later, "11.4.5")).isEqualTo("11.4.5");
        assertThat(chosen(later, "")).isEqualTo("12.3.1");
        assertThat(chosen(later, "12.3.1")).isEqualTo("12.3.1");
        assertThat(chosen(later, "11.8.2")).isEqualTo("12.3.1");
    }

    @Test
    void opensNoDataThatANewerServerHasOpened() {
        assertThatThrownBy(() -> chosen("", "11.4.11"))
                .isInstanceOf(ServerTooOldException.class)
                .hasMessage("数据库文件夹上次由 MariaDB 11.4.11 打开，本机只有 11.4.5，较旧的程序不能再打开它。"
                        + "请安装 MariaDB 11.4.11 或同系列更新的服务器程序，并确保 mariadbd 在 PATH 中，然后重新运行");
    }

    @Test
    void keepsInMindWhichServerHasOpenedTheData() throws IOException {
        var home = ServerHome.at(folder.resolve("home"));
        assertThat(home.lastOpenedBy()).isEmpty();

        Files.createDirectories(home.folder().resolve("data"));
        Files.createDirectories(home.folder().resolve("mariadb-11.4.5"));
        assertThat(home.lastOpenedBy()).isEqualTo(ServerVersion.in("11.4.5"));

        home.openedBy(ServerVersion.in("11.4.11"));
        assertThat(home.lastOpenedBy()).isEqualTo(ServerVersion.in("11.4.11"));
    }
}
