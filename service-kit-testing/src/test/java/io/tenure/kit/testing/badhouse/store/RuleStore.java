package io.tenure.kit.testing.badhouse.store;

import io.tenure.kit.testing.badhouse.client.Elsewhere;
import io.tenure.kit.testing.badhouse.domain.Rule;

/** A store that calls out. */
public record RuleStore(Rule rule, Elsewhere elsewhere) {}
