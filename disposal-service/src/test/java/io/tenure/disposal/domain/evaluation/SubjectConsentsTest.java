package io.tenure.disposal.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.plan.Facts.Consent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubjectConsentsTest {

  private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
  private static final Instant SECOND = Instant.parse("2025-01-01T00:00:00Z");
  private static final Instant THIRD = Instant.parse("2026-01-01T00:00:00Z");
  private static final Consent GIVEN = new Consent(true, THIRD, null);
  private static final Consent REFUSED = new Consent(false, THIRD, null);
  private static final Consent UNKNOWN = new Consent(false, null, null);

  @Test
  void aConsentOfAnyoneKeepsAndHasNotEnded() {
    Consent ended = new Consent(false, FIRST, FIRST);
    assertThat(merge(ended, GIVEN)).isEqualTo(GIVEN);
    assertThat(merge(GIVEN, ended)).isEqualTo(GIVEN);
  }

  @Test
  void theLatestEndCounts() {
    Consent early = new Consent(false, THIRD, FIRST);
    Consent late = new Consent(false, FIRST, SECOND);
    assertThat(merge(early, late)).isEqualTo(new Consent(false, THIRD, SECOND));
    assertThat(merge(late, early)).isEqualTo(new Consent(false, THIRD, SECOND));
  }

  /** One person, known by e-mail and telephone: the consent was given for the e-mail only. */
  @Test
  void theReferenceThatNeverConsentedHidesNoEndAndMakesNone() {
    Consent ended = new Consent(false, SECOND, SECOND);
    for (Consent other : List.of(REFUSED, UNKNOWN)) {
      assertThat(merge(ended, other).endedAt()).isEqualTo(SECOND);
      assertThat(merge(other, ended).endedAt()).isEqualTo(SECOND);
    }
    assertThat(SubjectConsents.merge(List.of(Map.of("p", ended), Map.of())))
        .containsExactly(Map.entry("p", ended));
    assertThat(merge(REFUSED, UNKNOWN)).isEqualTo(REFUSED);
  }

  private static Consent merge(Consent one, Consent other) {
    return SubjectConsents.merge(List.of(Map.of("p", one), Map.of("p", other))).get("p");
  }
}
