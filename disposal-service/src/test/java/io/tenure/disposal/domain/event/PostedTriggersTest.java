package io.tenure.disposal.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostedTriggersTest {
  private static final Instant EARLIER = Instant.parse("2020-06-01T00:00:00Z");
  private static final Instant LATER = Instant.parse("2024-06-01T00:00:00Z");
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant AHEAD = Instant.parse("2031-01-01T00:00:00Z");

  @Test
  void theLaterOfEventAndColumnCounts() {
    assertThat(triggers(EARLIER, LATER).instants()).containsEntry("contract_end", LATER);
    assertThat(triggers(LATER, EARLIER).instants()).containsEntry("contract_end", LATER);
    assertThat(triggers(null, EARLIER).instants()).containsEntry("contract_end", EARLIER);
    assertThat(triggers(EARLIER, null).instants()).containsEntry("contract_end", EARLIER);
    assertThat(triggers(null, null).instants()).isEmpty();
  }

  @Test
  void whatDiffersByADayOrMoreIsAConflict() {
    assertThat(triggers(EARLIER, LATER).conflicts()).containsExactly("contract_end");
    assertThat(triggers(LATER, EARLIER).conflicts()).containsExactly("contract_end");
    assertThat(triggers(LATER, LATER.plusSeconds(86_399)).conflicts()).isEmpty();
    assertThat(triggers(LATER, LATER.minusSeconds(86_400)).conflicts()).isNotEmpty();
    assertThat(triggers(null, LATER).conflicts()).isEmpty();
  }

  @Test
  void onlyWhatNoColumnSaysCanLieAhead() {
    assertThat(triggers(null, AHEAD).facts(Map.of(), NOW).ahead()).containsExactly("contract_end");
    assertThat(triggers(EARLIER, AHEAD).facts(Map.of(), NOW).ahead()).isEmpty();
    assertThat(triggers(null, LATER).facts(Map.of(), NOW).ahead()).isEmpty();
    assertThat(triggers(null, NOW).facts(Map.of(), NOW).ahead()).isEmpty();
  }

  private static PostedTriggers triggers(Instant column, Instant posted) {
    return new PostedTriggers(
        column == null ? Map.of() : Map.of("contract_end", column),
        posted == null ? Map.of() : Map.of("contract_end", posted));
  }
}
