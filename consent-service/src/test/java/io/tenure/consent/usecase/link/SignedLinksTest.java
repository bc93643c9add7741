package io.tenure.consent.usecase.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignedLinksTest {
  private static final UUID ID = UUID.fromString("0d7b7e0e-9f4e-4f0e-8f3a-1a2b3c4d5e6f");
  private static final Instant END = Instant.parse("2026-05-01T10:00:00Z");
  private final SignedLinks links = links(1);

  @Test
  void aTokenTellsWhatItWasMadeFor() {
    String token = links.token("opt-in", ID, END);

    assertThat(links.read("opt-in", token)).contains(new SignedLinks.Link(ID, END));
    assertThat(links.token("opt-in", ID, END)).isEqualTo(token);
    assertThat(links.read("opt-in", token).orElseThrow().expired(END.minusNanos(1))).isFalse();
    assertThat(links.read("opt-in", token).orElseThrow().expired(END)).isTrue();
  }

  @Test
  void everyChangedCharacterMakesItWorthless() {
    String token = links.token("opt-in", ID, END);
    for (int i = 0; i < token.length(); i++) {
      for (char other : new char[] {'A', 'B', '-', '_', '9', '=', '%'}) {
        if (other != token.charAt(i)) {
          String changed = token.substring(0, i) + other + token.substring(i + 1);
          assertThat(links.read("opt-in", changed)).as("changed at %d", i).isEmpty();
        }
      }
    }
    assertThat(links.read("opt-in", token + "A")).isEmpty();
    assertThat(links.read("opt-in", token.substring(1))).isEmpty();
    assertThat(links.read("opt-in", "")).isEmpty();
    assertThat(links.read("opt-in", null)).isEmpty();
  }

  @Test
  void aTokenOfAnotherKindOrKeyIsNone() {
    String token = links.token("opt-in", ID, END);

    assertThat(links.read("preferences", token)).isEmpty();
    assertThat(links(2).read("opt-in", token)).isEmpty();
  }

  @Test
  void anUnusableKeyIsNamedAndNotShown() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new SignedLinks("c2hvcnQ="))
        .withMessageContaining("TENURE_LINK_KEY")
        .withMessageNotContaining("c2hv");
  }

  private static SignedLinks links(int seed) {
    byte[] key = new byte[32];
    new java.util.SplittableRandom(seed).nextBytes(key);
    return new SignedLinks(Base64.getEncoder().encodeToString(key));
  }
}
