package io.tenure.kit.testing.badhouse.domain;

import io.smallrye.mutiny.Uni;

/** A domain that knows a framework. */
public record Rule(Uni<String> name) {}
