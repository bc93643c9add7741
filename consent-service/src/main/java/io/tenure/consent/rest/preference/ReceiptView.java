package io.tenure.consent.rest.preference;

import io.quarkus.qute.TemplateData;
import io.tenure.consent.domain.language.Phrases;
import io.tenure.consent.domain.purpose.Channel;
import io.tenure.consent.domain.receipt.ReceiptFacts;
import io.tenure.consent.domain.receipt.ReceiptPurpose;
import java.util.Locale;
import java.util.Map;

/**
 * A receipt as the page shows it.
 *
 * @param what happened
 * @param where the channel, where it was about one; else empty
 * @param day of UTC, on which it was recorded
 */
@TemplateData
public record ReceiptView(String event, String purpose, String what, String where, String day) {
  static ReceiptView of(ReceiptFacts facts, Map<String, String> names, Phrases phrases) {
    var told = facts.last().event();
    Channel channel = told.route().channel();
    return new ReceiptView(
        facts.last().id().toString(),
        facts.purpose().equals(ReceiptPurpose.EVERYTHING)
            ? phrases.say("everything.name")
            : names.getOrDefault(facts.purpose().key(), facts.purpose().name()),
        phrases.say("event." + told.type().name().toLowerCase(Locale.ROOT)),
        channel == Channel.ANY ? "" : ChoiceView.channel(channel, phrases),
        phrases.say("receipts.of", "day", PlaceView.day(told.recordedAt(), phrases.language())));
  }
}
