package org.nianbao.web.access;

import org.nianbao.application.access.AccessTokens;
import org.nianbao.application.access.ActivityRecord;
import org.nianbao.web.township.ServedTownships;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * Which program may request what. A program has a token and no session, so that no page can make a browser do something
 * here.
 */
@Configuration(proxyBeanMethods = false)
public class ApiAccess {

    private static final String FORBIDDEN = "这个令牌的账号不能看这个乡镇，或者只能查看；请用经办人的令牌（核对存档的，要能看全部乡镇）";

    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http, AccessTokens tokens, ActivityRecord activities, ServedTownships townships) {
        return http.securityMatcher("/api/**")
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .addFilterBefore(new UploadLimit(), AuthorizationFilter.class)
                .addFilterBefore(new TokenFilter(tokens, activities, townships), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/api/openapi.json")
                        .permitAll()
                        .requestMatchers("/api/t/{township}/archive")
                        .access(AccessConfiguration::seesAll)
                        .requestMatchers(HttpMethod.GET, "/api/t/{township}/**")
                        .access(AccessConfiguration::seesTownship)
                        .requestMatchers(HttpMethod.POST, "/api/t/{township}/check", "/api/t/{township}/verify")
                        .access(AccessConfiguration::seesTownship)
                        .requestMatchers("/api/t/{township}/**")
                        .access(AccessConfiguration::isOfficerOfTownship)
                        .anyRequest()
                        .hasRole("STAFF"))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint((request, response, refused) -> {
                            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                            Problem.of(HttpStatus.UNAUTHORIZED, TokenFilter.NO_TOKEN, request)
                                    .write(response);
                        })
                        .accessDeniedHandler(
                                (request, response, refused) -> Problem.of(HttpStatus.FORBIDDEN, FORBIDDEN, request)
                                        .write(response)))
                .build();
    }
}
