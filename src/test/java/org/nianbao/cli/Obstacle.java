package org.nianbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.nianbao.application.Exit;

/** What is in the way of a run from its beginning, and taken away afterwards. Each works for whatever account there is. */
enum Obstacle {
    /** A file where the folder of what goes out should be. */
    OUTBOX {
        @Override
        Path place(Workshop workshop) {
            return workshop.folder().resolve("out");
        }

        /** Nothing is begun that could not be put out. */
        @Override
        boolean mayEndIn(int exit) {
            return exit == Exit.USAGE.code();
        }
    },
    RETURNS {
        @Override
        Path place(Workshop workshop) {
            return workshop.folder().resolve("out/退回");
        }
    },
    ARCHIVE {
        @Override
        Path place(Workshop workshop) {
            return workshop.data().resolve("archive");
        }
    },
    RELEASES {
        @Override
        Path place(Workshop workshop) {
            return workshop.data().resolve("releases");
        }
    },
    /** A folder where the release should be: what a workbook that somebody has open is to other systems. */
    TARGET {
        @Override
        Path place(Workshop workshop) {
            return workshop.release();
        }

        @Override
        void put(Path place) throws IOException {
            Files.createDirectories(place.resolve("in the way"));
        }

        @Override
        void take(Path place) throws IOException {
            Files.delete(place.resolve("in the way"));
            Files.delete(place);
        }
    },
    /** No file can grow beyond some size, be it the program's or the database's: a disk that is full at some point. */
    FULL_DISK {
        @Override
        Path place(Workshop workshop) {
            return workshop.folder().resolve("full");
        }

        @Override
        ProcessBuilder hindered(ProcessBuilder run, Random random) {
            var blocks = 1 << (5 + random.nextInt(13));
            var command =
                    new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -f %d; exec \"$@\"".formatted(blocks), "sh"));
            command.addAll(run.command());
            return run.command(command);
        }
    };

    /** Where it is. */
    abstract Path place(Workshop workshop);

    void put(Path place) throws IOException {
        Files.createDirectories(place.getParent());
        Files.createFile(place);
    }

    void take(Path place) throws IOException {
        Files.delete(place);
    }

    ProcessBuilder hindered(ProcessBuilder run, Random random) {
        return run;
    }

    /** Whether a run may end so that met with it: failed, or through, if there was nothing more to be written there. */
    boolean mayEndIn(int exit) {
        return Set.of(Exit.FAILED.code(), Exit.TRY_LATER.code(), Exit.INCOMPLETE.code())
                .contains(exit);
    }

    /** Puts it in the way of what may be there already. */
    void putInTheWay(Workshop workshop) throws IOException {
        var place = place(workshop);
        if (Files.exists(place)) {
            Files.move(place, aside(place));
        }
        put(place);
    }

    /** Puts everything back. */
    void takeAway(Workshop workshop) throws IOException {
        var place = place(workshop);
        take(place);
        if (Files.exists(aside(place))) {
            Files.move(aside(place), place);
        }
    }

    private static Path aside(Path place) {
        return place.resolveSibling(place.getFileName() + ".aside");
    }
}
