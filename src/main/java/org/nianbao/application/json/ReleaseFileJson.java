package org.nianbao.application.json;

/** The newest release, and where it lies. */
public record ReleaseFileJson(int number, String path, String sha256) {}
