package io.tenure.disposal.rest.run;

import io.tenure.disposal.domain.run.Run;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A run as the API shows it; people by the subject of their token.
 *
 * @param counts items by state
 * @param approvalsNeeded 1, or 2 for a run far larger than usual
 * @param automatic approved by the policy version itself
 */
record RunView(
    UUID id,
    UUID system,
    String state,
    String reason,
    List<String> datasets,
    List<String> dispositions,
    String note,
    String digest,
    int items,
    Map<String, Long> counts,
    Integer mapVersion,
    String policyVersionId,
    String policyDigest,
    String requestedBy,
    Instant requestedAt,
    int approvalsNeeded,
    List<Approval> approvals,
    boolean automatic,
    Instant approvedAt,
    Instant startedAt,
    Instant finishedAt) {

  /** One person's approval. */
  record Approval(String by, String digest, Instant at) {}

  static RunView of(Run r) {
    return new RunView(
        r.id(),
        r.order().systemId(),
        r.state().name(),
        r.reason(),
        r.order().datasets(),
        r.order().dispositions(),
        r.order().note(),
        r.digest(),
        r.items(),
        r.counts(),
        r.basis() == null ? null : r.basis().mapVersion(),
        r.basis() == null ? null : r.basis().policyVersionId(),
        r.basis() == null ? null : r.basis().policyDigest(),
        r.requestedBy().subject(),
        r.requestedAt(),
        r.approvalsNeeded(),
        r.approvals().stream()
            .map(a -> new Approval(a.by().subject(), a.digest(), a.at()))
            .toList(),
        r.automatic(),
        r.approvedAt(),
        r.startedAt(),
        r.finishedAt());
  }
}
