package io.tenure.consent.usecase.preference;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.notice.NoticePurpose;
import io.tenure.consent.domain.notice.NoticeVersion;
import io.tenure.consent.domain.notice.ShownNotice;
import io.tenure.consent.domain.preference.Choice;
import io.tenure.consent.domain.preference.Decision;
import io.tenure.consent.domain.preference.Place;
import io.tenure.consent.domain.purpose.Channel;
import io.tenure.consent.domain.purpose.LegalBasis;
import io.tenure.consent.usecase.notice.NoticeStore;
import io.tenure.consent.usecase.notice.ProveShown;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Records what a person decides, with what was shown. A yes is recorded under the person's first
 * reference; everything else under all that stand otherwise, so that nothing of a yes is left.
 */
@ApplicationScoped
public class Decide {
  private final NoticeStore notices;
  private final ProveShown proveShown;
  private final AskChoices askChoices;
  private final RecordDecision recordDecision;
  private final Clock clock;

  Decide(
      NoticeStore notices,
      ProveShown proveShown,
      AskChoices askChoices,
      RecordDecision recordDecision,
      Clock clock) {
    this.notices = notices;
    this.proveShown = proveShown;
    this.askChoices = askChoices;
    this.recordDecision = recordDecision;
    this.clock = clock;
  }

  /** Takes a decision about a purpose as a whole. */
  public void decide(
      String source,
      List<SubjectReference> subjects,
      UUID shown,
      String purpose,
      Decision decision) {
    decide(source, subjects, shown, purpose, Channel.ANY, decision);
  }

  /**
   * Takes a decision; deciding again what stands already records nothing.
   *
   * @param source where it was taken, such as {@code preference-centre}
   * @param shown id of the proof of what the person saw
   * @param channel {@link Channel#ANY} for the purpose as a whole
   * @throws TenureException {@code preferences.decision-invalid} where the notice does not name the
   *     purpose or the decision does not exist for it; {@code preferences.notice-changed} for a yes
   *     to a notice that is no longer in force; {@code preferences.objected-to-everything} for what
   *     would not count because the person objects to everything
   */
  public void decide(
      String source,
      List<SubjectReference> subjects,
      UUID shown,
      String purpose,
      Channel channel,
      Decision decision) {
    ShownNotice proof = proveShown.find(shown);
    NoticeVersion notice = inForce(proof);
    if (decision == Decision.GIVE && notice.version() != proof.version()) {
      throw new TenureException(
          ConsentError.NOTICE_CHANGED, "The notice was replaced: show the new one and ask again.");
    }
    LegalBasis basis = basis(notice, purpose);
    if (!Decision.everPossible(basis).contains(decision)) {
      throw invalid();
    }
    List<SubjectReference> speaking =
        decision == Decision.GIVE ? List.of(subjects.getFirst()) : subjects;
    if (!decision.saysNo() && place(speaking, purpose, basis, channel).objectedToAll()) {
      throw new TenureException(
          ConsentError.OBJECTED_TO_ALL,
          "The person objects to everything: nothing counts until that is taken back.");
    }
    for (SubjectReference subject : speaking) {
      if (place(List.of(subject), purpose, basis, channel).takes(decision)) {
        recordDecision.record(source, subject, purpose, channel, decision, shown);
      }
    }
  }

  /** Says no to everything that the shown notices name and a person can say no to. */
  public void refuseAll(String source, List<SubjectReference> subjects, List<UUID> shown) {
    for (UUID id : shown) {
      Map<String, LegalBasis> bases =
          inForce(proveShown.find(id)).publication().purposes().stream()
              .collect(Collectors.toMap(NoticePurpose::key, NoticePurpose::legalBasis));
      for (SubjectReference subject : subjects) {
        Map<String, Choice> choices = askChoices.of(List.of(subject), bases);
        choices.forEach(
            (purpose, choice) ->
                Decision.no(choice.whole().possible())
                    .ifPresent(
                        no ->
                            recordDecision.record(source, subject, purpose, Channel.ANY, no, id)));
      }
    }
  }

  private Place place(
      List<SubjectReference> subjects, String purpose, LegalBasis basis, Channel channel) {
    return askChoices.of(subjects, Map.of(purpose, basis)).get(purpose).at(channel);
  }

  private NoticeVersion inForce(ShownNotice proof) {
    return notices.inForce(proof.notice(), clock.instant()).orElseThrow(Decide::invalid);
  }

  private static LegalBasis basis(NoticeVersion notice, String purpose) {
    return notice.publication().purposes().stream()
        .filter(each -> each.key().equals(purpose))
        .findFirst()
        .orElseThrow(Decide::invalid)
        .legalBasis();
  }

  private static TenureException invalid() {
    return new TenureException(
        ConsentError.DECISION_INVALID, "This cannot be decided about this purpose.");
  }
}
