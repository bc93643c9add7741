package io.tenure.consent.rest.preference;

import io.quarkus.qute.TemplateData;
import io.tenure.consent.domain.language.Phrases;
import io.tenure.consent.domain.preference.ObjectionToAll;
import io.tenure.consent.rest.preference.PlaceView.Button;
import io.tenure.consent.usecase.preference.ObjectToEverything;
import java.util.List;
import java.util.Locale;

/**
 * The objection to everything as the page shows it.
 *
 * @param html what it means, as the proof {@code shown} keeps it
 * @param state says since when it stands; empty where it does not
 */
@TemplateData
public record EverythingView(
    String shown, String html, String state, List<Button> buttons, boolean saved) {

  static EverythingView of(ObjectToEverything.Shown shown, Phrases phrases, Saved saved) {
    ObjectionToAll standing = shown.standing();
    return new EverythingView(
        shown.shown().toString(),
        shown.text().html(),
        standing.stands()
            ? phrases.say(
                "everything.since", "day", PlaceView.day(standing.since(), phrases.language()))
            : "",
        standing.possible().stream()
            .map(
                each ->
                    new Button(
                        each.name(),
                        phrases.say("everything." + each.name().toLowerCase(Locale.ROOT)),
                        each.saysNo()))
            .toList(),
        saved.is(Saved.EVERYTHING));
  }
}
