package org.nianbao.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.Version;
import org.springframework.batch.core.job.Job;

/** What the figures were measured on, and with which versions. */
final class Machine {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** One thing a line. */
    static List<String> description() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return List.of(
                "%d processors (%s), %d GB of memory, %s"
                        .formatted(
                                system.getAvailableProcessors(),
                                model(),
                                system.getTotalMemorySize() >> 30,
                                System.getProperty("os.name")),
                "load while measuring began: " + Line.number(system.getSystemLoadAverage()),
                "Java %s; POI %s; Spring Batch %s; MariaDB Connector/J %s; fastexcel-reader and JMH as in pom.xml"
                        .formatted(
                                System.getProperty("java.runtime.version"),
                                Version.getVersion(),
                                Job.class.getPackage().getImplementationVersion(),
                                org.mariadb.jdbc.util.VersionFactory.getInstance()
                                        .getVersion()));
    }

    private static String model() {
        try {
            return Files.exists(PROCESSORS)
                    ? Files.readAllLines(PROCESSORS).stream()
                            .filter(line -> line.startsWith("model name"))
                            .map(line -> line.replaceFirst(".*:\\s*", ""))
                            .findFirst()
                            .orElse("")
                    : System.getProperty("os.arch");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
