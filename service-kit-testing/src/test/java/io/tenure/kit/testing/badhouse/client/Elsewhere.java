package io.tenure.kit.testing.badhouse.client;

/** A client. */
public record Elsewhere(String url) {}
