package io.tenure.consent.rest.preference;

import io.quarkus.qute.TemplateData;
import io.tenure.consent.domain.language.Language;
import io.tenure.consent.domain.language.Phrases;
import io.tenure.consent.domain.preference.Choice;
import io.tenure.consent.domain.preference.Place;
import io.tenure.consent.domain.purpose.Channel;
import io.tenure.consent.usecase.preference.NoticeChoices;
import io.tenure.consent.usecase.preference.NoticeChoices.PurposeChoice;
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
   * @param only says which channel it uses, where it uses one; else empty
   * @param channels each with its own standing; none where the whole says all there is, as under an
   *     objection to everything
   */
  @TemplateData
  public record PurposeView(
      String key,
      String name,
      String html,
      String only,
      PlaceView whole,
      List<ChannelView> channels) {}

  /** One channel of a purpose. */
  @TemplateData
  public record ChannelView(String key, String id, String name, PlaceView place) {}

  static ChoiceView of(NoticeChoices choices, Language page, Saved saved) {
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
      PurposeChoice purpose, String name, Phrases phrases, Saved saved) {
    Choice choice = purpose.choice();
    return new PurposeView(
        purpose.key(),
        name,
        purpose.html(),
        choice.only() == null
            ? ""
            : phrases.say("channel.only", "channel", channel(choice.only(), phrases)),
        PlaceView.whole(purpose, phrases, saved),
        (choice.whole().objectedToAll() ? List.<Place>of() : choice.channels())
            .stream()
                .map(
                    place ->
                        new ChannelView(
                            place.channel().name(),
                            channelId(purpose.key(), place.channel()),
                            channel(place.channel(), phrases),
                            PlaceView.of(purpose, place, phrases, saved)))
                .toList());
  }

  /** Where on the page a channel of a purpose stands. */
  static String channelId(String purpose, Channel channel) {
    return "channel-" + purpose + "-" + channel.name().toLowerCase(Locale.ROOT);
  }

  static String channel(Channel channel, Phrases phrases) {
    return phrases.say("channel." + channel.name().toLowerCase(Locale.ROOT));
  }
}
