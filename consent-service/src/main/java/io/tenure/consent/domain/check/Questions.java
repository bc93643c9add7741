package io.tenure.consent.domain.check;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.event.Pairs;
import io.tenure.consent.domain.event.Route;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.purpose.Channel;
import io.tenure.kit.problem.TenureException;

/** Reads questions from their texts. */
public final class Questions {
  private Questions() {}

  /**
   * @param channel null for all channels
   * @param contactPoint null for all contact points
   * @param place of the question, for the message, such as {@code items[3].}; may be empty
   * @throws TenureException {@code consent.subject-invalid}, {@code purpose.key-invalid}, {@code
   *     consent.channel-invalid}, {@code consent.contact-point-invalid}
   */
  public static Question read(
      String subject, String purpose, String channel, String contactPoint, String place) {
    if (contactPoint != null && !SubjectReference.isValid(contactPoint)) {
      throw new TenureException(
          ConsentError.CONTACT_POINT_INVALID,
          place + "contactPoint is not a subject reference (s1:...)");
    }
    return new Question(
        Pairs.read(subject, purpose, place),
        new Route(
            channel(channel, place),
            contactPoint == null ? null : new SubjectReference(contactPoint)));
  }

  private static Channel channel(String text, String place) {
    if (text == null) {
      return Channel.ANY;
    }
    for (Channel channel : Channel.values()) {
      if (channel.name().equals(text)) {
        return channel;
      }
    }
    throw new TenureException(ConsentError.CHANNEL_INVALID, place + "channel is no channel");
  }
}
