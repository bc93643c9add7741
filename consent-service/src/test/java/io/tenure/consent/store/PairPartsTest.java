package io.tenure.consent.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.consent.domain.event.SubjectPurpose;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PairPartsTest {

  @Test
  void everyPairIsReadOnceAndAPersonInOnePart() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Set<SubjectPurpose> pairs = new HashSet<>();
    int people = 1 + random.nextInt(3000);
    for (int i = 0; i < 6000; i++) {
      pairs.add(pair(random.nextInt(people), random.nextInt(5)));
    }
    List<SubjectPurpose> asked = new ArrayList<>(pairs);
    Collections.shuffle(asked, random);

    List<List<SubjectPurpose>> parts = PairParts.of(asked);

    assertThat(parts).as("seed %d", seed).hasSizeBetween(1, 4);
    assertThat(parts.stream().flatMap(List::stream))
        .as("seed %d", seed)
        .containsExactlyInAnyOrderElementsOf(asked);
    long peopleOfParts =
        parts.stream()
            .mapToLong(part -> part.stream().map(SubjectPurpose::subject).distinct().count())
            .sum();
    assertThat(peopleOfParts)
        .as("seed %d", seed)
        .isEqualTo(asked.stream().map(SubjectPurpose::subject).distinct().count());
  }

  @Test
  void fewAreOnePartAndNoneIsNone() {
    assertThat(PairParts.of(List.of(pair(1, 1), pair(2, 1)))).hasSize(1);
    assertThat(PairParts.of(List.of())).isEmpty();
  }

  @Test
  void onePersonWithManyPurposesStaysWhole() {
    List<SubjectPurpose> pairs = new ArrayList<>();
    for (int purpose = 0; purpose < 5000; purpose++) {
      pairs.add(pair(7, purpose));
    }
    assertThat(PairParts.of(pairs)).containsExactly(pairs.stream().sorted().toList());
  }

  private static SubjectPurpose pair(int person, int purpose) {
    return SubjectPurpose.of("s1:" + "A".repeat(35) + "%07dA".formatted(person), "p" + purpose);
  }
}
