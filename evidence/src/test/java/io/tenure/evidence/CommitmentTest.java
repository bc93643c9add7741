package io.tenure.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommitmentTest {
  @Test
  void opensOnlyWithItsSaltAndItsFields() {
    var one = Commitment.to("system", "dataset", "id");
    var two = Commitment.to("system", "dataset", "id");
    assertThat(Commitment.opens(one.value(), one.salt(), "system", "dataset", "id")).isTrue();
    assertThat(Commitment.opens(one.value(), two.salt(), "system", "dataset", "id")).isFalse();
    assertThat(one.value()).isNotEqualTo(two.value());
  }

  @Test
  void fieldsHaveTheirLengthsSoThatBoundariesMatter() {
    byte[] salt = new byte[32];
    assertThat(Commitment.value(salt, "ab", "c")).isNotEqualTo(Commitment.value(salt, "a", "bc"));
    assertThat(Commitment.value(salt, "ab")).isNotEqualTo(Commitment.value(salt, "ab", ""));
  }
}
