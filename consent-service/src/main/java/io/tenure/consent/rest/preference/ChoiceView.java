package io.tenure.consent.rest.preference;

import io.quarkus.qute.TemplateData;
import io.tenure.consent.domain.language.Language;
import io.tenure.consent.domain.language.Phrases;
import io.tenure.consent.domain.preference.Decision;
import io.tenure.consent.domain.purpose.LegalBasis;
import io.tenure.consent.domain.state.ConsentState;
import io.tenure.consent.domain.state.ConsentView;
import io.tenure.consent.usecase.preference.NoticeChoices;
import io.tenure.consent.usecase.preference.NoticeChoices.PurposeChoice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * A notice and its purposes as the page shows them.
 *
 * @param language of the notice, where it is another than that of the page
 */
@TemplateData
public record ChoiceView(
    String key,
    String shown,
    String language,
    String opening,
    List<PurposeView> purposes,
    String closing) {

  /**
   * One purpose.
   *
   * @param tone yes, no, info or open; never the only sign, the words say it too
   */
  @TemplateData
  public record PurposeView(
      String key,
      String name,
      String html,
      String state,
      String tone,
      List<Button> buttons,
      boolean saved) {}

  /** A decision to take. */
  @TemplateData
  public record Button(String decision, String text, boolean saysNo) {}

  static ChoiceView of(NoticeChoices choices, Language page, String saved) {
    Phrases phrases = Phrases.in(page);
    var rendered = choices.served().rendered();
    return new ChoiceView(
        choices.served().notice().key().value(),
        choices.shown().id().toString(),
        rendered.language().tag(),
        rendered.opening(),
        choices.purposes().stream()
            .map(purpose -> view(purpose, name(choices, purpose), phrases, saved))
            .toList(),
        rendered.closing());
  }

  private static String name(NoticeChoices choices, PurposeChoice purpose) {
    return choices
        .served()
        .notice()
        .content()
        .texts()
        .get(choices.served().rendered().language())
        .purposes()
        .get(purpose.key())
        .name();
  }

  private static PurposeView view(
      PurposeChoice purpose, String name, Phrases phrases, String saved) {
    ConsentView view = purpose.view();
    return new PurposeView(
        purpose.key(),
        name,
        purpose.html(),
        sentence(purpose, phrases),
        tone(purpose),
        purpose.possible().stream().map(each -> button(each, view, phrases)).toList(),
        purpose.key().equals(saved));
  }

  private static Button button(Decision decision, ConsentView view, Phrases phrases) {
    boolean again = decision == Decision.GIVE && view.endedAt() != null;
    String key = decision.name().toLowerCase(Locale.ROOT) + (again ? "-again" : "");
    return new Button(decision.name(), phrases.say("decision." + key), decision.saysNo());
  }

  private static String sentence(PurposeChoice purpose, Phrases phrases) {
    if (Decision.everPossible(purpose.basis()).isEmpty()) {
      return phrases.say("home.no-choice");
    }
    ConsentState state = purpose.view().state();
    if (purpose.basis() != LegalBasis.CONSENT && state != ConsentState.OBJECTED) {
      return phrases.say("state.in-use");
    }
    String key = "state." + state.name().toLowerCase(Locale.ROOT);
    return purpose.view().since() == null
        ? phrases.say(key)
        : phrases.say(key, "day", day(purpose.view().since(), phrases.language()));
  }

  private static String tone(PurposeChoice purpose) {
    ConsentState state = purpose.view().state();
    if (Decision.everPossible(purpose.basis()).isEmpty()) {
      return "info";
    }
    if (state.ended()) {
      return "no";
    }
    // Nobody agreed to what rests on something else than consent.
    if (purpose.basis() != LegalBasis.CONSENT) {
      return "info";
    }
    return state.valid() ? "yes" : "open";
  }

  private static String day(Instant instant, Language language) {
    return language.day(LocalDate.ofInstant(instant, ZoneOffset.UTC));
  }
}
