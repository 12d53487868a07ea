package org.nianbao.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nianbao.application.Application;
import org.nianbao.application.Console;
import org.nianbao.application.Failure;
import org.nianbao.application.UsageException;
import org.nianbao.web.access.FirstVisit;
import org.nianbao.web.access.UploadLimit;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.scheduling.support.CronExpression;

/** Opens the console: Spring MVC on Tomcat, within the process of the command. */
public final class WebConsole implements Console {

    @Override
    public Running open(Application application, Request request) {
        request.nightly().ifPresent(WebConsole::requireCron);
        try {
            var context = (ServletWebServerApplicationContext) application.startFrontEnd(
                    ConsoleConfiguration.class,
                    Map.of("application", application, "consoleRequest", request),
                    arguments(request));
            var running = new Open(context, url(request.address(), context));
            context.getBean(FirstVisit.class)
                    .path()
                    .ifPresent(
                            path -> request.told().accept("还没有账号。请在浏览器中打开这个一次性的链接，建立第一个经办人：" + running.url() + path));
            return running;
        } catch (RuntimeException e) {
            if (Failure.causes(e).anyMatch(PortInUseException.class::isInstance)) {
                throw new UsageException("端口 %d 已被别的程序占用（也许控制台已经打开了），没有启动；请停止那个程序，或者用 --port 换一个端口"
                        .formatted(request.address().port()));
            }
            throw e;
        }
    }

    private record Open(ServletWebServerApplicationContext context, String url) implements Running {

        @Override
        public void close() {
            context.close();
        }
    }

    private static void requireCron(String cron) {
        if (!CronExpression.isValidExpression(cron)) {
            throw new UsageException("--nightly 要写时刻如 02:00，或者六段的 cron 表达式（秒 分 时 日 月 星期），不是“%s”".formatted(cron));
        }
    }

    private static List<String> arguments(Request request) {
        var address = request.address();
        var arguments = new ArrayList<>(List.of(
                "--spring.main.web-application-type=servlet",
                "--server.address=" + address.host(),
                "--server.port=" + address.port(),
                "--server.shutdown=graceful",
                "--server.servlet.session.timeout=2h",
                "--server.servlet.session.cookie.http-only=true",
                "--server.servlet.session.cookie.same-site=lax",
                "--server.servlet.session.cookie.name=nianbao",
                "--server.servlet.session.tracking-modes=cookie",
                "--server.error.whitelabel.enabled=false",
                "--spring.servlet.multipart.resolve-lazily=true",
                "--spring.servlet.multipart.max-file-size=128MB",
                "--spring.servlet.multipart.max-request-size=" + UploadLimit.MOST + "B",
                "--spring.thymeleaf.prefix=classpath:/org/nianbao/web/pages/",
                "--spring.thymeleaf.servlet.produce-partial-output-while-processing=false"));
        var tls = address.tls();
        if (tls != null) {
            arguments.add("--server.ssl.certificate=file:" + tls.certificate().toAbsolutePath());
            arguments.add(
                    "--server.ssl.certificate-private-key=file:" + tls.key().toAbsolutePath());
        }
        if (address.behindProxy()) {
            arguments.add("--server.forward-headers-strategy=native");
        }
        if (tls != null || address.behindProxy()) {
            arguments.add("--server.servlet.session.cookie.secure=true");
        }
        arguments.addAll(request.springArguments());
        return arguments;
    }

    private static String url(Address address, ServletWebServerApplicationContext context) {
        var port = context.getWebServer() == null
                ? address.port()
                : context.getWebServer().getPort();
        var host = address.host().contains(":") ? "[" + address.host() + "]" : address.host();
        return "%s://%s:%d".formatted(address.tls() == null ? "http" : "https", host, port);
    }
}
