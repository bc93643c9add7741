package io.tenure.policy.cli.cases;

import io.tenure.kit.problem.TenureException;
import io.tenure.plan.Facts;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.policy.cli.read.Problem;
import io.tenure.policy.cli.say.Shown;
import io.tenure.policy.domain.decision.ProfileForm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns what a case says into profile, facts and moment, and notes what makes no sense. */
final class CaseFacts {
  private final RunnableCase source;
  private final List<Problem> problems = new ArrayList<>();

  CaseFacts(RunnableCase source) {
    this.source = source;
  }

  /** The question that the case puts. */
  record Question(Profile profile, Facts facts, Instant asOf) {}

  List<Problem> problems() {
    return problems;
  }

  /**
   * The question; empty where something makes no sense.
   *
   * @param triggers names that exist
   */
  Optional<Question> question(Set<String> triggers) {
    PolicyCase told = source.told();
    Map<String, Instant> happened = new HashMap<>();
    told.triggers()
        .forEach(
            (name, moment) -> {
              if (!triggers.contains(name)) {
                error(
                    "TRIGGER_UNKNOWN",
                    ".triggers." + name,
                    "'" + Shown.of(name) + "' is no trigger of the catalogue or of the policy.");
              }
              moment(moment, ".triggers." + name).ifPresent(at -> happened.put(name, at));
            });
    Map<String, Facts.Consent> consents = new HashMap<>();
    told.consents().forEach((purpose, told2) -> consents.put(purpose, consent(purpose, told2)));
    Optional<Instant> asOf = asOf(told);
    Profile profile = source.profile().profile(happened.keySet());
    require(profile);
    return problems.isEmpty()
        ? asOf.map(at -> new Question(profile, new Facts(happened, consents), at))
        : Optional.empty();
  }

  private Optional<Instant> asOf(PolicyCase told) {
    if (told.asOf() == null) {
      error("AS_OF_MISSING", "", "Say with asOf on which day the question is put.");
      return Optional.empty();
    }
    return moment(told.asOf(), ".asOf");
  }

  private Facts.Consent consent(String purpose, PolicyCase.Consent told) {
    String place = ".consents." + purpose;
    if (told == null) {
      error("VALUE_EMPTY", place, "Say whether the consent is valid, or leave the purpose out.");
      return new Facts.Consent(false, null, null);
    }
    return new Facts.Consent(
        told.valid(),
        told.since() == null ? null : moment(told.since(), place + ".since").orElse(null),
        told.endedAt() == null ? null : moment(told.endedAt(), place + ".endedAt").orElse(null));
  }

  private Optional<Instant> moment(String text, String place) {
    try {
      return Optional.of(Moment.of(String.valueOf(text), source.zone()));
    } catch (IllegalArgumentException e) {
      error(
          e.getMessage().startsWith("Name") ? "DATE_OUT_OF_RANGE" : "DATE_INVALID",
          place,
          "'" + Shown.of(String.valueOf(text)) + "' is no moment for a case. " + e.getMessage());
      return Optional.empty();
    }
  }

  private void require(Profile profile) {
    if (profile.datasetKind().isEmpty() || profile.fields().isEmpty()) {
      error(
          "PROFILE_INVALID",
          ".profile",
          "A profile names a datasetKind and at least one field with its data category.");
      return;
    }
    try {
      ProfileForm.require(profile);
    } catch (TenureException e) {
      error("PROFILE_INVALID", ".profile", Shown.of(e.detail()));
    }
  }

  private void error(String code, String below, String message) {
    problems.add(source.error(code, below, message));
  }
}
