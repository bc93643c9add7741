package io.tenure.classification.domain.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.classification.domain.detect.Evidence;
import io.tenure.classification.domain.detect.FieldVerdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValueDriftTest {

  private static FieldVerdict verdict(
      String category, String dominant, double share, Map<String, Integer> contains, int looked) {
    return new FieldVerdict(
        category,
        0.9,
        dominant,
        share,
        contains,
        List.of(new Evidence("VALUES", "x", 1, looked)),
        "1");
  }

  @Test
  void anotherDominantTypeIsAnotherNature() {
    FieldVerdict dates = verdict(null, "DATE", 1, Map.of(), 100);
    FieldVerdict mails = verdict("user.contact.email", "EMAIL", 0.9, Map.of("EMAIL", 90), 100);
    assertThat(ValueDrift.between(dates, mails))
        .hasValueSatisfying(s -> assertThat(s).contains("DATE", "EMAIL"));
    assertThat(ValueDrift.between(mails, mails)).isEmpty();
  }

  @Test
  void anotherFormOfTheSameIsNoChange() {
    FieldVerdict one = verdict("user.contact.phone_number", "PHONE_NATIONAL", 0.9, Map.of(), 100);
    FieldVerdict two =
        verdict("user.contact.phone_number", "PHONE_INTERNATIONAL", 0.9, Map.of(), 100);
    assertThat(ValueDrift.between(one, two)).isEmpty();
  }

  @Test
  void aTypeThatWasNotThereIsTold() {
    FieldVerdict before = verdict("user.content.free_text", "FREE_TEXT", 0.9, Map.of(), 100);
    FieldVerdict now = verdict("user.content.free_text", "FREE_TEXT", 0.9, Map.of("IBAN", 1), 100);
    assertThat(ValueDrift.between(before, now))
        .hasValueSatisfying(s -> assertThat(s).contains("IBAN"));
    assertThat(ValueDrift.between(now, before)).as("less is no news").isEmpty();
  }

  @Test
  void aColumnThatWasEmptyHadNoNature() {
    FieldVerdict empty = verdict("user.contact.email", null, 0, Map.of(), 0);
    FieldVerdict filled = verdict("user.contact.email", "EMAIL", 1, Map.of("EMAIL", 90), 90);
    assertThat(ValueDrift.between(empty, filled)).isEmpty();
  }

  /** Else each new detector would stop disposal of what it speaks of. */
  @Test
  void whatOnlyAChangedDetectorFindsIsNoDrift() {
    FieldVerdict before = judged("1+org.4", null, Map.of());
    FieldVerdict now = judged("1+org.5", "org:badge", Map.of("org:badge", 50));
    assertThat(ValueDrift.between(before, now)).isEmpty();
    assertThat(ValueDrift.between(judged("1+org.4", "DATE", Map.of()), now)).isEmpty();
    assertThat(ValueDrift.between(judged("1+org.5", null, Map.of()), now))
        .as("the same detectors see other values")
        .hasValueSatisfying(s -> assertThat(s).contains("org:badge"));
    assertThat(ValueDrift.between(before, judged("1+org.5", null, Map.of("IBAN", 1))))
        .as("our own rules see other values")
        .isPresent();
  }

  private static FieldVerdict judged(
      String ruleset, String dominant, Map<String, Integer> contains) {
    List<Evidence> evidence = List.of(new Evidence("VALUES", "x", 1, 50));
    return new FieldVerdict(null, 0.9, dominant, 1, contains, evidence, ruleset);
  }
}
