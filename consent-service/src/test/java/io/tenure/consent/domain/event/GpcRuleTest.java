package io.tenure.consent.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.consent.domain.purpose.PurposeInForce;
import io.tenure.consent.domain.purpose.Validity;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class GpcRuleTest {
  @Test
  void theSignalIsAnObjectionToSaleAndSharing() {
    assertThat(GpcRule.check(signal(EventType.OBJECTED, Method.GPC), purpose(true))).isEmpty();
  }

  @Test
  void itSaysNothingOfOtherPurposes() {
    assertThat(GpcRule.check(signal(EventType.OBJECTED, Method.GPC), purpose(false))).isPresent();
  }

  @ParameterizedTest
  @EnumSource(value = EventType.class, mode = Mode.EXCLUDE, names = "OBJECTED")
  void itIsNoOtherEvent(EventType type) {
    assertThat(GpcRule.check(signal(type, Method.GPC), purpose(true))).isPresent();
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void otherMethodsAreNotItsConcern(EventType type) {
    assertThat(GpcRule.check(signal(type, Method.FORM), purpose(false))).isEmpty();
  }

  private static Statement signal(EventType type, Method method) {
    return new Statement(
        SubjectPurpose.of("s1:" + "A".repeat(43), "ads.sale"),
        type,
        Instant.EPOCH,
        new Origin("web", null, null, method, Provenance.DIRECT));
  }

  private static PurposeInForce purpose(boolean saleOrSharing) {
    return new PurposeInForce(1, Validity.UNLIMITED, saleOrSharing);
  }
}
