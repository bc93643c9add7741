package io.tenure.consent.rest.notice;

import io.tenure.consent.domain.notice.Finding;
import io.tenure.consent.usecase.notice.Attention;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What of a notice asks for attention.
 *
 * @param version the one in force
 * @param former the one before; null for the first
 * @param newNotice whether a new version has to be published
 * @param renewedConsent whether consents have to be renewed
 * @param periodsCompared false where the way of the policy since publication cannot be followed;
 *     nothing is said of periods then
 * @param from whose consents rest on what was said before; who they are: {@code /attention/people}
 */
@Schema(name = "NoticeAttention")
public record AttentionAnswer(
    String key,
    int version,
    @Schema(nullable = true) Integer former,
    boolean newNotice,
    boolean renewedConsent,
    boolean periodsCompared,
    List<Finding> findings,
    From from) {

  /**
   * The people concerned.
   *
   * @param givenBefore consents given or renewed before this instant
   * @param people how many by purpose
   */
  @Schema(name = "NoticeAttentionFrom")
  public record From(Instant givenBefore, Map<String, Long> people) {}

  static AttentionAnswer of(Attention attention) {
    return new AttentionAnswer(
        attention.notice().key().value(),
        attention.notice().version(),
        attention.former(),
        attention.asks(Finding.Need.NEW_NOTICE),
        attention.asks(Finding.Need.RENEWED_CONSENT),
        attention.periodsCompared(),
        attention.findings(),
        new From(attention.givenBefore(), attention.people()));
  }
}
