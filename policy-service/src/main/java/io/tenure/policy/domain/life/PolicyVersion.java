package io.tenure.policy.domain.life;

import io.tenure.kit.problem.TenureException;
import io.tenure.plan.PlanJson;
import io.tenure.policy.domain.PolicyError;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.catalogue.EditionRef;
import io.tenure.policy.domain.catalogue.Provenance.By;
import io.tenure.policy.domain.check.Finding;
import io.tenure.policy.domain.life.Step.Action;
import io.tenure.policy.domain.rule.PolicyContent;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An edition of a policy. What it says is fixed from its submission on; each way forward is a
 * method here and leaves a step behind.
 *
 * @param revision counts changes of the draft, for If-Match
 * @param catalogue edition of the catalogue that it was last checked against; fixed from its
 *     submission on, and the one it decides with
 * @param digest of content and catalogue version; null while a draft
 * @param findings of the last check
 */
public record PolicyVersion(
    UUID id,
    UUID policyId,
    int number,
    Stage stage,
    long revision,
    EditionRef catalogue,
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

  /** Digest of what it says now; of a draft too, whose digest is not fixed yet. */
  public String fingerprint() {
    return digest == null ? digest(catalogue.version(), content) : digest;
  }

  public static PolicyVersion draft(
      UUID id,
      UUID policyId,
      int number,
      EditionRef catalogue,
      PolicyContent content,
      List<Finding> findings,
      Step.Taken created) {
    return new PolicyVersion(
        id,
        policyId,
        number,
        Stage.DRAFT,
        0,
        catalogue,
        content,
        null,
        findings,
        created.at(),
        created.at(),
        null,
        false,
        List.of(created.as(Action.CREATED, null)));
  }

  /** Name of the edition of the catalogue. */
  public String catalogueVersion() {
    return catalogue.version();
  }

  /**
   * The draft with other content.
   *
   * @param edition that the content was checked against
   */
  public PolicyVersion changed(
      PolicyContent next, List<Finding> found, EditionRef edition, Step.Taken step) {
    requireDraft();
    return against(edition)
        .with(Stage.DRAFT, next, null, found, null, false, step.as(Action.CHANGED, null));
  }

  /**
   * Ready for approval; refused while there are errors.
   *
   * @param edition that the content was checked against
   */
  public PolicyVersion submitted(List<Finding> found, EditionRef edition, Step.Taken step) {
    requireDraft();
    requireNoErrors(found);
    String fixed = digest(edition.version(), content);
    return against(edition)
        .with(
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

  /**
   * Approved by somebody who had no hand in it nor in what the organisation says about the
   * obligations it rests on, for exactly this digest.
   *
   * @param now the edition of the catalogue at this moment
   * @param authors who wrote what the organisation says about these obligations
   */
  public PolicyVersion approved(
      String seen, EditionRef now, Collection<By> authors, Step.Taken step) {
    if (stage != Stage.SUBMITTED) {
      throw wrongStage(PolicyError.VERSION_NOT_SUBMITTED);
    }
    if (steps.stream().filter(Step::wrote).anyMatch(s -> s.by().sameAs(step.by()))) {
      throw new TenureException(
          PolicyError.FOUR_EYES,
          "Whoever wrote, changed or submitted a version cannot approve it.");
    }
    if (authors.stream().anyMatch(by -> step.by().sameAs(by.issuer(), by.subject()))) {
      throw new TenureException(
          PolicyError.FOUR_EYES,
          "Whoever wrote or amended an obligation that a version rests on cannot approve it.");
    }
    if (!catalogue.sameAs(now)) {
      throw new TenureException(
              PolicyError.CATALOGUE_CHANGED,
              "Withdraw the version and submit a new draft: it is checked against the catalogue as it is now.")
          .with("submittedWith", catalogue.version())
          .with("now", now.version());
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

  /** The step that put it into effect, or will. */
  public Step activation() {
    return steps.stream()
        .filter(step -> step.action() == Action.ACTIVATED)
        .findFirst()
        .orElseThrow(() -> wrongStage(PolicyError.VERSION_NEVER_IN_EFFECT));
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

  /** Ids of the obligations that its rules name, and of the regulations these stand in. */
  public Set<String> restsOn(Catalogue known) {
    Set<String> ids = new TreeSet<>();
    content.rules().stream()
        .flatMap(rule -> rule.obligations().stream())
        .forEach(
            id -> {
              ids.add(id);
              known.anyObligation(id).ifPresent(listed -> ids.add(listed.regulation().id()));
            });
    return ids;
  }

  private PolicyVersion against(EditionRef edition) {
    return new PolicyVersion(
        id,
        policyId,
        number,
        stage,
        revision,
        edition,
        content,
        digest,
        findings,
        createdAt,
        changedAt,
        effectiveFrom,
        unapprovedRuns,
        steps);
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
        catalogue,
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
