package org.nianbao.hostile;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** All files that attack their reader. */
public final class HostileFiles {

    private HostileFiles() {}

    public static List<HostileFile> all() {
        return Stream.of(
                        HostileBombs.files(),
                        HostileZips.files(),
                        HostileMarkup.files(),
                        HostileSizes.files(),
                        HostileXls.files(),
                        HostileStrangers.files(),
                        HostileNames.files())
                .flatMap(Collection::stream)
                .toList();
    }
}
