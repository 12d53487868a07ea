package org.nianbao.web.api;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.multipart.MultipartFile;

/**
 * A call as it is described to people and programs.
 *
 * @param method {@code GET} or {@code POST}
 * @param answer the record of its answer; empty for a file
 */
public record ApiOperation(
        String method, String path, String says, String command, Optional<Class<?>> answer, List<Argument> arguments) {

    /** Where an argument is written. */
    enum Place {
        PATH,
        QUERY,
        /** In the body, as a form. */
        FORM,
        /** In the body, as a file. */
        FILE
    }

    /** What kind of value an argument has. */
    enum Kind {
        STRING,
        INTEGER,
        BOOLEAN,
        /** Strings; the argument is repeated. */
        LIST
    }

    /** An argument of a call. */
    public record Argument(String name, Place place, Kind kind, boolean isRequired, String says) {}

    /** Describes a method that is called in this way. */
    static ApiOperation of(String method, String path, Method code) {
        var call = code.getAnnotation(ApiCall.class);
        return new ApiOperation(
                method,
                path,
                call.says(),
                call.command(),
                Optional.<Class<?>>of(call.answer()).filter(type -> type != byte[].class),
                Stream.of(code.getParameters())
                        .flatMap(parameter -> argument(method, parameter).stream())
                        .toList());
    }

    private static Optional<Argument> argument(String method, Parameter parameter) {
        var says = parameter.isAnnotationPresent(ApiParameter.class)
                ? parameter.getAnnotation(ApiParameter.class).value()
                : parameter.getName().equals("township") ? "乡镇的区划代码，12 位" : "";
        if (parameter.isAnnotationPresent(PathVariable.class)) {
            return Optional.of(new Argument(parameter.getName(), Place.PATH, kind(parameter), true, says));
        }
        if (!parameter.isAnnotationPresent(RequestParam.class)) {
            return Optional.empty();
        }
        var place = parameter.getType() == MultipartFile.class
                ? Place.FILE
                : method.equals("GET") ? Place.QUERY : Place.FORM;
        return Optional.of(new Argument(parameter.getName(), place, kind(parameter), isRequired(parameter), says));
    }

    private static boolean isRequired(Parameter parameter) {
        var request = parameter.getAnnotation(RequestParam.class);
        return parameter.getType() != Optional.class && request.defaultValue().equals(ValueConstants.DEFAULT_NONE);
    }

    private static Kind kind(Parameter parameter) {
        var type = parameter.getType();
        if (type == List.class) {
            return Kind.LIST;
        }
        if (type == boolean.class) {
            return Kind.BOOLEAN;
        }
        return type == int.class || type == long.class ? Kind.INTEGER : Kind.STRING;
    }

    /** Returns the arguments at a place. */
    List<Argument> at(Place place) {
        return arguments.stream().filter(argument -> argument.place() == place).toList();
    }

    /** Returns whether it sends a file. */
    public boolean isUpload() {
        return !at(Place.FILE).isEmpty();
    }
}
