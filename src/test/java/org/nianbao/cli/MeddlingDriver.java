package org.nianbao.cli;

import static java.lang.reflect.Proxy.newProxyInstance;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.server.EmbeddedServer;

/** A driver beneath which somebody else changes rows, just before a certain statement is prepared. */
public final class MeddlingDriver implements Driver {

    private static final String PREFIX = "jdbc:meddling:";

    private static volatile Change change = new Change("", 0, "");
    private static final AtomicInteger PREPARED = new AtomicInteger();

    /**
     * A change.
     *
     * @param before what the statement contains
     * @param time at its which occurrence the change is made
     */
    private record Change(String before, int time, String sql) {}

    /** The arguments of a command whose rows are changed beneath it, before a statement is prepared for the n-th time. */
    static String[] before(String statement, int time, String change, EmbeddedServer server, String[] command) {
        MeddlingDriver.change = new Change(statement, time, change);
        PREPARED.set(0);
        var url = "--spring.datasource.url=" + server.jdbcUrl();
        return Stream.concat(
                        Stream.of(command)
                                .map(argument ->
                                        argument.equals(url) ? argument.replace("url=", "url=" + PREFIX) : argument),
                        Stream.of("--spring.datasource.driver-class-name=" + MeddlingDriver.class.getName()))
                .toArray(String[]::new);
    }

    /** Whether the change was made. */
    static boolean hasMeddled() {
        return PREPARED.get() >= change.time();
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(PREFIX);
    }

    @Override
    public @Nullable Connection connect(String url, Properties properties) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        var real = url.substring(PREFIX.length());
        var connection = DriverManager.getConnection(real, properties);
        return (Connection) newProxyInstance(
                MeddlingDriver.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        meddle((String) arguments[0], real, properties);
                    }
                    return invoked(connection, method, arguments);
                });
    }

    private static void meddle(String statement, String real, Properties properties) throws SQLException {
        if (statement.contains(change.before()) && PREPARED.incrementAndGet() == change.time()) {
            try (var other = DriverManager.getConnection(real, properties);
                    var work = other.createStatement()) {
                work.execute(change.sql());
            }
        }
    }

    private static @Nullable Object invoked(Connection connection, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }
}
