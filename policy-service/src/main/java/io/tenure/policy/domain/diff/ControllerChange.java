package io.tenure.policy.domain.diff;

import io.tenure.policy.domain.rule.Controller;

/**
 * What became of one controller.
 *
 * @param before null for a new one
 * @param after null for one that is gone
 */
public record ControllerChange(String key, ChangeKind kind, Controller before, Controller after) {}
