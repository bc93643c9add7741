package io.tenure.kit.testing.badhouse.rest;

import io.tenure.kit.testing.badhouse.store.RuleStore;

/** A resource that touches the store. */
public record RuleResource(RuleStore store) {}
