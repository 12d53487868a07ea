package org.nianbao.web.access;

import jakarta.servlet.DispatcherType;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.nianbao.application.access.Accounts;
import org.nianbao.application.access.UnitLinks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may request what. Whatever is not named here is forbidden. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class AccessConfiguration {

    /** Nothing from elsewhere, no script or style in a page, no frame around it. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    FirstVisit firstVisit(Accounts accounts) {
        return new FirstVisit(accounts);
    }

    @Bean
    SecurityFilterChain access(
            HttpSecurity http, Accounts accounts, UnitLinks links, SecurityContextRepository contexts) {
        return http.authenticationProvider(new AccountLogin(accounts))
                .securityContext(context -> context.securityContextRepository(contexts))
                .addFilterBefore(new UploadLimit(), CsrfFilter.class)
                .addFilterBefore(new ValidViewerFilter(accounts, links), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/assets/**", "/sign-in", "/first/*", "/link/*", "/link-ended", "/error")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/link")
                        .permitAll()
                        .requestMatchers("/mine/**", "/mine")
                        .hasRole("UNIT")
                        .requestMatchers("/", "/sign-out")
                        .authenticated()
                        .requestMatchers("/password", "/townships", "/programs")
                        .hasRole("STAFF")
                        .requestMatchers("/accounts/**", "/accounts", "/tokens", "/tokens/**")
                        .access((who, context) -> decide(who, Viewer::isOfficer))
                        .requestMatchers("/t/{township}/archive")
                        .access(AccessConfiguration::seesAll)
                        .requestMatchers(HttpMethod.GET, "/t/{township}/**")
                        .access(AccessConfiguration::seesTownship)
                        .requestMatchers(HttpMethod.POST, "/t/{township}/check", "/t/{township}/verify")
                        .access(AccessConfiguration::seesTownship)
                        .requestMatchers(HttpMethod.POST, "/t/{township}/**")
                        .access(AccessConfiguration::isOfficerOfTownship)
                        .anyRequest()
                        .denyAll())
                .formLogin(login -> login.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .usernameParameter("login")
                        .defaultSuccessUrl("/")
                        .failureHandler(new SignInFailures()))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(new RefusedRequests()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    static AuthorizationDecision seesAll(Supplier<? extends Authentication> who, RequestAuthorizationContext context) {
        return decide(who, viewer -> viewer.sees(""));
    }

    static AuthorizationDecision seesTownship(
            Supplier<? extends Authentication> who, RequestAuthorizationContext context) {
        return decide(who, viewer -> viewer.sees(township(context)));
    }

    static AuthorizationDecision isOfficerOfTownship(
            Supplier<? extends Authentication> who, RequestAuthorizationContext context) {
        return decide(who, viewer -> viewer.sees(township(context)) && viewer.isOfficer());
    }

    private static AuthorizationDecision decide(Supplier<? extends Authentication> who, Predicate<Viewer> allowed) {
        var authentication = who.get();
        return new AuthorizationDecision(authentication != null
                && authentication.getPrincipal() instanceof Viewer viewer
                && allowed.test(viewer));
    }

    private static String township(RequestAuthorizationContext context) {
        return context.getVariables().getOrDefault("township", "");
    }
}
