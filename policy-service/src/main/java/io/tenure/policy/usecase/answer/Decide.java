package io.tenure.policy.usecase.answer;

import io.tenure.kit.problem.TenureException;
import io.tenure.plan.Facts;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.policy.domain.PolicyError;
import io.tenure.policy.domain.decision.Decision;
import io.tenure.policy.domain.decision.ErasureSummary;
import io.tenure.policy.domain.decision.PolicyEdition;
import io.tenure.policy.domain.decision.ProfileForm;
import io.tenure.policy.domain.sentence.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Decides records with the version that was active at the moment of the question. */
@ApplicationScoped
public class Decide {
  private final ActivePolicy active;
  private final PreparedProfiles prepared;

  Decide(ActivePolicy active, PreparedProfiles prepared) {
    this.active = active;
    this.prepared = prepared;
  }

  /**
   * One result for each record, in their order; each is decided when it is read, by the version
   * that was found at the call.
   *
   * @param language of the sentences
   */
  public Decisions decide(Instant asOf, List<Asked> records, Language language) {
    require(records);
    Answering answering = begin(asOf, language);
    return new Decisions(
        answering.edition().versionId(),
        answering.edition().digest(),
        answering.asOf(),
        language.tag(),
        new OnTheWay<>(records, answering::decided));
  }

  /**
   * @throws TenureException {@code policy.record-id-duplicate}, {@code policy.profile-invalid}
   */
  static void require(List<Asked> records) {
    Set<String> ids = new HashSet<>();
    Set<Profile> profiles = new HashSet<>();
    records.forEach(
        asked -> {
          if (!ids.add(asked.id())) {
            throw new TenureException(
                PolicyError.RECORD_ID_DUPLICATE, "Each record of a call needs an id of its own.");
          }
          if (profiles.add(asked.profile())) {
            ProfileForm.require(asked.profile());
          }
        });
  }

  /**
   * Chooses, once and for all, what the records to come are decided with: whatever is put into
   * effect meanwhile changes none of their answers.
   *
   * @param asOf null for now
   * @throws TenureException {@code policy.none-active}
   */
  public Answering begin(Instant asOf, Language language) {
    Instant moment = active.moment(asOf);
    return new Answering(prepared, active.at(moment).edition(), moment, language);
  }

  /** The version, moment and language that answer for a series of records. */
  public record Answering(
      PreparedProfiles prepared, PolicyEdition edition, Instant asOf, Language language) {

    /**
     * @throws TenureException {@code policy.profile-invalid}
     */
    public Decided decide(Asked asked) {
      ProfileForm.require(asked.profile());
      return decided(asked);
    }

    private Decided decided(Asked asked) {
      List<Decision> decisions =
          prepared
              .of(edition, asked.profile(), asOf)
              .decide(asked.facts(), asOf, asked.erasureRequest(), language);
      return new Decided(asked.id(), decisions, ErasureSummary.of(decisions));
    }
  }

  /** A record to decide. */
  public record Asked(String id, Profile profile, Facts facts, boolean erasureRequest) {}

  /**
   * What was decided for one record.
   *
   * @param erasure what a request for erasure means for all of it; null where none was made
   */
  public record Decided(String id, List<Decision> decisions, ErasureSummary erasure) {}

  /**
   * All answers, and what they rest on.
   *
   * @param language of the sentences, as a BCP 47 tag
   */
  public record Decisions(
      String policyVersionId,
      String policyDigest,
      Instant asOf,
      String language,
      List<Decided> results) {}
}
