package io.tenure.disposal.domain.certificate;

import java.time.Instant;
import java.util.UUID;

/**
 * A certificate as it is stored.
 *
 * @param content canonical JSON, as signed
 * @param signature detached JWS
 * @param objectSalt opens the commitment to the record
 * @param treeSize size of the checkpoint that its proof leads to; null before it is published
 */
public record IssuedCertificate(
    UUID serial,
    UUID itemId,
    UUID runId,
    int revision,
    String dataset,
    String method,
    String content,
    String signature,
    byte[] objectSalt,
    Instant issuedAt,
    Long treeSize) {}
