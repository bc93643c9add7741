package io.tenure.policy.usecase.answer;

import io.tenure.kit.problem.TenureException;
import io.tenure.plan.Facts;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.policy.domain.PolicyError;
import io.tenure.policy.domain.decision.Decision;
import io.tenure.policy.domain.decision.ErasureSummary;
import io.tenure.policy.domain.decision.PolicyEdition;
import io.tenure.policy.domain.decision.PreparedProfile;
import io.tenure.policy.domain.decision.ProfileForm;
import io.tenure.policy.domain.sentence.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

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
    List<Asked> checked = require(records);
    Answering answering = begin(asOf, language);
    Function<Profile, PreparedProfile> profiles =
        prepared.forCall(answering.edition(), answering.asOf());
    return new Decisions(
        answering.edition().versionId(),
        answering.edition().digest(),
        answering.asOf(),
        language.tag(),
        new OnTheWay<>(
            checked, asked -> answering.decided(asked, profiles.apply(asked.profile()))));
  }

  /**
   * The records, of which equal profiles become the same object, so that they are compared once.
   *
   * @throws TenureException {@code policy.record-id-duplicate}, {@code policy.profile-invalid}
   */
  static List<Asked> require(List<Asked> records) {
    Set<String> ids = new HashSet<>();
    Map<Profile, Profile> profiles = new HashMap<>();
    List<Asked> checked = new ArrayList<>(records.size());
    for (Asked asked : records) {
      if (!ids.add(asked.id())) {
        throw new TenureException(
            PolicyError.RECORD_ID_DUPLICATE, "Each record of a call needs an id of its own.");
      }
      Profile profile = profiles.putIfAbsent(asked.profile(), asked.profile());
      if (profile == null) {
        ProfileForm.require(asked.profile());
        profile = asked.profile();
      }
      checked.add(new Asked(asked.id(), profile, asked.facts(), asked.erasureRequest()));
    }
    return checked;
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
      return decided(asked, prepared.of(edition, asked.profile(), asOf));
    }

    private Decided decided(Asked asked, PreparedProfile profile) {
      List<Decision> decisions =
          profile.decide(asked.facts(), asOf, asked.erasureRequest(), language);
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
