package io.tenure.kit.testing.badhouse.domain;

import io.tenure.kit.testing.badhouse.store.RuleStore;

/** A domain that knows the store, which knows the domain. */
public record Peeking(RuleStore store) {}
