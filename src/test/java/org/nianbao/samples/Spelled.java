package org.nianbao.samples;

/**
 * A value as a clerk types it: a text, a {@code BigDecimal} or a {@code LocalDate}, and the format in which Excel shows
 * it.
 */
record Spelled(Object value, String format) {

    static final String GENERAL = "General";

    static Spelled text(String text) {
        return new Spelled(text, GENERAL);
    }

    boolean isText() {
        return value instanceof String;
    }
}
