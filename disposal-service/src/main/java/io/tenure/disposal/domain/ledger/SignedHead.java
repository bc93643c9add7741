package io.tenure.disposal.domain.ledger;

import java.time.Instant;

/**
 * A checkpoint.
 *
 * @param note the signed note
 */
public record SignedHead(long size, byte[] root, String note, Instant signedAt) {}
