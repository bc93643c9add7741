package io.tenure.consent.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.consent.domain.purpose.Channel;
import io.tenure.kit.problem.TenureException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureTest {
  private static final YearMonth MAY = YearMonth.of(2026, 5);
  private final Disclosure disclosure = new Disclosure(10);

  @ParameterizedTest
  @CsvSource({
    "20, 10, 20, 10, 50",
    "104, 63, 100, 60, 60",
    "9, 5, , , ",
    "20, 9, , , ",
    "20, 11, , , ",
    "20, 20, , , ",
    "20, 0, , , ",
  })
  void smallCountsAndSmallRestsAreNotShown(
      long asked, long agreed, Long shownAsked, Long shownAgreed, Integer rate) {
    PublicCount shown = disclosure.of(List.of(cell(Channel.ANY, asked, agreed))).getFirst();

    assertThat(shown.asked()).isEqualTo(shownAsked);
    assertThat(shown.agreed()).isEqualTo(shownAgreed);
    assertThat(shown.rate()).isEqualTo(rate);
  }

  @Test
  void aSingleGapTakesTheSmallestOtherChannelAlong() {
    List<PublicCount> shown =
        disclosure.of(
            List.of(
                cell(Channel.EMAIL, 100, 50),
                cell(Channel.PHONE, 40, 20),
                cell(Channel.SMS, 8, 3)));

    assertThat(shown).extracting(PublicCount::asked).containsExactly(100L, null, null);
  }

  @Test
  void twoGapsTakeNothingAlongAndNoneTakesNothing() {
    assertThat(
            disclosure.of(
                List.of(
                    cell(Channel.EMAIL, 100, 50),
                    cell(Channel.PHONE, 4, 2),
                    cell(Channel.SMS, 8, 3))))
        .extracting(PublicCount::asked)
        .containsExactly(100L, null, null);
    assertThat(disclosure.of(List.of(cell(Channel.EMAIL, 100, 50), cell(Channel.PHONE, 40, 20))))
        .extracting(PublicCount::asked)
        .containsExactly(100L, 40L);
  }

  @Test
  void nothingShownIsExactOrSmall() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      List<OptInCount> cells = new ArrayList<>();
      for (Channel channel : Channel.values()) {
        long asked = random.nextInt(60);
        cells.add(cell(channel, asked, asked == 0 ? 0 : random.nextInt((int) asked + 1)));
      }
      List<PublicCount> shown = disclosure.of(cells);
      assertThat(shown).hasSameSizeAs(cells);
      assertThat(shown.stream().filter(count -> count.asked() == null).count()).isNotEqualTo(1);
      for (PublicCount count : shown) {
        if (count.asked() != null) {
          assertThat(count.asked() % 5 + count.agreed() % 5).isZero();
          assertThat(count.agreed()).isGreaterThanOrEqualTo(10);
          assertThat(count.cell().asked() - count.cell().agreed()).isGreaterThanOrEqualTo(10);
        }
      }
    }
  }

  @Test
  void aThresholdBelowTenIsNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Disclosure(9));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05, 2026-06",
    "2026-05, 2026-04",
    "2024-01, 2026-05",
    "2026-5, 2026-05",
    "May, May"
  })
  void onlyMonthsThatAreOverCanBeCounted(String from, String to) {
    Instant now = Instant.parse("2026-06-30T23:59:59Z");

    assertThatThrownBy(() -> Months.read(from, to, now)).isInstanceOf(TenureException.class);
    assertThat(Months.read("2025-01", "2026-05", now).end()).isEqualTo("2026-06-01T00:00:00Z");
  }

  private static OptInCount cell(Channel channel, long asked, long agreed) {
    return new OptInCount("news", 1, channel, MAY, asked, agreed);
  }
}
