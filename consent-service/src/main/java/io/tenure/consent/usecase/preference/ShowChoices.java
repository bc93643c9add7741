package io.tenure.consent.usecase.preference;

import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.language.Language;
import io.tenure.consent.domain.notice.Layer;
import io.tenure.consent.domain.notice.NoticePurpose;
import io.tenure.consent.domain.preference.Choice;
import io.tenure.consent.domain.purpose.LegalBasis;
import io.tenure.consent.usecase.notice.ProveShown;
import io.tenure.consent.usecase.notice.ServeNotice;
import io.tenure.consent.usecase.notice.ServedNotice;
import io.tenure.consent.usecase.preference.NoticeChoices.PurposeChoice;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows a person all notices in force, how each purpose stands, and what can be decided. */
@ApplicationScoped
public class ShowChoices {
  private final ServeNotice serveNotice;
  private final ProveShown proveShown;
  private final AskChoices askChoices;

  ShowChoices(ServeNotice serveNotice, ProveShown proveShown, AskChoices askChoices) {
    this.serveNotice = serveNotice;
    this.proveShown = proveShown;
    this.askChoices = askChoices;
  }

  public List<NoticeChoices> of(List<SubjectReference> subjects, Language language) {
    return serveNotice.all(language, Layer.SHORT).stream()
        .map(served -> choices(served, subjects))
        .toList();
  }

  private NoticeChoices choices(ServedNotice served, List<SubjectReference> subjects) {
    Map<String, LegalBasis> bases =
        served.purposes().stream()
            .collect(Collectors.toMap(NoticePurpose::key, NoticePurpose::legalBasis));
    Map<String, Choice> choices = askChoices.of(subjects, bases);
    List<PurposeChoice> purposes =
        served.rendered().purposes().stream()
            .map(
                part ->
                    new PurposeChoice(
                        part.getKey(),
                        part.getValue(),
                        bases.get(part.getKey()),
                        choices.get(part.getKey())))
            .toList();
    return new NoticeChoices(
        served, proveShown.prove(served, ProveShown.PREFERENCE_CENTRE), purposes);
  }
}
