package io.tenure.policy.usecase.answer;

import io.tenure.kit.problem.TenureException;
import io.tenure.policy.domain.PolicyError;
import io.tenure.policy.domain.check.Finding;
import io.tenure.policy.domain.check.PolicyChecks;
import io.tenure.policy.domain.decision.PolicyEdition;
import io.tenure.policy.domain.layer.Edition;
import io.tenure.policy.domain.life.PolicyVersion;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.sentence.Language;
import io.tenure.policy.domain.whatif.Comparison;
import io.tenure.policy.domain.whatif.ComputableDraft;
import io.tenure.policy.domain.whatif.Effect;
import io.tenure.policy.domain.whatif.EffectTotals;
import io.tenure.policy.usecase.answer.Decide.Asked;
import io.tenure.policy.usecase.answer.NamedVersions.NamedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Tells what a draft would change for given facts. Nothing is stored. */
@ApplicationScoped
public class TryDraft {
  private final ActivePolicy active;
  private final NamedVersions versions;
  private final PresentCatalogue catalogue;
  private final Clock clock;

  TryDraft(ActivePolicy active, NamedVersions versions, PresentCatalogue catalogue, Clock clock) {
    this.active = active;
    this.versions = versions;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /**
   * One result for each record, in their order.
   *
   * @throws TenureException {@code policy.version-not-found}, {@code policy.none-active}, {@code
   *     policy.record-id-duplicate}, {@code policy.profile-invalid}; {@code policy.content-invalid}
   *     for a draft with more rules than can be checked
   */
  public Tried run(Trial trial, List<Asked> records) {
    Decide.require(records);
    Instant moment = active.moment(trial.asOf());
    Judged draft = judged(trial.draft());
    Judged against =
        trial.against() == null
            ? new Judged(active.at(moment).edition(), List.of(), List.of())
            : judged(trial.against());
    Comparison comparison =
        new Comparison(against.edition(), draft.edition(), moment, trial.language());
    List<TriedRecord> results =
        records.stream()
            .map(
                asked ->
                    new TriedRecord(
                        asked.id(),
                        comparison.of(asked.profile(), asked.facts(), asked.erasureRequest())))
            .toList();
    return new Tried(
        TriedPolicy.of(against),
        TriedPolicy.of(draft),
        moment,
        trial.language().tag(),
        EffectTotals.of(results.stream().map(TriedRecord::effects).toList()),
        trial.decisions() ? results : results.stream().map(TriedRecord::withoutDecisions).toList());
  }

  private Judged judged(Source source) {
    if (source.content() != null) {
      return judged(null, source.content(), null);
    }
    NamedVersion version =
        versions
            .find(source.policyId(), source.version())
            .orElseThrow(
                () ->
                    new TenureException(
                        PolicyError.VERSION_NOT_FOUND, "Nothing of that id or number exists."));
    return judged(version.versionId(), version.content(), version.edition());
  }

  /**
   * @param kept of a version that is no draft any more, else null
   */
  private Judged judged(String versionId, PolicyContent content, PolicyEdition kept) {
    Edition now = catalogue.now();
    List<Finding> findings =
        PolicyChecks.check(
            content,
            now.catalogue(),
            now.executions(),
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    if (content.rules().size() > PolicyChecks.MAX_RULES) {
      throw new TenureException(PolicyError.CONTENT_INVALID, "The draft has too many rules.")
          .with("findings", findings);
    }
    if (kept != null) {
      return new Judged(kept, findings, List.of());
    }
    ComputableDraft computable = ComputableDraft.of(content, findings);
    return new Judged(
        new PolicyEdition(
            versionId,
            PolicyVersion.digest(now.ref().version(), content),
            computable.content(),
            now.catalogue(),
            now.executions().bindings()),
        findings,
        computable.leftOut());
  }

  private record Judged(PolicyEdition edition, List<Finding> findings, List<String> leftOut) {}

  /**
   * What to try.
   *
   * @param asOf null for now
   * @param against null for the policy in effect at that moment
   * @param decisions whether both decisions are wanted with each effect
   */
  public record Trial(
      Instant asOf, Language language, Source draft, Source against, boolean decisions) {}

  /**
   * A stored version, or rules as they are.
   *
   * @param content null for a stored version
   */
  public record Source(UUID policyId, Integer version, PolicyContent content) {}

  /**
   * A policy that answered.
   *
   * @param policyVersionId null for rules that are not stored
   * @param policyDigest of its content; that of a draft is what it would have when submitted
   * @param findings of the checks, also where they would keep it from being submitted
   * @param leftOut places of rules and controllers that have no meaning as they stand, and were not
   *     applied
   */
  public record TriedPolicy(
      String policyVersionId, String policyDigest, List<Finding> findings, List<String> leftOut) {
    private static TriedPolicy of(Judged edition) {
      return new TriedPolicy(
          edition.edition().versionId(),
          edition.edition().digest(),
          edition.findings(),
          edition.leftOut());
    }
  }

  /** What becomes of one record. */
  public record TriedRecord(String id, List<Effect> effects) {
    TriedRecord withoutDecisions() {
      return new TriedRecord(id, effects.stream().map(Effect::withoutDecisions).toList());
    }
  }

  /**
   * All effects.
   *
   * @param before the policy compared with
   * @param after the draft
   * @param language of the sentences, as a BCP 47 tag
   */
  public record Tried(
      TriedPolicy before,
      TriedPolicy after,
      Instant asOf,
      String language,
      EffectTotals totals,
      List<TriedRecord> results) {}
}
