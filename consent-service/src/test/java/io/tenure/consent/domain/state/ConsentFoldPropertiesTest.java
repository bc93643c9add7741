package io.tenure.consent.domain.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.consent.domain.event.ConsentEvent;
import io.tenure.consent.domain.event.EventType;
import io.tenure.consent.domain.event.Method;
import io.tenure.consent.domain.event.Origin;
import io.tenure.consent.domain.event.Provenance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What must hold for every history; seeds are printed with a failure. */
class ConsentFoldPropertiesTest {
  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
  private static final int HISTORIES = 4000;

  @Test
  void theOrderOfArrivalChangesNothing() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      Random random = new Random(seed);
      List<ConsentEvent> history = history(random);
      List<ConsentEvent> shuffled = new ArrayList<>(history);
      Collections.shuffle(shuffled, random);
      shuffled.addAll(history.subList(0, history.size() / 2));

      assertThat(ConsentFold.of(shuffled)).as("seed %d", seed).isEqualTo(ConsentFold.of(history));
    }
  }

  @Test
  void theStandingAnswersAllTimesAfterTheLastEventAsTheHistoryDoes() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      Random random = new Random(seed);
      List<ConsentEvent> history = history(random);
      Standing standing = ConsentFold.of(history);
      for (int i = 0; i < 20; i++) {
        Instant asOf = START.plusSeconds(random.nextInt(4000));
        if (standing.answersFor(asOf)) {
          assertThat(standing.at(asOf))
              .as("seed %d at %s", seed, asOf)
              .isEqualTo(ConsentFold.at(history, asOf));
        }
      }
    }
  }

  @Test
  void theHistoryUpToATimeAnswersForThatTime() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      Random random = new Random(seed);
      List<ConsentEvent> history = history(random);
      Instant asOf = START.plusSeconds(random.nextInt(3000));
      List<ConsentEvent> known =
          history.stream().filter(event -> !event.effectiveAt().isAfter(asOf)).toList();

      assertThat(ConsentFold.at(history, asOf))
          .as("seed %d", seed)
          .isEqualTo(ConsentFold.of(known).at(asOf));
    }
  }

  @Test
  void withoutAYesThereIsNoConsent() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      List<ConsentEvent> noYes =
          history(new Random(seed)).stream()
              .filter(event -> event.type() != EventType.GIVEN)
              .toList();

      assertThat(ConsentFold.of(noYes).state().valid()).as("seed %d", seed).isFalse();
    }
  }

  @Test
  void onlyAConsentThatThereWasCanEnd() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      Random random = new Random(seed);
      List<ConsentEvent> history = history(random);
      ConsentView view = ConsentFold.at(history, START.plusSeconds(random.nextInt(4000)));
      if (view.endedAt() != null) {
        assertThat(view.valid()).as("seed %d", seed).isFalse();
        assertThat(view.state().ended()).as("seed %d", seed).isTrue();
      }
      List<ConsentEvent> neverConsented =
          history.stream()
              .filter(event -> !event.type().agrees() && !event.type().presumesConsent())
              .toList();
      assertThat(ConsentFold.at(neverConsented, START.plusSeconds(4000)).endedAt())
          .as("seed %d", seed)
          .isNull();
    }
  }

  @Test
  void whatEndsNothingChangesNoEnd() {
    int compared = 0;
    for (long seed = 0; seed < HISTORIES; seed++) {
      Random random = new Random(seed);
      List<ConsentEvent> history = history(random);
      List<ConsentEvent> without = history.stream().filter(event -> !event.endsNothing()).toList();
      Instant asOf = START.plusSeconds(random.nextInt(5000));
      ConsentView view = ConsentFold.at(history, asOf);
      if (without.size() < history.size() && view.state().compareTo(ConsentState.EXPIRED) > 0) {
        assertThat(view.endedAt())
            .as("seed %d at %s", seed, asOf)
            .isEqualTo(ConsentFold.at(without, asOf).endedAt());
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(HISTORIES / 10);
  }

  @Test
  void withoutANewYesAnEndStaysWhereItIs() {
    int compared = 0;
    for (long seed = 0; seed < HISTORIES; seed++) {
      Random random = new Random(seed);
      List<ConsentEvent> history =
          history(random).stream().filter(event -> !event.endsNothing()).toList();
      Instant asOf = START.plusSeconds(random.nextInt(4000));
      Instant later = asOf.plusSeconds(random.nextInt(2000));
      Instant end = ConsentFold.at(history, asOf).endedAt();
      boolean yesBetween =
          history.stream()
              .filter(event -> event.type().agrees())
              .anyMatch(e -> e.effectiveAt().isAfter(asOf) && !e.effectiveAt().isAfter(later));
      if (end != null && !yesBetween) {
        assertThat(end).as("seed %d", seed).isBeforeOrEqualTo(asOf);
        assertThat(ConsentFold.at(history, later).endedAt()).as("seed %d", seed).isEqualTo(end);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(HISTORIES / 10);
  }

  /** Another way to the same end: look at every instant whether consent is valid. */
  @Test
  void theEndIsWhereValidityWasSeenToStop() {
    int ended = 0;
    for (long seed = 0; seed < HISTORIES; seed++) {
      Random random = new Random(seed);
      List<ConsentEvent> history = ownWords(random);
      TreeSet<Instant> moments = new TreeSet<>();
      history.forEach(
          event -> {
            moments.add(event.effectiveAt());
            if (event.validUntil() != null) {
              moments.add(event.validUntil());
            }
          });
      Instant expected = null;
      boolean before = false;
      for (Instant moment : moments) {
        boolean valid = ConsentFold.at(history, moment).valid();
        boolean takenBack =
            history.stream()
                .anyMatch(e -> e.effectiveAt().equals(moment) && e.type().presumesConsent());
        if (valid) {
          expected = null;
        } else if (before || (expected == null && takenBack)) {
          expected = moment;
        }
        before = valid;
        assertThat(ConsentFold.at(history, moment).endedAt())
            .as("seed %d at %s", seed, moment)
            .isEqualTo(expected);
      }
      ended += expected == null ? 0 : 1;
    }
    assertThat(ended).isGreaterThan(HISTORIES / 10);
  }

  /** What one source says first-hand, never two things at once. */
  private static List<ConsentEvent> ownWords(Random random) {
    List<ConsentEvent> events = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(9); i++) {
      Instant at = START.plusSeconds(60L * random.nextInt(6) + 360L * i);
      EventType type = EventType.values()[random.nextInt(EventType.values().length)];
      Instant validUntil =
          type.agrees() && random.nextBoolean()
              ? at.plusSeconds(30 + 60L * random.nextInt(20))
              : null;
      events.add(event(type, at, validUntil, "web", Provenance.DIRECT, null));
    }
    Collections.shuffle(events, random);
    return events;
  }

  @Test
  void afterANoOnlyALaterYesMakesConsentAgain() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      Random random = new Random(seed);
      List<ConsentEvent> history = new ArrayList<>(history(random));
      Instant no = START.plusSeconds(random.nextInt(3000));
      EventType type = EventType.values()[EventType.REFUSED.ordinal() + random.nextInt(5)];
      history.add(event(type, no, null, "web", Provenance.DIRECT, null));
      boolean yesLater =
          history.stream()
              .anyMatch(e -> e.type() == EventType.GIVEN && e.effectiveAt().isAfter(no));

      assertThat(ConsentFold.at(history, no).valid()).as("seed %d", seed).isFalse();
      if (!yesLater) {
        assertThat(ConsentFold.of(history).state().valid()).as("seed %d", seed).isFalse();
      }
    }
  }

  @Test
  void oneMoreNoNeverMakesConsent() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      Random random = new Random(seed);
      List<ConsentEvent> history = history(random);
      if (ConsentFold.of(history).state().valid()) {
        continue;
      }
      List<ConsentEvent> more = new ArrayList<>(history);
      more.add(
          event(
              EventType.WITHDRAWN,
              START.plusSeconds(random.nextInt(3000)),
              null,
              "web",
              Provenance.DIRECT,
              null));

      assertThat(ConsentFold.of(more).state().valid()).as("seed %d", seed).isFalse();
    }
  }

  static List<ConsentEvent> history(Random random) {
    List<ConsentEvent> events = new ArrayList<>();
    int size = random.nextInt(9);
    for (int i = 0; i < size; i++) {
      // few distinct instants, so that equal ones and ones within the clocks' tolerance are common
      Instant at = random.nextInt(12) == 0 ? null : START.plusSeconds(60L * random.nextInt(50));
      EventType type = EventType.values()[random.nextInt(EventType.values().length)];
      Instant validUntil =
          type.agrees() && at != null && random.nextBoolean()
              ? at.plusSeconds(60L * (1 + random.nextInt(20)))
              : null;
      events.add(
          event(
              type,
              at,
              validUntil,
              random.nextBoolean() ? "web" : "desk",
              random.nextInt(3) == 0 ? Provenance.IMPORT : Provenance.DIRECT,
              random.nextBoolean() ? "form-1" : null,
              type == EventType.OBJECTED && random.nextBoolean() ? Method.GPC : Method.FORM));
    }
    return events;
  }

  private static ConsentEvent event(
      EventType type,
      Instant at,
      Instant validUntil,
      String source,
      Provenance provenance,
      String evidence) {
    return event(type, at, validUntil, source, provenance, evidence, Method.FORM);
  }

  private static ConsentEvent event(
      EventType type,
      Instant at,
      Instant validUntil,
      String source,
      Provenance provenance,
      String evidence,
      Method method) {
    Origin origin = new Origin(source, null, evidence, method, provenance);
    return new ConsentEvent(type, at, START.plusSeconds(3600), validUntil, origin);
  }
}
