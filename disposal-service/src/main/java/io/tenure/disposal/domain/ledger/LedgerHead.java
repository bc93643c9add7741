package io.tenure.disposal.domain.ledger;

/**
 * The log as it stands.
 *
 * @param origin null before the first checkpoint
 * @param key verifier key of its checkpoints; null before the first
 */
public record LedgerHead(String origin, String key, long size, byte[] root) {}
