package io.tenure.policy.usecase.audit;

import io.tenure.policy.domain.audit.Act;

/**
 * An act with its number.
 *
 * @param seq counts from 1 without gaps, in the order in which acts took effect
 */
public record AuditEntry(long seq, Act act) {}
