package io.tenure.policy.usecase.answer;

import io.tenure.kit.problem.TenureException;
import io.tenure.plan.Facts;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.policy.domain.PolicyError;
import io.tenure.policy.domain.decision.Decision;
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
    Instant moment = active.moment(asOf);
    ActiveVersion version = active.at(moment);
    return new Decisions(
        version.edition().versionId(),
        version.edition().digest(),
        moment,
        language.tag(),
        new OnTheWay<>(records, asked -> decide(version, asked, moment, language)));
  }

  private Decided decide(ActiveVersion version, Asked asked, Instant moment, Language language) {
    return new Decided(
        asked.id(),
        prepared
            .of(version.edition(), asked.profile(), moment)
            .decide(asked.facts(), moment, asked.erasureRequest(), language));
  }

  /** A record to decide. */
  public record Asked(String id, Profile profile, Facts facts, boolean erasureRequest) {}

  /** What was decided for one record. */
  public record Decided(String id, List<Decision> decisions) {}

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
