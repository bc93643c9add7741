package io.tenure.policy.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.kit.security.Actor;
import io.tenure.policy.domain.PolicyError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventFoldTest {
  private static final Actor ERP = Actor.stored("https://idp", "erp");
  private static final Actor SHOP = Actor.stored("https://idp", "shop");
  private static final EventObject CONTRACT = new EventObject(new UUID(1, 2), null);
  private static final EventObject OTHER = new EventObject(new UUID(1, 3), null);

  @Test
  void noOrderOfArrivalChangesWhatCounts() {
    long seed = Long.getLong("tenure.test.seed", new Random().nextLong());
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      List<EventPosting> sent = new ArrayList<>();
      int revisions = 1 + random.nextInt(6);
      for (int number = 1; number <= revisions; number++) {
        sent.add(posting(number, day(random.nextInt(28) + 1), random.nextInt(4) == 0));
      }
      EventRevision last = sent.getLast().revision();
      List<EventPosting> arriving = new ArrayList<>(sent);
      sent.stream().filter(p -> random.nextBoolean()).forEach(arriving::add);
      Collections.shuffle(arriving, random);

      BusinessEvent event = null;
      List<EventRevision> told = new ArrayList<>();
      for (EventPosting posting : arriving) {
        Ruling ruling = EventFold.add(event, posting, ERP, false);
        switch (ruling) {
          case Ruling.Added added -> {
            event = added.event();
            if (added.counts()) {
              told.add(event.current());
            }
          }
          case Ruling.Unchanged unchanged -> assertThat(unchanged.event()).isEqualTo(event);
          case Ruling.Refused refused ->
              throw new AssertionError("seed " + seed + ": " + refused.detail());
        }
      }

      assertThat(event.current()).as("seed %d, round %d", seed, round).isEqualTo(last);
      assertThat(event.revisions())
          .as("seed %d: nothing that was said is forgotten", seed)
          .containsExactlyElementsOf(sent.stream().map(EventPosting::revision).toList());
      assertThat(told.getLast())
          .as("seed %d: the feed ends with what counts", seed)
          .isEqualTo(last);
      assertThat(told)
          .as("seed %d: the feed never goes back", seed)
          .isSortedAccordingTo((a, b) -> Integer.compare(a.number(), b.number()));
    }
  }

  @Test
  void theSameAgainChangesNothingAndSomethingElseIsRefused() {
    BusinessEvent event = added(null, posting(1, day(1), false));
    assertThat(EventFold.add(event, posting(1, day(1), false), ERP, false))
        .isEqualTo(new Ruling.Unchanged(event));
    assertRefused(
        EventFold.add(event, posting(1, day(2), false), ERP, false), PolicyError.EVENT_DIFFERS);
    EventPosting moved =
        new EventPosting(event.key(), event.type(), OTHER, posting(2, day(2), false).revision());
    assertRefused(EventFold.add(event, moved, ERP, true), PolicyError.EVENT_DIFFERS);
    EventPosting renamed =
        new EventPosting(
            event.key(), "last_activity", CONTRACT, posting(2, day(2), false).revision());
    assertRefused(EventFold.add(event, renamed, ERP, true), PolicyError.EVENT_DIFFERS);
  }

  @Test
  void onlyItsPosterOrADataStewardSpeaksOfAnEvent() {
    BusinessEvent event = added(null, posting(1, day(1), false));
    assertRefused(
        EventFold.add(event, posting(2, day(2), true), SHOP, false),
        PolicyError.EVENT_OTHER_POSTER);
    assertThat(EventFold.add(event, posting(2, day(2), true), SHOP, true))
        .isInstanceOf(Ruling.Added.class);
    assertThat(EventFold.add(event, posting(2, day(2), true), ERP, false))
        .isInstanceOf(Ruling.Added.class);
  }

  @Test
  void aCancelledEventComesBackWithAHigherRevision() {
    BusinessEvent cancelled =
        added(added(null, posting(1, day(1), false)), posting(2, day(1), true));
    assertThat(cancelled.current().cancelled()).isTrue();
    assertThat(added(cancelled, posting(3, day(4), false)).current().cancelled()).isFalse();
  }

  private static BusinessEvent added(BusinessEvent before, EventPosting posting) {
    return ((Ruling.Added) EventFold.add(before, posting, ERP, false)).event();
  }

  private static void assertRefused(Ruling ruling, PolicyError code) {
    assertThat(ruling)
        .isInstanceOfSatisfying(Ruling.Refused.class, r -> assertThat(r.code()).isEqualTo(code));
  }

  private static EventPosting posting(int number, Instant at, boolean cancelled) {
    return new EventPosting(
        new EventKey("erp", "contract-4711-end"),
        "contract_end",
        CONTRACT,
        new EventRevision(number, at, cancelled, null, number == 1 ? null : "corrected"));
  }

  private static Instant day(int day) {
    return Instant.parse("2026-02-%02dT00:00:00Z".formatted(day));
  }
}
