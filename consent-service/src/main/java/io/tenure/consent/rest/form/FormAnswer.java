package io.tenure.consent.rest.form;

import io.tenure.consent.domain.language.Phrases;
import io.tenure.consent.domain.notice.RenderedNotice;
import io.tenure.consent.domain.notice.ShownNotice;
import io.tenure.consent.domain.purpose.LegalBasis;
import io.tenure.consent.usecase.notice.ServedNotice;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a form shows: the notice's short layer in parts, and the words of its buttons.
 *
 * @param shown id of the proof that this text is shown
 * @param digest SHA-256 of opening, purposes and closing together
 * @param full address of the whole notice
 */
@Schema(name = "ConsentForm")
public record FormAnswer(
    String notice,
    int version,
    String language,
    UUID shown,
    String digest,
    String opening,
    List<FormPurpose> purposes,
    String closing,
    String full,
    Map<String, String> words) {

  /**
   * One purpose.
   *
   * @param choice whether there is something to agree to
   */
  @Schema(name = "ConsentFormPurpose")
  public record FormPurpose(String key, String name, String html, boolean choice) {}

  static FormAnswer of(ServedNotice served, ShownNotice shown, String publicUrl) {
    RenderedNotice rendered = served.rendered();
    Phrases phrases = Phrases.in(rendered.language());
    return new FormAnswer(
        rendered.key().value(),
        rendered.version(),
        rendered.language().tag(),
        shown.id(),
        rendered.digest(),
        rendered.opening(),
        rendered.purposes().stream()
            .map(part -> purpose(served, part.getKey(), part.getValue()))
            .toList(),
        rendered.closing(),
        publicUrl + "/api/v1/notices/" + rendered.key() + "?language=" + rendered.language().tag(),
        Stream.of("submit", "refuse", "saved", "unsaved", "full")
            .collect(Collectors.toMap(word -> word, word -> phrases.say("form." + word))));
  }

  private static FormPurpose purpose(ServedNotice served, String key, String html) {
    boolean choice =
        served.purposes().stream()
            .anyMatch(p -> p.key().equals(key) && p.legalBasis() == LegalBasis.CONSENT);
    String name =
        served
            .notice()
            .content()
            .texts()
            .get(served.rendered().language())
            .purposes()
            .get(key)
            .name();
    return new FormPurpose(key, name, html, choice);
  }
}
