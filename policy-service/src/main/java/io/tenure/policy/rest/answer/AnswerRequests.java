package io.tenure.policy.rest.answer;

import io.tenure.kit.problem.SaneDate;
import io.tenure.kit.problem.SaneInstant;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.policy.domain.deadline.RequestEvent;
import io.tenure.policy.domain.deadline.RequestRegime;
import io.tenure.policy.domain.sentence.Language;
import io.tenure.policy.usecase.answer.Decide.Asked;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies of the questions. */
final class AnswerRequests {

  private AnswerRequests() {}

  /**
   * Profiles to compile.
   *
   * @param asOf moment of the question; null for now
   */
  record PlansBody(
      @SaneInstant Instant asOf,
      @NotNull @Size(min = 1, max = 2000) List<@NotNull @Valid ProfileBody> profiles) {
    List<Profile> toProfiles() {
      return profiles.stream().map(ProfileBody::toProfile).toList();
    }
  }

  /**
   * Records to decide.
   *
   * @param asOf moment of the question; the policy of that moment answers; null for now
   * @param language of the sentences: en, de, fr or es; null for the header Accept-Language
   */
  record DecisionsBody(
      @SaneInstant Instant asOf,
      @Size(max = 35)
          @Schema(
              nullable = true,
              description =
                  "Language of the sentences: en, de, fr or es, also with a region. Left out, the header"
                      + " Accept-Language chooses. Any other language gives English.")
          String language,
      @NotNull @Size(min = 1, max = 10_000) List<@NotNull @Valid RecordBody> records) {
    Language languageOr(String acceptLanguage) {
      return language == null ? Language.preferred(acceptLanguage) : Language.of(language);
    }

    List<Asked> toAsked() {
      return records.stream().map(RecordBody::toAsked).toList();
    }
  }

  /**
   * A record.
   *
   * @param id the caller's name for it, unique in the call; no personal data
   * @param erasureRequest whether the person has asked for erasure
   */
  record RecordBody(
      @NotBlank @Size(max = 200) String id,
      @NotNull @Valid ProfileBody profile,
      @NotNull @Valid FactsBody facts,
      boolean erasureRequest) {
    Asked toAsked() {
      return new Asked(id, profile.toProfile(), facts.toFacts(), erasureRequest);
    }
  }

  /**
   * A person's request.
   *
   * @param zone zone in which days are counted; null for the regime's own
   * @param calendar public holidays, such as DE or DE-BY; null for those of the controller's region
   * @param controller key of a controller of the policy in effect: the public holidays of its seat
   *     count where it lies in the regime's territory; null for the regime's own
   */
  record DeadlinesBody(
      @NotNull RequestRegime regime,
      @NotNull @SaneInstant Instant receivedAt,
      @Size(max = 100) List<@NotNull @Valid EventBody> events,
      @Size(max = 60) String zone,
      @Size(max = 12) String calendar,
      @Size(max = 64) String controller) {
    List<RequestEvent> toEvents() {
      return events == null
          ? List.of()
          : events.stream().map(e -> new RequestEvent(e.type(), e.at(), e.until())).toList();
    }
  }

  /**
   * Something that happened to the request.
   *
   * @param until of an extension: the day announced for the answer
   */
  record EventBody(
      @NotNull RequestEvent.Type type,
      @NotNull @SaneInstant Instant at,
      @SaneDate @Schema(nullable = true) LocalDate until) {}
}
