package io.tenure.consent.domain.purpose;

import java.time.Instant;

/**
 * Why data is processed, in one version.
 *
 * @param version counts from 1
 * @param changedAt when this version was made
 * @param changedBy who made it: issuer and subject of the token; null of versions from before that
 *     was kept
 */
public record Purpose(
    PurposeKey key, int version, PurposeTerms terms, Instant changedAt, String changedBy) {}
