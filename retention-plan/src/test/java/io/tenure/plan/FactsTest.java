package io.tenure.plan;

import static io.tenure.plan.Plans.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.plan.Facts.Consent;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is known of a record, and what of it has happened. */
class FactsTest {

  private static final Facts FACTS =
      new Facts(
          Map.of("record_created", at("2024-01-01"), "contract_end", at("2031-06-30")),
          Map.of("newsletter", new Consent(true, at("2024-01-01"), null)));

  @Test
  void whatComesAfterTheMomentIsAhead() {
    Facts then = FACTS.at(at("2026-01-01"));
    assertThat(then.ahead()).containsExactly("contract_end");
    assertThat(then.happened("record_created")).isTrue();
    assertThat(then.happened("contract_end")).isFalse();
    assertThat(then.happened("never_heard_of")).isFalse();
    assertThat(then.triggers()).as("ends are computed from it").isEqualTo(FACTS.triggers());
    assertThat(then.consents()).isEqualTo(FACTS.consents());
  }

  @Test
  void anEventHasHappenedFromItsInstantOn() {
    assertThat(FACTS.at(at("2031-06-30").minusNanos(1)).happened("contract_end")).isFalse();
    assertThat(FACTS.at(at("2031-06-30")).happened("contract_end")).isTrue();
    assertThat(FACTS.happened("contract_end")).as("asked about no moment").isTrue();
  }

  @Test
  void anotherMomentIsJudgedAnew() {
    Facts then = FACTS.at(at("2026-01-01"));
    assertThat(then.at(at("2032-01-01")).ahead()).isEmpty();
    assertThat(then.at(at("2023-01-01")).ahead())
        .containsExactlyInAnyOrder("record_created", "contract_end");
    assertThat(FACTS.at(at("2032-01-01"))).isSameAs(FACTS);
  }

  @Test
  void whatIsNotSaidIsNotKnown() {
    Facts nothing = new Facts(null, null, null);
    assertThat(nothing.triggers()).isEmpty();
    assertThat(nothing.consents()).isEmpty();
    assertThat(nothing.ahead()).isEmpty();
    assertThat(
            new Facts(FACTS.triggers(), Map.of(), Set.of("contract_end")).happened("contract_end"))
        .isFalse();
  }
}
