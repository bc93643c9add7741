package io.tenure.consent.rest.preference;

import io.quarkus.qute.TemplateData;
import io.tenure.consent.domain.language.Language;
import io.tenure.consent.domain.language.Phrases;
import io.tenure.consent.domain.preference.Decision;
import io.tenure.consent.domain.preference.Place;
import io.tenure.consent.domain.purpose.LegalBasis;
import io.tenure.consent.domain.state.ConsentState;
import io.tenure.consent.domain.state.ConsentView;
import io.tenure.consent.usecase.preference.NoticeChoices.PurposeChoice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * How something stands and what can be decided about it, in words.
 *
 * @param tone yes, no, info or open; never the only sign, the words say it too
 * @param note says that it is not so for all addresses; empty where it is
 * @param objectedToAll whether an objection to everything is why
 * @param saved whether it was decided just now
 */
@TemplateData
public record PlaceView(
    String state,
    String tone,
    String note,
    List<Button> buttons,
    boolean objectedToAll,
    boolean saved) {
  /** A decision to take. */
  @TemplateData
  public record Button(String decision, String text, boolean saysNo) {}

  /** A purpose as a whole; where it has channels its buttons are about all of them. */
  static PlaceView whole(PurposeChoice purpose, Phrases phrases, Saved saved) {
    Place whole = purpose.choice().whole();
    boolean divided = !purpose.choice().channels().isEmpty();
    boolean consent = purpose.basis() == LegalBasis.CONSENT;
    String partly = consent ? "state.partly-given" : "state.partly-objected";
    return new PlaceView(
        purpose.choice().partly() ? phrases.say(partly) : sentence(purpose, whole, phrases),
        purpose.choice().partly() ? "open" : tone(purpose, whole),
        note(whole, phrases),
        whole.possible().stream()
            .map(each -> button(each, divided ? "-each" : again(each, whole.view()), phrases))
            .toList(),
        whole.objectedToAll(),
        saved.is(purpose.key(), whole.channel()));
  }

  /** One channel. */
  static PlaceView of(PurposeChoice purpose, Place place, Phrases phrases, Saved saved) {
    return new PlaceView(
        sentence(purpose, place, phrases),
        tone(purpose, place),
        note(place, phrases),
        place.possible().stream()
            .map(each -> button(each, again(each, place.view()), phrases))
            .toList(),
        place.objectedToAll(),
        saved.is(purpose.key(), place.channel()));
  }

  /** A day of UTC in long form. */
  static String day(Instant instant, Language language) {
    return language.day(LocalDate.ofInstant(instant, ZoneOffset.UTC));
  }

  private static String note(Place place, Phrases phrases) {
    return place.byAddress() && !place.objectedToAll() ? phrases.say("state.by-address") : "";
  }

  private static Button button(Decision decision, String suffix, Phrases phrases) {
    String key = "decision." + decision.name().toLowerCase(Locale.ROOT) + suffix;
    return new Button(decision.name(), phrases.say(key), decision.saysNo());
  }

  private static String again(Decision decision, ConsentView view) {
    return decision == Decision.GIVE && view.endedAt() != null ? "-again" : "";
  }

  private static String sentence(PurposeChoice purpose, Place place, Phrases phrases) {
    ConsentState state = place.view().state();
    if (place.objectedToAll()) {
      return phrases.say("state.objected-to-all");
    }
    if (state != ConsentState.OBJECTED && Decision.everPossible(purpose.basis()).isEmpty()) {
      return phrases.say("home.no-choice");
    }
    if (purpose.basis() != LegalBasis.CONSENT && !stopped(purpose.basis(), state)) {
      return phrases.say("state.in-use");
    }
    String key = "state." + state.name().toLowerCase(Locale.ROOT);
    return place.view().since() == null
        ? phrases.say(key)
        : phrases.say(key, "day", day(place.view().since(), phrases.language()));
  }

  private static String tone(PurposeChoice purpose, Place place) {
    ConsentState state = place.view().state();
    if (purpose.basis() == LegalBasis.CONSENT) {
      return state.valid() ? "yes" : state.ended() ? "no" : "open";
    }
    // Nobody agreed to what rests on something else than consent: that is no yes.
    return stopped(purpose.basis(), state) ? "no" : "info";
  }

  /** Where no consent is needed: as checks see it ({@code CheckRule}), whatever word was used. */
  private static boolean stopped(LegalBasis basis, ConsentState state) {
    boolean no = state == ConsentState.REFUSED || state == ConsentState.WITHDRAWN;
    return state == ConsentState.OBJECTED || (no && basis == LegalBasis.LEGITIMATE_INTERESTS);
  }
}
