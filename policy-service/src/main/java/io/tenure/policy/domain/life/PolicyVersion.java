package io.tenure.policy.domain.life;

import io.tenure.kit.problem.TenureException;
import io.tenure.plan.PlanJson;
import io.tenure.policy.domain.PolicyError;
import io.tenure.policy.domain.check.Finding;
import io.tenure.policy.domain.life.Step.Action;
import io.tenure.policy.domain.rule.PolicyContent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An edition of a policy. What it says is fixed from its submission on; each way forward is a
 * method here and leaves a step behind.
 *
 * @param revision counts changes of the draft, for If-Match
 * @param digest of content and catalogue version; null while a draft
 * @param findings of the last check
 */
public record PolicyVersion(
    UUID id,
    UUID policyId,
    int number,
    Stage stage,
    long revision,
    String catalogueVersion,
    PolicyContent content,
    String digest,
    List<Finding> findings,
    Instant createdAt,
    Instant changedAt,
    Instant effectiveFrom,
    boolean unapprovedRuns,
    List<Step> steps) {

  /** Clocks of services differ, and a question may be on its way. */
  private static final Duration TOO_LATE = Duration.ofMinutes(5);

  /** What the digest covers. */
  private record Digested(String catalogueVersion, PolicyContent content) {}

  /** Digest of what a version says: its content, and the catalogue it was written against. */
  public static String digest(String catalogueVersion, PolicyContent content) {
    return PlanJson.digest(new Digested(catalogueVersion, content));
  }

  public static PolicyVersion draft(
      UUID id,
      UUID policyId,
      int number,
      String catalogueVersion,
      PolicyContent content,
      List<Finding> findings,
      Step.Taken created) {
    return new PolicyVersion(
        id,
        policyId,
        number,
        Stage.DRAFT,
        0,
        catalogueVersion,
        content,
        null,
        findings,
        created.at(),
        created.at(),
        null,
        false,
        List.of(created.as(Action.CREATED, null)));
  }

  /** The draft with other content. */
  public PolicyVersion changed(PolicyContent next, List<Finding> found, Step.Taken step) {
    requireDraft();
    return with(Stage.DRAFT, next, null, found, null, false, step.as(Action.CHANGED, null));
  }

  /** Ready for approval; refused while there are errors. */
  public PolicyVersion submitted(List<Finding> found, Step.Taken step) {
    requireDraft();
    requireNoErrors(found);
    String fixed = digest(catalogueVersion, content);
    return with(
        Stage.SUBMITTED, content, fixed, found, null, false, step.as(Action.SUBMITTED, fixed));
  }

  /**
   * Refused while there are errors.
   *
   * @throws TenureException {@code policy.rule-locked} where nothing but locks of earlier versions
   *     stands in the way, {@code policy.content-invalid} for all other errors
   */
  public static void requireNoErrors(List<Finding> found) {
    List<Finding> errors = found.stream().filter(Finding::refuses).toList();
    if (!errors.isEmpty()) {
      throw new TenureException(
              errors.stream().allMatch(Finding::ofLock)
                  ? PolicyError.RULE_LOCKED
                  : PolicyError.CONTENT_INVALID,
              errors.size() + " errors stand in the way; the first: " + errors.getFirst().message())
          .with("findings", found);
    }
  }

  /** Approved by somebody who had no hand in it, for exactly this digest. */
  public PolicyVersion approved(String seen, Step.Taken step) {
    if (stage != Stage.SUBMITTED) {
      throw wrongStage(PolicyError.VERSION_NOT_SUBMITTED);
    }
    if (steps.stream().filter(Step::wrote).anyMatch(s -> s.by().sameAs(step.by()))) {
      throw new TenureException(
          PolicyError.FOUR_EYES,
          "Whoever wrote, changed or submitted a version cannot approve it.");
    }
    if (!digest.equals(seen)) {
      throw new TenureException(
          PolicyError.DIGEST_MISMATCH,
          "Read the version again and approve the digest you have seen.");
    }
    return with(
        Stage.APPROVED, content, digest, findings, null, false, step.as(Action.APPROVED, digest));
  }

  /** Takes effect at that instant. */
  public PolicyVersion activated(Instant from, boolean runUnapproved, Step.Taken step) {
    if (stage != Stage.APPROVED) {
      throw wrongStage(PolicyError.VERSION_NOT_APPROVED);
    }
    return with(
        Stage.ACTIVATED,
        content,
        digest,
        findings,
        from,
        runUnapproved,
        step.as(Action.ACTIVATED, digest));
  }

  /**
   * Taken back for good. Possible until shortly before it takes effect, so that no answer already
   * given changes.
   *
   * @throws TenureException {@code policy.version-in-effect}, {@code policy.version-withdrawn}
   */
  public PolicyVersion withdrawn(Step.Taken step) {
    if (stage == Stage.WITHDRAWN) {
      throw wrongStage(PolicyError.VERSION_WITHDRAWN);
    }
    if (effectiveFrom != null && !effectiveFrom.isAfter(step.at().plus(TOO_LATE))) {
      throw new TenureException(
          PolicyError.VERSION_IN_EFFECT,
          "Version "
              + number
              + " is in effect, was so or will be within minutes: put another version into effect.");
    }
    return with(
        Stage.WITHDRAWN, content, digest, findings, null, false, step.as(Action.WITHDRAWN, digest));
  }

  /**
   * @throws TenureException {@code policy.version-never-in-effect} where there is nothing to go
   *     back to
   */
  public void requireWasInEffect(Instant now) {
    if (stage != Stage.ACTIVATED || effectiveFrom.isAfter(now)) {
      throw wrongStage(PolicyError.VERSION_NEVER_IN_EFFECT);
    }
  }

  public void requireDraft() {
    if (stage != Stage.DRAFT) {
      throw wrongStage(PolicyError.VERSION_NOT_DRAFT);
    }
  }

  private TenureException wrongStage(PolicyError error) {
    return new TenureException(error, "Version " + number + " is " + stage + ".")
        .with("stage", stage.name());
  }

  private PolicyVersion with(
      Stage next,
      PolicyContent nextContent,
      String nextDigest,
      List<Finding> nextFindings,
      Instant from,
      boolean runUnapproved,
      Step step) {
    return new PolicyVersion(
        id,
        policyId,
        number,
        next,
        revision + 1,
        catalogueVersion,
        nextContent,
        nextDigest,
        nextFindings,
        createdAt,
        step.at(),
        from,
        runUnapproved,
        Stream.concat(steps.stream(), Stream.of(step)).toList());
  }
}
