package io.tenure.kit.testing.badhouse.usecase;

import jakarta.ws.rs.core.Response;

/** A use case that speaks HTTP. */
public record UseRule(Response response) {}
