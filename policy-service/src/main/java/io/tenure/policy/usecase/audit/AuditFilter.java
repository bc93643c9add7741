package io.tenure.policy.usecase.audit;

import io.tenure.policy.domain.audit.Act;
import java.time.Instant;

/**
 * Which acts to show; null members choose nothing.
 *
 * @param actor subject of the token
 * @param issuer issuer of the token
 * @param objectId such as the id of a policy
 * @param version number of the object's version
 * @param from first instant
 * @param to instant before which
 */
public record AuditFilter(
    String actor,
    String issuer,
    Act.Kind act,
    String objectId,
    Integer version,
    Instant from,
    Instant to) {}
