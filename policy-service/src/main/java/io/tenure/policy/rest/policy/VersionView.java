package io.tenure.policy.rest.policy;

import io.tenure.policy.domain.check.Finding;
import io.tenure.policy.domain.life.PolicyVersion;
import io.tenure.policy.domain.life.Step;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.usecase.life.PolicyReading.Found;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A policy version.
 *
 * @param state DRAFT, SUBMITTED, APPROVED, SCHEDULED, ACTIVE, SUPERSEDED or WITHDRAWN
 * @param catalogueVersion edition of the catalogue that it was checked against and decides with:
 *     what is shipped, and the organisation's layer by its digest
 * @param catalogueDigest of all regulations and obligations of that edition
 * @param layerRevision revision of the organisation's catalogue in it
 * @param digest of content and catalogue version; null for a draft
 * @param findings of the last check, errors first
 * @param steps who did what, when and why, oldest first
 * @param supersededBy what took its place; null while nothing has
 */
public record VersionView(
    UUID id,
    UUID policyId,
    int version,
    String state,
    String catalogueVersion,
    String catalogueDigest,
    long layerRevision,
    String digest,
    Instant effectiveFrom,
    boolean unapprovedRuns,
    Instant createdAt,
    Instant changedAt,
    List<Rule> rules,
    List<Controller> controllers,
    List<String> triggers,
    List<Finding> findings,
    List<Done> steps,
    @Schema(nullable = true) Superseded supersededBy) {

  /** A step, with the token's issuer and subject of who took it. */
  public record Done(
      String action, String issuer, String subject, Instant at, String digest, String reason) {
    static Done of(Step step) {
      return new Done(
          step.action().name(),
          step.by().issuer(),
          step.by().subject(),
          step.at(),
          step.digest(),
          step.reason());
    }
  }

  /**
   * The version that took the place of this one, and who put it into effect, when and why.
   *
   * @param at from when it is in effect instead
   */
  public record Superseded(
      UUID policyId, int version, Instant at, String issuer, String subject, String reason) {
    static Superseded by(PolicyVersion next) {
      Step order = next.activation();
      return new Superseded(
          next.policyId(),
          next.number(),
          next.effectiveFrom(),
          order.by().issuer(),
          order.by().subject(),
          order.reason());
    }
  }

  static VersionView of(Found found) {
    PolicyVersion version = found.version();
    return new VersionView(
        version.id(),
        version.policyId(),
        version.number(),
        found.timeline().state(version.stage(), version.effectiveFrom()),
        version.catalogue().version(),
        version.catalogue().digest(),
        version.catalogue().layerRevision(),
        version.digest(),
        version.effectiveFrom(),
        version.unapprovedRuns(),
        version.createdAt(),
        version.changedAt(),
        version.content().rules(),
        version.content().controllers(),
        version.content().triggers(),
        version.findings(),
        version.steps().stream().map(Done::of).toList(),
        found.successor() == null ? null : Superseded.by(found.successor()));
  }
}
