package io.tenure.consent.usecase.preference;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.language.Language;
import io.tenure.consent.domain.language.Phrases;
import io.tenure.consent.domain.preference.Decision;
import io.tenure.consent.domain.preference.ObjectionToAll;
import io.tenure.consent.domain.purpose.Channel;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.domain.statement.ObjectionWords;
import io.tenure.consent.domain.statement.StatementText;
import io.tenure.consent.usecase.notice.ProveShown;
import io.tenure.consent.usecase.statement.ProveStatement;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Lets a person object to everything that is done with their data, and take it back. */
@ApplicationScoped
public class ObjectToEverything {
  private final AskChoices askChoices;
  private final ProveStatement proveStatement;
  private final RecordDecision recordDecision;

  ObjectToEverything(
      AskChoices askChoices, ProveStatement proveStatement, RecordDecision recordDecision) {
    this.askChoices = askChoices;
    this.proveStatement = proveStatement;
    this.recordDecision = recordDecision;
  }

  /**
   * How it stands, and what the person is told.
   *
   * @param shown id of the proof that the words are shown
   */
  public record Shown(ObjectionToAll standing, StatementText text, UUID shown) {}

  public Shown show(List<SubjectReference> subjects, Language language) {
    ObjectionToAll standing = askChoices.everything(subjects);
    StatementText text = ObjectionWords.of(standing.stands(), Phrases.in(language));
    return new Shown(standing, text, proveStatement.prove(text, ProveShown.PREFERENCE_CENTRE).id());
  }

  /**
   * Objects, or takes it back, under all references of the person; what stands already is not
   * recorded again.
   *
   * @param shown id of the proof of what the person saw
   * @throws TenureException {@code preferences.decision-invalid}, {@code notice.shown-unknown}
   */
  public void decide(
      String source, List<SubjectReference> subjects, UUID shown, Decision decision) {
    if (decision != Decision.OBJECT && decision != Decision.LIFT) {
      throw new TenureException(
          ConsentError.DECISION_INVALID, "Everything can be objected to, and nothing else.");
    }
    proveStatement.find(shown);
    for (SubjectReference subject : subjects) {
      if (askChoices.everything(List.of(subject)).possible().contains(decision)) {
        recordDecision.record(
            source, subject, PurposeKey.ALL.value(), Channel.ANY, decision, shown);
      }
    }
  }
}
