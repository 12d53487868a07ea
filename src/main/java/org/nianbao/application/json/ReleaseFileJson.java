package org.nianbao.application.json;

/** The newest release, and its path. */
public record ReleaseFileJson(int number, String path, String sha256) {}
