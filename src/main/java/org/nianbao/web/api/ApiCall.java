package org.nianbao.web.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a method that programs can call. The description of the interface is made from these. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ApiCall {

    /** Returns what it does, in Chinese. */
    String says();

    /** Returns the command that gives the same. */
    String command();

    /** Returns the record of its answer; {@code byte[]} for a file. */
    Class<?> answer() default byte[].class;
}
