package org.nianbao.web;

import org.nianbao.application.Application;
import org.nianbao.application.Console;
import org.nianbao.application.TownshipTime;
import org.nianbao.application.access.AccessTokens;
import org.nianbao.application.access.Accounts;
import org.nianbao.application.access.ActivityRecord;
import org.nianbao.application.access.UnitLinks;
import org.nianbao.application.delivery.Arrivals;
import org.nianbao.web.access.SignIn;
import org.nianbao.web.api.ApiCalls;
import org.nianbao.web.page.Pages;
import org.nianbao.web.township.ServedTownship;
import org.nianbao.web.township.ServedTownships;
import org.nianbao.web.township.TownshipNews;
import org.nianbao.web.township.TownshipRuns;
import org.nianbao.web.township.Uploads;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The console's own Spring context; what it shares with commands is in that of the application. */
@Configuration(proxyBeanMethods = false)
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan(basePackageClasses = {Pages.class, SignIn.class, ApiCalls.class})
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
public class ConsoleConfiguration implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/htmx/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/htmx.org/");
        registry.addResourceHandler("/assets/**").addResourceLocations("classpath:/org/nianbao/web/assets/");
    }

    @Bean
    ServedTownships townships(Application application, Console.Request request) {
        return new ServedTownships(request.townships().stream()
                .map(township -> new ServedTownship(application, township.scheme(), township.places()))
                .toList());
    }

    @Bean
    Accounts accounts(Application application) {
        return Accounts.of(application);
    }

    @Bean
    UnitLinks unitLinks(Application application) {
        return UnitLinks.of(application);
    }

    @Bean
    AccessTokens accessTokens(Application application) {
        return AccessTokens.of(application);
    }

    @Bean
    ActivityRecord activityRecord(Application application, Console.Request request) {
        return ActivityRecord.of(application, request.townships().get(0).places());
    }

    @Bean
    Uploads uploads(Console.Request request) {
        return new Uploads(Arrivals.in(request.data()));
    }

    @Bean
    TownshipNews news() {
        return new TownshipNews();
    }

    @Bean
    TownshipRuns runs(TownshipNews news) {
        return new TownshipRuns(news);
    }

    /** Runs all townships at night, if that is wanted. */
    @Bean
    ThreadPoolTaskScheduler nightlySchedule(
            Console.Request request, ServedTownships townships, TownshipRuns runs, ActivityRecord activities) {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix("nightly-");
        scheduler.setDaemon(true);
        scheduler.initialize();
        request.nightly()
                .ifPresent(cron -> scheduler.schedule(
                        () -> townships.all().forEach(township -> {
                            runs.request(township);
                            activities.logHead(township.code());
                        }),
                        new CronTrigger(cron, TownshipTime.zone())));
        return scheduler;
    }
}
