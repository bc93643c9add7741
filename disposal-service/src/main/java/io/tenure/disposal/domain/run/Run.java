package io.tenure.disposal.domain.run;

import io.tenure.disposal.domain.DisposalError;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Actor;
import io.tenure.kit.security.Roles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An approved batch of disposals, or one that waits to be approved.
 *
 * @param order what was asked for
 * @param digest of the exact ordered list; null while it is being made
 * @param approvalsNeeded one person, or two where the run is far larger than usual
 * @param automatic whether the approved policy version itself says that runs need no approval
 * @param released how many items the canary has let go: all of them once it is over
 * @param reason stable code of why it is where it is
 * @param counts items by state
 */
public record Run(
    UUID id,
    RunState state,
    Order order,
    Actor requestedBy,
    Instant requestedAt,
    String digest,
    int items,
    Basis basis,
    int approvalsNeeded,
    List<Approval> approvals,
    Instant approvedAt,
    boolean automatic,
    int released,
    UUID operationId,
    String reason,
    Instant startedAt,
    Instant finishedAt,
    Map<String, Long> counts) {

  private static final List<String> OPEN =
      List.of("READY", "CLAIMED", "INTENT", "UNKNOWN", "VERIFYING", "ERASED");

  /** How long an approval holds. */
  public static final Duration APPROVAL_VALID = Duration.ofDays(7);

  public Run {
    approvals = List.copyOf(approvals);
    counts = Map.copyOf(counts);
  }

  /**
   * What was asked for.
   *
   * @param datasets only these; empty for all
   * @param dispositions ERASE, ANONYMISE, RESTRICT
   * @param limit most items
   */
  public record Order(
      UUID systemId, List<String> datasets, List<String> dispositions, int limit, String note) {
    public Order {
      datasets = List.copyOf(datasets);
      dispositions = List.copyOf(dispositions);
    }
  }

  /** The versions that the list was made with. */
  public record Basis(int mapVersion, String policyVersionId, String policyDigest) {}

  /** One person's approval of one digest. */
  public record Approval(Actor by, String digest, Instant at) {}

  /**
   * Whether this person may approve this digest (I-FOUREYES).
   *
   * @throws TenureException {@code run.state}, {@code run.digest-differs}, {@code
   *     run.no-service-approval}, {@code run.same-person}
   */
  public void checkApproval(Actor approver, String approvedDigest) {
    if (state != RunState.PLANNED) {
      throw new TenureException(
          DisposalError.RUN_STATE,
          "Only a planned run can be approved; this one is " + state + ".");
    }
    if (approver.has(Roles.SERVICE)) {
      throw new TenureException(
          DisposalError.RUN_NO_SERVICE_APPROVAL, "A service account cannot approve a run.");
    }
    boolean approvedBefore = approvals.stream().anyMatch(a -> a.by().sameAs(approver));
    if (requestedBy.sameAs(approver) || approvedBefore) {
      throw new TenureException(
          DisposalError.RUN_SAME_PERSON,
          "Whoever requested or approved a run before cannot approve it.");
    }
    if (!digest.equals(approvedDigest)) {
      throw new TenureException(
          DisposalError.RUN_DIGEST,
          "The list has another digest than the one approved: look at it again.");
    }
  }

  /** Items in a state. */
  public long count(String itemState) {
    return counts.getOrDefault(itemState, 0L);
  }

  /** Items that can still be worked on without a person. */
  public long open() {
    return OPEN.stream().mapToLong(this::count).sum();
  }

  /** Whether one more approval is enough. */
  public boolean approvedWithOneMore() {
    return approvals.size() + 1 >= approvalsNeeded;
  }

  /**
   * Whether it may be started now.
   *
   * @throws TenureException {@code run.state}
   */
  public void checkStart(Instant now) {
    if (!state.startable()) {
      throw new TenureException(
          DisposalError.RUN_STATE,
          "A run can be started when it is approved; this one is " + state + ".");
    }
    if (!automatic && approvedAt.plus(APPROVAL_VALID).isBefore(now)) {
      throw new TenureException(
          DisposalError.RUN_STATE,
          "The approval is older than seven days: cancel the run and request it anew.");
    }
  }

  /** Whether something was sent whose end is not written down yet. */
  public boolean resolving() {
    return open() > count("READY");
  }

  /**
   * Whether it may be taken back.
   *
   * @throws TenureException {@code run.state}
   */
  public void checkCancel() {
    if (!state.cancellable()) {
      throw new TenureException(DisposalError.RUN_STATE, "The run has ended as " + state + ".");
    }
  }
}
