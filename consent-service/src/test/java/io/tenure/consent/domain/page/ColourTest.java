package io.tenure.consent.domain.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ColourTest {
  @Test
  void contrastIsThatOfWcag() {
    Colour white = Colour.parse("#ffffff");

    assertThat(white.contrast(Colour.parse("#000000"))).isCloseTo(21, within(0.001));
    assertThat(Colour.parse("#767676").contrast(white)).isCloseTo(4.54, within(0.01));
    assertThat(Colour.parse("#777777").contrast(white)).isLessThan(4.5);
    assertThat(white.contrast(white)).isEqualTo(1);
  }

  @Test
  void onlySixDigitsAreAColour() {
    for (String text : new String[] {null, "", "red", "#fff", "#12345g", "#1234567; }"}) {
      assertThatThrownBy(() -> Colour.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
