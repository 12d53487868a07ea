package org.nianbao.web.api;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All calls that the console answers, as they are mapped. */
@Component
public final class ApiOperations {

    private final RequestMappingHandlerMapping mapping;

    ApiOperations(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    /** Returns the calls by their paths. */
    public List<ApiOperation> all() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().hasMethodAnnotation(ApiCall.class))
                .flatMap(entry -> operations(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(ApiOperation::path).thenComparing(ApiOperation::method))
                .toList();
    }

    private static Stream<ApiOperation> operations(RequestMappingInfo info, HandlerMethod handler) {
        return info.getMethodsCondition().getMethods().stream()
                .flatMap(method -> info.getPatternValues().stream()
                        .map(path -> ApiOperation.of(method.name(), path, handler.getMethod())));
    }
}
