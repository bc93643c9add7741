package io.tenure.consent.rest.notice;

import io.tenure.consent.domain.language.Language;
import io.tenure.consent.domain.notice.NoticeContent;
import io.tenure.consent.domain.notice.NoticePurpose;
import io.tenure.consent.domain.notice.NoticeState;
import io.tenure.consent.domain.notice.NoticeText;
import io.tenure.consent.domain.notice.NoticeVersion;
import io.tenure.consent.domain.notice.NoticeVersion.Editor;
import io.tenure.consent.domain.notice.NoticeVersion.Publication;
import io.tenure.consent.domain.notice.Recipient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of a notice with its way to publication.
 *
 * @param editors who wrote or submitted it; none of them can publish it
 * @param effectiveFrom from when it is in force; null until it is published
 * @param pinnedPurposes the purposes as they stood at publication
 * @param policyVersion version of the retention policy whose periods were published then
 */
@Schema(name = "NoticeVersion")
public record NoticeVersionAnswer(
    String key,
    int version,
    NoticeState state,
    String controller,
    List<String> purposes,
    List<Recipient> recipients,
    List<String> contexts,
    Map<String, NoticeText> texts,
    List<Editor> editors,
    Instant changedAt,
    @Schema(nullable = true) Editor publishedBy,
    @Schema(nullable = true) Instant publishedAt,
    @Schema(nullable = true) Instant effectiveFrom,
    List<NoticePurpose> pinnedPurposes,
    @Schema(nullable = true) Integer policyVersion) {

  static NoticeVersionAnswer of(NoticeVersion notice) {
    NoticeContent content = notice.content();
    Publication publication = notice.publication();
    boolean published = publication != null;
    return new NoticeVersionAnswer(
        notice.key().value(),
        notice.version(),
        notice.state(),
        content.controller(),
        content.purposes(),
        content.recipients(),
        content.contexts(),
        byTag(content.texts()),
        notice.editors(),
        notice.changedAt(),
        published ? publication.by() : null,
        published ? publication.at() : null,
        published ? publication.effectiveFrom() : null,
        published ? publication.purposes() : List.of(),
        published ? publication.policyVersion() : null);
  }

  private static Map<String, NoticeText> byTag(Map<Language, NoticeText> texts) {
    Map<String, NoticeText> tagged = new TreeMap<>();
    texts.forEach((language, text) -> tagged.put(language.tag(), text));
    return tagged;
  }
}
