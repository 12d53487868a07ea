package org.nianbao.scheme;

/**
 * The township whose statistics these are.
 *
 * @param code the 12 digits of its division code
 * @param county the county that it belongs to
 */
public record Township(String name, String code, String county) {}
