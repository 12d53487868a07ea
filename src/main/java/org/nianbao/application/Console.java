package org.nianbao.application;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nianbao.job.Places;
import org.nianbao.scheme.Scheme;

/**
 * The front end for people with a browser (控制台). It runs beside commands, on the same database, and is found by
 * {@link ServiceLoader}, so that no front end knows another.
 */
public interface Console {

    /** A township that the console shows, with its own places. */
    record Served(Scheme scheme, Places places) {}

    /**
     * What to serve, and where.
     *
     * @param townships one or more, in the order in which they are listed
     * @param data the program's own folder
     * @param nightly when the nightly run of all townships begins, as a cron expression of six fields in the time zone
     *     of the townships; empty if a timer outside does it
     * @param told receives what the person who starts the console must know
     */
    record Request(
            List<Served> townships,
            Path data,
            Address address,
            Optional<String> nightly,
            Consumer<String> told,
            List<String> springArguments) {

        public Request {
            townships = List.copyOf(townships);
            springArguments = List.copyOf(springArguments);
        }
    }

    /**
     * Where the console listens.
     *
     * @param host an address of this machine
     * @param port 0 for any free one
     * @param behindProxy whether a proxy encrypts the connections of people
     * @param tls the certificate and key; null if the console does not encrypt
     */
    record Address(
            String host,
            int port,
            boolean behindProxy,
            @Nullable Tls tls) {

        private static final String HERE = "127\\.[0-9.]+|::1|localhost";

        /** @throws UsageException if passwords would cross a network unencrypted */
        public Address {
            if (!host.matches(HERE) && tls == null && !behindProxy) {
                throw new UsageException(("%s 不是本机地址，口令和报表会不加密地经过网络，没有启动。请用 --certificate 和 --key 指明证书和私钥（PEM），"
                                + "或者由代理加密并写明 --behind-proxy；只在本机用的，不要写 --address")
                        .formatted(host));
            }
        }
    }

    /** A certificate with its chain, and its private key, as PEM files. */
    record Tls(Path certificate, Path key) {}

    /** A console that is open. */
    interface Running extends AutoCloseable {

        /** Returns the address that people type. */
        String url();

        @Override
        void close();
    }

    /** Opens the console on an application that is started; it is closed with the application. */
    Running open(Application application, Request request);

    /** Returns the console that the program has. */
    static Console installed() {
        return ServiceLoader.load(Console.class).findFirst().orElseThrow(() -> new UsageException("这个程序没有带控制台"));
    }
}
