package io.tenure.consent.usecase.preference;

import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.language.Language;
import io.tenure.consent.domain.notice.Layer;
import io.tenure.consent.domain.notice.NoticePurpose;
import io.tenure.consent.domain.preference.Decision;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.domain.state.ConsentView;
import io.tenure.consent.usecase.notice.ProveShown;
import io.tenure.consent.usecase.notice.ServeNotice;
import io.tenure.consent.usecase.notice.ServedNotice;
import io.tenure.consent.usecase.preference.NoticeChoices.PurposeChoice;
import io.tenure.consent.usecase.state.AskStates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shows a person all notices in force, how each purpose stands, and what can be decided. */
@ApplicationScoped
public class ShowChoices {
  // What the person should know first: a consent that counts, then the weightier no.
  private static final Comparator<ConsentView> TELLING =
      Comparator.comparing(ConsentView::valid).thenComparing(ConsentView::state);

  private final ServeNotice serveNotice;
  private final ProveShown proveShown;
  private final AskStates askStates;

  ShowChoices(ServeNotice serveNotice, ProveShown proveShown, AskStates askStates) {
    this.serveNotice = serveNotice;
    this.proveShown = proveShown;
    this.askStates = askStates;
  }

  public List<NoticeChoices> of(List<SubjectReference> subjects, Language language) {
    return serveNotice.all(language, Layer.SHORT).stream()
        .map(served -> choices(served, subjects))
        .toList();
  }

  /** How the purposes stand for a person who is known by several references. */
  Map<String, ConsentView> states(List<SubjectReference> subjects, Collection<String> purposes) {
    List<SubjectPurpose> pairs =
        subjects.stream()
            .flatMap(subject -> purposes.stream().map(key -> pair(subject, key)))
            .toList();
    Map<String, ConsentView> views = new HashMap<>();
    askStates
        .ask(pairs, null, null)
        .forEach(
            (pair, view) ->
                views.merge(
                    pair.purpose().value(),
                    view,
                    (one, two) -> TELLING.compare(one, two) >= 0 ? one : two));
    return views;
  }

  private NoticeChoices choices(ServedNotice served, List<SubjectReference> subjects) {
    Map<String, ConsentView> views =
        states(subjects, served.purposes().stream().map(NoticePurpose::key).toList());
    List<PurposeChoice> purposes =
        served.rendered().purposes().stream()
            .map(part -> choice(served, part.getKey(), part.getValue(), views.get(part.getKey())))
            .toList();
    return new NoticeChoices(
        served, proveShown.prove(served, ProveShown.PREFERENCE_CENTRE), purposes);
  }

  private static PurposeChoice choice(
      ServedNotice served, String key, String html, ConsentView view) {
    NoticePurpose purpose =
        served.purposes().stream().filter(p -> p.key().equals(key)).findFirst().orElseThrow();
    return new PurposeChoice(
        key,
        html,
        purpose.legalBasis(),
        view,
        Decision.possible(purpose.legalBasis(), view.state()));
  }

  private static SubjectPurpose pair(SubjectReference subject, String purpose) {
    return new SubjectPurpose(subject, new PurposeKey(purpose));
  }
}
