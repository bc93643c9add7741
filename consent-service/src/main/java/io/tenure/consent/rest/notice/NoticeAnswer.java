package io.tenure.consent.rest.notice;

import io.tenure.consent.domain.notice.Layer;
import io.tenure.consent.domain.notice.NoticePurpose;
import io.tenure.consent.domain.notice.NoticeText;
import io.tenure.consent.domain.notice.NoticeVersion;
import io.tenure.consent.domain.notice.Recipient;
import io.tenure.consent.domain.notice.RenderedNotice;
import io.tenure.consent.domain.notice.Right;
import io.tenure.consent.domain.period.FetchedPeriods;
import io.tenure.consent.domain.period.Periods.Period;
import io.tenure.consent.domain.purpose.LegalBasis;
import io.tenure.consent.usecase.notice.ServedNotice;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The notice in force as everybody may read it, in one language.
 *
 * @param languages those that it is written in
 * @param digest SHA-256 of {@code html} in hex
 * @param html the layer that was asked for, as it is shown to people
 * @param periods those of policy-service; null where it never told any
 */
@Schema(name = "Notice")
public record NoticeAnswer(
    String key,
    int version,
    String language,
    List<String> languages,
    Layer layer,
    Instant effectiveFrom,
    String controller,
    String title,
    String summary,
    String contact,
    String complaint,
    List<PurposePart> purposes,
    List<RecipientPart> recipients,
    List<Right> rights,
    List<NoticeText.Section> sections,
    @Schema(nullable = true) PeriodPart periods,
    String digest,
    String html) {

  /** A purpose that the notice names. */
  @Schema(name = "NoticePurposePart")
  public record PurposePart(
      String key,
      int version,
      String name,
      String description,
      LegalBasis legalBasis,
      List<String> dataCategories) {}

  /** Who else receives data. */
  @Schema(name = "NoticeRecipientPart")
  public record RecipientPart(String key, String name, @Schema(nullable = true) String country) {}

  /**
   * The periods shown.
   *
   * @param language that of the words
   * @param version of the retention policy
   * @param asOf when policy-service said so last
   * @param fresh false where it does not answer now
   */
  @Schema(name = "NoticePeriods")
  public record PeriodPart(
      String language,
      int version,
      Instant effectiveFrom,
      Instant asOf,
      boolean fresh,
      List<Period> entries) {}

  static NoticeAnswer of(ServedNotice served) {
    NoticeVersion notice = served.notice();
    RenderedNotice rendered = served.rendered();
    NoticeText text = notice.content().texts().get(rendered.language());
    List<String> shown = rendered.purposes().stream().map(part -> part.getKey()).toList();
    List<NoticePurpose> purposes =
        shown.stream()
            .map(key -> served.purposes().stream().filter(p -> p.key().equals(key)).findFirst())
            .map(found -> found.orElseThrow())
            .toList();
    return new NoticeAnswer(
        notice.key().value(),
        notice.version(),
        rendered.language().tag(),
        notice.content().languages().stream().map(language -> language.tag()).toList(),
        rendered.layer(),
        notice.publication().effectiveFrom(),
        notice.content().controller(),
        text.title(),
        text.summary(),
        text.contact(),
        text.complaint(),
        purposes.stream().map(purpose -> part(purpose, text)).toList(),
        notice.content().recipients().stream().map(r -> part(r, text)).toList(),
        Right.of(purposes.stream().map(NoticePurpose::legalBasis).toList()),
        text.sections(),
        served.periods() == null ? null : part(served.periods(), purposes),
        rendered.digest(),
        rendered.html());
  }

  private static PurposePart part(NoticePurpose purpose, NoticeText text) {
    return new PurposePart(
        purpose.key(),
        purpose.version(),
        text.purposes().get(purpose.key()).name(),
        text.purposes().get(purpose.key()).description(),
        purpose.legalBasis(),
        purpose.categories());
  }

  private static RecipientPart part(Recipient recipient, NoticeText text) {
    return new RecipientPart(
        recipient.key(), text.recipients().get(recipient.key()), recipient.country());
  }

  private static PeriodPart part(FetchedPeriods fetched, List<NoticePurpose> purposes) {
    List<String> categories =
        purposes.stream().flatMap(purpose -> purpose.categories().stream()).toList();
    return new PeriodPart(
        fetched.periods().language(),
        fetched.periods().version(),
        fetched.periods().effectiveFrom(),
        fetched.checkedAt(),
        fetched.fresh(),
        fetched.periods().concerning(categories));
  }
}
