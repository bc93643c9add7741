package io.tenure.disposal.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Step;
import io.tenure.connector.map.Dataset.TriggerSource;
import io.tenure.connector.map.Dataset.TriggerSource.Aggregate;
import io.tenure.connector.map.Relation;
import io.tenure.disposal.domain.inventory.DateSources.Lost;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DateSourcesTest {
  private static final Instant EARLY = Instant.parse("2020-03-01T00:00:00Z");
  private static final Instant LATE = Instant.parse("2024-03-01T00:00:00Z");
  private static final Lost LAST = new Lost("last_order", LATE, List.of("s.orders"));
  private static final Lost FIRST = new Lost("first_order", EARLY, List.of("s.orders"));

  private final Dataset customers = customers();
  private final DateSources sources =
      new DateSources(
          new DataMap("id", "key", 1, "d", EARLY, List.of(customers), List.of(toCustomer())),
          customers);

  @Test
  void dateThatIsGoneIsLost() {
    assertThat(sources.lost(Map.of("last_order", LATE), Map.of())).containsExactly(LAST);
  }

  @Test
  void lastOneThatMovesBackIsLost() {
    assertThat(sources.lost(Map.of("last_order", LATE), Map.of("last_order", EARLY)))
        .containsExactly(LAST);
  }

  @Test
  void lastOneThatMovesOnIsNot() {
    assertThat(sources.lost(Map.of("last_order", EARLY), Map.of("last_order", LATE))).isEmpty();
  }

  @Test
  void firstOneThatMovesOnIsLost() {
    assertThat(sources.lost(Map.of("first_order", EARLY), Map.of("first_order", LATE)))
        .containsExactly(FIRST);
    assertThat(sources.lost(Map.of("first_order", LATE), Map.of("first_order", EARLY))).isEmpty();
  }

  @Test
  void dateOfTheRowItselfIsNeverKept() {
    assertThat(sources.lost(Map.of("left_on", LATE), Map.of())).isEmpty();
  }

  @Test
  void sameDatesLoseNothing() {
    assertThat(sources.lost(Map.of("last_order", LATE), Map.of("last_order", LATE))).isEmpty();
  }

  @Test
  void keptDatesStandInThePlaceOfWhatIsLeft() {
    assertThat(DateSources.keeping(Map.of("last_order", EARLY, "left_on", LATE), List.of(LAST)))
        .isEqualTo(Map.of("last_order", LATE, "left_on", LATE));
  }

  private static Relation toCustomer() {
    return new Relation(
        "orders-customers",
        "s.orders",
        List.of("customer_id"),
        "s.customers",
        List.of("id"),
        null,
        Relation.Origin.DECLARED,
        Relation.Role.REFERENCE,
        Relation.DeleteRule.NO_ACTION,
        false,
        1.0,
        Dataset.Status.CONFIRMED);
  }

  private static Dataset customers() {
    List<Step> orders = List.of(new Step("orders-customers", false));
    return new Dataset(
        "s.customers",
        "s",
        "customers",
        "CONTACT",
        List.of("id"),
        2,
        true,
        List.of(),
        List.of(),
        null,
        null,
        List.of(
            source("last_order", orders, Aggregate.MAX),
            source("first_order", orders, Aggregate.MIN),
            source("left_on", List.of(), Aggregate.NONE)),
        null,
        List.of());
  }

  private static TriggerSource source(String trigger, List<Step> path, Aggregate aggregate) {
    return new TriggerSource(
        trigger, path, "at", aggregate, List.of(), TriggerSource.Direction.PERSON, "UTC");
  }
}
