package io.tenure.consent.rest.notice;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.language.Language;
import io.tenure.consent.domain.notice.NoticeContent;
import io.tenure.consent.domain.notice.NoticeText;
import io.tenure.consent.domain.notice.NoticeText.PurposeWords;
import io.tenure.consent.domain.notice.NoticeText.Section;
import io.tenure.consent.domain.notice.Recipient;
import io.tenure.kit.problem.TenureException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a notice says, as callers send it. */
@Schema(name = "NoticeContent")
public record NoticeBody(
    @NotBlank
        @Size(max = 200)
        @Schema(description = "Key of the controller, as policy-service knows it")
        String controller,
    @NotEmpty @Size(max = 100) @Schema(description = "Keys of purposes, in the order of the page")
        List<@NotNull @Size(max = 100) String> purposes,
    @NotNull @Size(max = 100) List<@NotNull @Valid RecipientBody> recipients,
    @NotNull
        @Size(max = 100)
        @Schema(
            description =
                "Places where it is shown, such as web-shop/footer; proof is kept for these")
        List<@NotNull @Size(max = 100) String> contexts,
    @NotEmpty @Schema(description = "By language: en, de, fr, es, pt, it")
        Map<@NotNull @Size(max = 35) String, @NotNull @Valid TextBody> texts) {

  /** Somebody who receives the data. */
  @Schema(name = "NoticeRecipient")
  public record RecipientBody(
      @NotBlank @Size(max = 100) String key,
      @Size(max = 2)
          @Schema(
              nullable = true,
              description = "ISO 3166 code where data go outside the Union, or null")
          String country) {}

  /** The notice in one language. Plain text; an empty line begins a paragraph. */
  @Schema(name = "NoticeText")
  public record TextBody(
      @NotBlank @Size(max = 200) String title,
      @NotBlank @Size(max = 2000) @Schema(description = "The short layer") String summary,
      @NotBlank
          @Size(max = 2000)
          @Schema(description = "Who the controller and its data protection officer are")
          String contact,
      @NotBlank @Size(max = 2000) @Schema(description = "The authority to complain to")
          String complaint,
      @NotNull Map<@NotNull String, @NotNull @Valid PurposeText> purposes,
      @NotNull Map<@NotNull String, @NotBlank @Size(max = 500) String> recipients,
      @NotNull @Size(max = 50) List<@NotNull @Valid SectionText> sections) {

    NoticeText toText() {
      return new NoticeText(
          title,
          summary,
          contact,
          complaint,
          purposes.entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().toWords())),
          recipients,
          sections.stream().map(s -> new Section(s.heading(), s.body())).toList());
    }
  }

  /** A purpose in words. */
  @Schema(name = "NoticePurposeText")
  public record PurposeText(
      @NotBlank @Size(max = 200) String name, @NotBlank @Size(max = 4000) String description) {
    PurposeWords toWords() {
      return new PurposeWords(name, description);
    }
  }

  /** A part of the full layer. */
  @Schema(name = "NoticeSection")
  public record SectionText(
      @NotBlank @Size(max = 200) String heading, @NotBlank @Size(max = 20000) String body) {}

  NoticeContent toContent() {
    Map<Language, NoticeText> written = new EnumMap<>(Language.class);
    texts.forEach((tag, text) -> written.put(language(tag), text.toText()));
    return new NoticeContent(
        controller,
        purposes,
        recipients.stream().map(r -> new Recipient(r.key(), r.country())).toList(),
        contexts,
        written);
  }

  private static Language language(String tag) {
    return Language.spoken(tag)
        .filter(language -> language.tag().equals(tag))
        .orElseThrow(
            () ->
                new TenureException(
                    ConsentError.NOTICE_LANGUAGE_UNKNOWN,
                    "texts are keyed by en, de, fr, es, pt or it."));
  }
}
