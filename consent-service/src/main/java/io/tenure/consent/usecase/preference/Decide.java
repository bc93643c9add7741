package io.tenure.consent.usecase.preference;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.event.Method;
import io.tenure.consent.domain.event.RawEvent;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.notice.NoticeVersion;
import io.tenure.consent.domain.notice.ShownNotice;
import io.tenure.consent.domain.preference.Decision;
import io.tenure.consent.domain.purpose.LegalBasis;
import io.tenure.consent.domain.state.ConsentView;
import io.tenure.consent.usecase.event.RecordEvent;
import io.tenure.consent.usecase.notice.NoticeStore;
import io.tenure.consent.usecase.notice.ProveShown;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Records what a person decides, with what was shown. A yes is recorded under the person's first
 * reference; everything else under all that stand otherwise, so that nothing of a yes is left.
 */
@ApplicationScoped
public class Decide {
  private final NoticeStore notices;
  private final ProveShown proveShown;
  private final ShowChoices showChoices;
  private final RecordEvent recordEvent;
  private final Clock clock;

  Decide(
      NoticeStore notices,
      ProveShown proveShown,
      ShowChoices showChoices,
      RecordEvent recordEvent,
      Clock clock) {
    this.notices = notices;
    this.proveShown = proveShown;
    this.showChoices = showChoices;
    this.recordEvent = recordEvent;
    this.clock = clock;
  }

  /**
   * Takes a decision; deciding again what stands already records nothing.
   *
   * @param source where it was taken, such as {@code preference-centre}
   * @param shown id of the proof of what the person saw
   * @throws TenureException {@code preferences.decision-invalid} where the notice does not name the
   *     purpose or the decision does not exist for it; {@code preferences.notice-changed} for a yes
   *     to a notice that is no longer in force
   */
  public void decide(
      String source,
      List<SubjectReference> subjects,
      UUID shown,
      String purpose,
      Decision decision) {
    ShownNotice proof = proveShown.find(shown);
    NoticeVersion notice =
        notices.inForce(proof.notice(), clock.instant()).orElseThrow(Decide::invalid);
    if (decision == Decision.GIVE && notice.version() != proof.version()) {
      throw new TenureException(
          ConsentError.NOTICE_CHANGED, "The notice was replaced: show the new one and ask again.");
    }
    LegalBasis basis =
        notice.publication().purposes().stream()
            .filter(each -> each.key().equals(purpose))
            .findFirst()
            .orElseThrow(Decide::invalid)
            .legalBasis();
    if (decision == Decision.GIVE || subjects.size() == 1) {
      record(source, subjects, subjects.getFirst(), basis, purpose, decision, shown);
    } else {
      subjects.forEach(
          subject -> record(source, subjects, subject, basis, purpose, decision, shown));
    }
  }

  /** Says no to everything that the shown notices name and a person can say no to. */
  public void refuseAll(String source, List<SubjectReference> subjects, List<UUID> shown) {
    for (UUID id : shown) {
      NoticeVersion notice =
          notices
              .inForce(proveShown.find(id).notice(), clock.instant())
              .orElseThrow(Decide::invalid);
      notice
          .publication()
          .purposes()
          .forEach(
              purpose ->
                  subjects.forEach(
                      subject ->
                          Decision.no(purpose.legalBasis(), view(subject, purpose.key()).state())
                              .ifPresent(no -> write(source, subject, purpose.key(), no, id))));
    }
  }

  private void record(
      String source,
      List<SubjectReference> all,
      SubjectReference subject,
      LegalBasis basis,
      String purpose,
      Decision decision,
      UUID shown) {
    ConsentView view = view(subject, purpose);
    List<Decision> possible = Decision.possible(basis, view.state());
    boolean first = subject.equals(all.getFirst());
    if (possible.contains(decision)) {
      write(source, subject, purpose, decision, shown);
    } else if (first && Decision.everPossible(basis).stream().noneMatch(decision::equals)) {
      throw invalid();
    }
  }

  private void write(
      String source, SubjectReference subject, String purpose, Decision decision, UUID shown) {
    recordEvent.record(
        new RawEvent(
            subject.value(),
            purpose,
            decision.event().name(),
            clock.instant().toString(),
            Method.FORM.name(),
            null,
            source,
            "decision/" + UUID.randomUUID(),
            null,
            null,
            shown.toString(),
            null,
            null));
  }

  private ConsentView view(SubjectReference subject, String purpose) {
    return showChoices.states(List.of(subject), List.of(purpose)).get(purpose);
  }

  private static TenureException invalid() {
    return new TenureException(
        ConsentError.DECISION_INVALID, "This cannot be decided about this purpose.");
  }
}
